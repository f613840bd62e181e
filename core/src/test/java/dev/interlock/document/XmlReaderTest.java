package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.parse;
import static dev.interlock.document.Reading.problem;
import static dev.interlock.document.Reading.slice;
import static dev.interlock.document.Reading.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReaderTest {

    @Test
    void reads_elements_attributes_and_text() {
        Node root = xml("""
                <?xml version="1.0"?>
                <!-- <ignored/> -->
                <a x="1" y = '2'>
                  <b>first</b>
                  <c/>
                  <b>  second
                  </b>
                  <?pi <x> ?>
                  <d><![CDATA[<z> & ]]></d>
                </a>
                """);

        assertThat(dump(root))
                .isEqualTo("{\"a\":[{\"@x\":\"1\",\"@y\":\"2\",\"b\":[{\"#text\":\"first\"},{\"#text\":\"second\"}],"
                        + "\"c\":[{}],\"d\":[{\"#text\":\"<z> &\"}]}]}");
    }

    @Test
    void keeps_the_order_of_first_appearance_of_names() {
        assertThat(dump(xml("<a><c i='1'/><b i='2'/><c i='3'/><a i='4'/><b i='5'/></a>")))
                .isEqualTo("{\"a\":[{\"c\":[{\"@i\":\"1\"},{\"@i\":\"3\"}],\"b\":[{\"@i\":\"2\"},{\"@i\":\"5\"}],"
                        + "\"a\":[{\"@i\":\"4\"}]}]}");
    }

    @Test
    void decodes_references_and_line_ends() {
        Node a = xml("<a t='&lt;&#65;&#x1F600;\n&quot;x'>one &amp; two\r\nthree<!-- c --> four<b/> five </a>")
                .get("a")
                .get(0);

        assertThat(a.get("@t").text()).isEqualTo("<A😀 \"x");
        assertThat(a.get("#text").text()).isEqualTo("one & two\nthree four five");
    }

    @Test
    void joins_text_around_sections() {
        assertThat(xml("<a>x &gt; <![CDATA[y]]> z</a>")
                        .get("a")
                        .get(0)
                        .get("#text")
                        .text())
                .isEqualTo("x > y z");
        assertThat(dump(xml("<a>\n  <![CDATA[  ]]>\n</a>"))).isEqualTo("{\"a\":[{}]}");
    }

    @Test
    void locates_elements_attributes_and_text() {
        Node root = xml("""
                <r>
                  <e one="1"
                     two = 'zwei'>
                    text 😀
                  </e>
                  <e/>
                </r>
                """);
        Node first = root.get("r").get(0).get("e").get(0);

        assertThat(first.location().range().orElseThrow()).hasToString("2:3-5:7");
        assertThat(slice(root.get("r").get(0).get("e").get(1))).isEqualTo("<e/>");
        assertThat(first.get("@two").location().range().orElseThrow()).hasToString("3:12-3:18");
        assertThat(first.get("@two").keyLocation().range().orElseThrow()).hasToString("3:6-3:9");
        assertThat(slice(first.get("#text"))).isEqualTo("text 😀");
        assertThat(first.get("#text").location()).hasToString("file:4:5");
        assertThat(root.get("r").get(0).get("e").keyLocation().range().orElseThrow())
                .hasToString("2:4-2:5");
        assertThat(root.get("r").get(0).get("e").location().range().orElseThrow())
                .hasToString("2:3-6:7");
    }

    @Test
    void keeps_prefixes_as_written() {
        assertThat(dump(xml("<p:a xmlns:p='urn:p' xmlns='urn:d' p:x='1' y='2'><b/></p:a>")))
                .isEqualTo(
                        "{\"p:a\":[{\"@xmlns:p\":\"urn:p\",\"@xmlns\":\"urn:d\",\"@p:x\":\"1\",\"@y\":\"2\",\"b\":[{}]}]}");
    }

    @Test
    void writes_canonical_prefixes_of_known_namespaces() {
        DocumentReader reader = DocumentReader.ofXml(Map.of("urn:p", "canon", "urn:d", ""));
        SourceText text = SourceText.of(
                "file", "<a xmlns='urn:p' xmlns:q='urn:d' xmlns:r='urn:p' q:x='1' r:y='2'><q:b/><c xmlns='u'/></a>");

        assertThat(dump(reader.read(text, Limits.standard())
                        .value()
                        .orElseThrow()
                        .root()))
                .isEqualTo(
                        "{\"canon:a\":[{\"@xmlns\":\"urn:p\",\"@xmlns:q\":\"urn:d\",\"@xmlns:r\":\"urn:p\",\"@x\":\"1\","
                                + "\"@canon:y\":\"2\",\"b\":[{}],\"c\":[{\"@xmlns\":\"u\"}]}]}");
    }

    @Test
    void reads_past_a_document_type_and_says_so() {
        String text =
                "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://localhost/a.dtd' [\n<!ENTITY x \">\">\n<!-- > -->]>\n<a>1</a>";

        assertThat(problem(Syntax.XML, text)).startsWith("xml-doctype file:2:1 ");
        assertThat(dump(parse(Syntax.XML, text).value().orElseThrow().root())).isEqualTo("{\"a\":[{\"#text\":\"1\"}]}");
    }

    @Test
    void does_not_expand_entities() {
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<a>&x;</a>";

        assertThat(Reading.problems(Syntax.XML, text))
                .extracting(problem -> problem.code())
                .containsExactly("xml-doctype", "syntax");
        assertThat(parse(Syntax.XML, text).value().orElseThrow().root().kind()).isEqualTo(NodeKind.NULL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                <a><b></a>            | '</a>' comes before the element 'b' of line 1 is closed
                <a x='1' x='2'/>      | the attribute 'x' stands twice in one tag
                <p:a/>                | the namespace prefix 'p' of 'p:a' is not declared
                <a>&foo;</a>          | the entity 'foo' is not one of the five that XML defines
                <a>& b</a>            | an '&' stands alone, where '&amp;' is meant
                <a b="x&geheim">c</a> | an '&' stands alone, where '&amp;' is meant
                <a><b></b></c>        | '</c>' comes before the element 'a' of line 1 is closed
                <a><b></b>            | the file ends before the element 'a' of line 1 is closed
                <a><b>                | the file ends before the element 'b' of line 1 is closed
                <a/><b/>              | there is more text after the end of the root element
                hello                 | there is something other than XML before the root element
                <a b=c/>              | the value of the attribute 'b' does not stand in quotes
                """)
    void says_why_a_text_is_not_well_formed_in_one_language(String text, String reason) {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMANY, Locale.JAPAN}) {
                Locale.setDefault(locale);
                assertThat(problem(Syntax.XML, text))
                        .startsWith("syntax file:1:")
                        .endsWith("The file is not well-formed XML: " + reason + ".");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
