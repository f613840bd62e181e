package dev.interlock.document;

import static dev.interlock.document.Reading.parse;
import static dev.interlock.document.Reading.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.interlock.corpus.Corpus;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scanner of ours and the parser of the JDK agree on what is well-formed and on what it says.
 *
 * <p>They differ on purpose where the JDK keeps to older rules or to none; those cases are listed in
 * {@link #refuses_what_the_jdk_lets_pass} and {@link #accepts_names_of_the_fifth_edition}.
 */
class XmlConformanceTest {

    private static final Logger LOG = LoggerFactory.getLogger(XmlConformanceTest.class);
    private static final int ROUNDS = 8_000;

    /** What only we refuse: a colon at the end of a name, and an encoding whose name cannot be one. */
    private static final String ON_PURPOSE = ".*(is neither one name nor two with a ':' between them"
            + "|the XML declaration gives an encoding that is none"
            + "|the XML declaration does not give its encoding in quotes)\\.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a><b></a>                | 1:7-1:10  | '</a>' comes before the element 'b' of line 1 is closed
            <a>\\n<b>\\n</c></a>      | 3:1-3:4   | '</c>' comes before the element 'b' of line 2 is closed
            <p:a xmlns:p="u"></q:a>   | 1:18-1:23 | '</q:a>' comes before the element 'p:a' of line 1 is closed
            <a></ab>                  | 1:4-1:8   | '</ab>' comes before the element 'a' of line 1 is closed
            <ab></a>                  | 1:5-1:8   | '</a>' comes before the element 'ab' of line 1 is closed
            <a></ a>                  | 1:4-1:6   | no name follows '</'
            <a></a b="">              | 1:8-1:9   | the tag '</a>' holds more than its name
            </a>                      | 1:1-1:2   | there is something other than XML before the root element
            """)
    void flags_tags_that_do_not_match(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a/><b/>              | 1:5-1:6 | there is more text after the end of the root element
            <a></a></a>           | 1:8-1:9 | there is more text after the end of the root element
            <a/>x                 | 1:5-1:6 | there is more text after the end of the root element
            <a/>&#32;             | 1:5-1:6 | there is more text after the end of the root element
            <a/><![CDATA[]]>      | 1:5-1:6 | there is more text after the end of the root element
            <a/><!DOCTYPE a>      | 1:5-1:6 | there is more text after the end of the root element
            x<a/>                 | 1:1-1:2 | there is something other than XML before the root element
            <![CDATA[ ]]><a/>     | 1:1-1:2 | there is something other than XML before the root element
            \\uFEFF<a/>           | 1:1-1:2 | there is something other than XML before the root element
            <!-- only -->         | 1:13-1:14 | the file ends before its root element
            """)
    void flags_what_is_not_one_root(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            < a/>               | 1:1-1:2 | no name follows the '<', where '&lt;' may be meant
            <a>1 < 2</a>        | 1:6-1:7 | no name follows the '<', where '&lt;' may be meant
            <1a/>               | 1:1-1:2 | no name follows the '<', where '&lt;' may be meant
            <-a/>               | 1:1-1:2 | no name follows the '<', where '&lt;' may be meant
            <\\u00D7/>          | 1:1-1:2 | no name follows the '<', where '&lt;' may be meant
            <\\u0300/>          | 1:1-1:2 | no name follows the '<', where '&lt;' may be meant
            <\\uDB80\\uDC00/>   | 1:1-1:2 | no name follows the '<', where '&lt;' may be meant
            <a\\u2028/>         | 1:3-1:4 | the tag 'a' holds something that is no attribute
            <a\\uD83D/>         | 1:3-1:4 | the tag 'a' holds something that is no attribute
            <a:/>               | 1:2-1:4 | 'a:' is neither one name nor two with a ':' between them
            <a:b:c/>            | 1:2-1:7 | 'a:b:c' is neither one name nor two with a ':' between them
            <a:1/>              | 1:2-1:5 | 'a:1' is neither one name nor two with a ':' between them
            <a x:='1'/>         | 1:4-1:6 | 'x:' is neither one name nor two with a ':' between them
            <a xmlns:='u'/>     | 1:4-1:10 | 'xmlns:' is neither one name nor two with a ':' between them
            """)
    void flags_names_that_are_none(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<_/>", "<a-1.b_c/>", "<é ü='1'/>", "<\u0130/>", "<a\u00B7\u0300/>", "<\u3007/>", "<XML/>"})
    void accepts_names(String text) {
        assertAccepted(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a b/>                     | 1:4-1:5   | the attribute 'b' has no value
            <a b c="1"/>               | 1:4-1:5   | the attribute 'b' has no value
            <a b=c/>                   | 1:6-1:7   | the value of the attribute 'b' does not stand in quotes
            <a b="1"c="2"/>            | 1:9-1:10  | no blank separates two attributes of the tag 'a'
            <a b="1""/>                | 1:9-1:10  | the tag 'a' holds something that is no attribute
            <a / >                     | 1:4-1:5   | the tag 'a' holds something that is no attribute
            <a b="<"/>                 | 1:7-1:8   | a '<' stands in the value of the attribute 'b', where '&lt;' is meant or a quote is missing
            <a b="1" b="2"/>           | 1:10-1:11 | the attribute 'b' stands twice in one tag
            <a xmlns="u" xmlns="v"/>   | 1:14-1:19 | the attribute 'xmlns' stands twice in one tag
            <a xmlns:p="u" xmlns:p="v"/> | 1:16-1:23 | the attribute 'xmlns:p' stands twice in one tag
            <a xmlns:p="u" p:b="1" p:b="2"/> | 1:24-1:27 | the attribute 'p:b' stands twice in one tag
            <a xmlns:p="u" xmlns:q="&#117;" p:b="1" q:b="2"/> | 1:41-1:44 | the attribute 'q:b' has the same name and namespace as the attribute 'p:b' of its tag
            """)
    void flags_attributes_that_are_not_well_formed(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b = '\"' c\n=\n\"'>\"/>",
                "<a b='&lt;]]>'/>",
                "<a xmlns='u' xmlns:p='u' b='1' p:b='2'/>",
                "<a xmlns:p='u' b='1' p:b='2'/>",
                "<a xmlns:p=' u' xmlns:q='u' p:b='1' q:b='2'/>"
            })
    void accepts_attributes(String text) {
        assertAccepted(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p:a/>                        | 1:2-1:5   | the namespace prefix 'p' of 'p:a' is not declared
            <a p:b="1"/>                  | 1:4-1:7   | the namespace prefix 'p' of 'p:b' is not declared
            <a><b xmlns:p="u"/><p:c/></a> | 1:21-1:24 | the namespace prefix 'p' of 'p:c' is not declared
            <xmlns:a/>                    | 1:2-1:9   | the prefix 'xmlns' belongs to attributes alone
            <a xmlns:p=""/>               | 1:4-1:14  | the namespace prefix 'p' is declared without a namespace
            <a xmlns:xml="u"/>            | 1:4-1:17  | the prefix 'xml' and its namespace are declared for each other alone
            <a xmlns:p="http://www.w3.org/XML/1998/namespace"/> | 1:4-1:50 | the prefix 'xml' and its namespace are declared for each other alone
            <a xmlns="http://www.w3.org/XML/1998/namespace"/>   | 1:4-1:48 | the prefix 'xml' and its namespace are declared for each other alone
            <a xmlns:xmlns="u"/>          | 1:4-1:19  | the prefix 'xmlns' and its namespace are never declared
            <a xmlns="http://www.w3.org/2000/xmlns/"/>          | 1:4-1:41 | the prefix 'xmlns' and its namespace are never declared
            """)
    void flags_namespaces_that_are_not_declared_or_reserved(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml:a xml:lang='x'/>",
                "<p:a xmlns:p='u'><p:b xmlns:p='v'><p:c/></p:b><p:d/></p:a>",
                "<a xmlns=''><b xmlns='u' xmlns:xmlq='v'><xmlq:c/></b></a>",
                "<p:xmlns xmlns:p='u' p:xmlns='v'/>"
            })
    void accepts_namespaces(String text) {
        assertAccepted(text);
    }

    /** It changes nothing, so that the JDK does not tell it. */
    @Test
    void accepts_a_declaration_of_xml_for_its_own_namespace() {
        assertThat(parse(Syntax.XML, "<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a>\\u0001</a>              | 1:4-1:5   | the character U+0001 is not allowed
            <a>\\u0000</a>              | 1:4-1:5   | the character U+0000 is not allowed
            <a>\\uFFFE</a>              | 1:4-1:5   | the character U+FFFE is not allowed
            <a>\\uD800</a>              | 1:4-1:5   | the character U+D800 is not allowed
            <a>\\uDC00\\uD800</a>       | 1:4-1:5   | the character U+DC00 is not allowed
            <a b="\\u0008"/>            | 1:7-1:8   | the character U+0008 is not allowed
            <a><!-- \\u0001 --></a>     | 1:9-1:10  | the character U+0001 is not allowed
            <a><?p \\u0001?></a>        | 1:8-1:9   | the character U+0001 is not allowed
            <a><![CDATA[\\u000C]]></a>  | 1:13-1:14 | the character U+000C is not allowed
            <a/>\\u0001                 | 1:5-1:6   | the character U+0001 is not allowed
            <a>&#0;</a>                 | 1:4-1:8   | the reference means no character that is allowed
            <a>&#x1F;</a>               | 1:4-1:10  | the reference means no character that is allowed
            <a>&#xD800;</a>             | 1:4-1:12  | the reference means no character that is allowed
            <a>&#x110000;</a>           | 1:4-1:14  | the reference means no character that is allowed
            <a>&#99999999999999;</a>    | 1:4-1:21  | the reference means no character that is allowed
            <a>&#;</a>                  | 1:4-1:6   | a reference to a character is not written like '&#65;' or '&#x41;'
            <a>&#X41;</a>               | 1:4-1:6   | a reference to a character is not written like '&#65;' or '&#x41;'
            <a>&#12a;</a>               | 1:4-1:8   | a reference to a character is not written like '&#65;' or '&#x41;'
            <a>&#\\u0661;</a>           | 1:4-1:6   | a reference to a character is not written like '&#65;' or '&#x41;'
            <a>&foo;</a>                | 1:4-1:9   | the entity 'foo' is not one of the five that XML defines
            <a b="&foo;"/>              | 1:7-1:12  | the entity 'foo' is not one of the five that XML defines
            <a>&Amp;</a>                | 1:4-1:9   | the entity 'Amp' is not one of the five that XML defines
            <a>&amp</a>                 | 1:4-1:5   | an '&' stands alone, where '&amp;' is meant
            <a>&;</a>                   | 1:4-1:5   | an '&' stands alone, where '&amp;' is meant
            """)
    void flags_characters_and_references(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>\t\n\r\u007F\u0085\u2028\uFEFF\uFFFD😀\uDBFF\uDFFF</a>",
                "<a b='&#x41;&#0065;&#x1F600;&#x10FFFF;&amp;&lt;&gt;&quot;&apos;'>&#9;&#xD7FF;&amp;amp;</a>",
                "<?xml version='1.1'?><a b='&#1;'>&#x1f;</a>",
                "<?xml version='1.1'?><a xmlns:p='u'><b xmlns:p=''/></a>"
            })
    void accepts_characters_and_references(String text) {
        assertAccepted(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a>]]></a>                | 1:4-1:7   | ']]>' stands outside of a CDATA section, where ']]&gt;' is meant
            <a>]]]></a>               | 1:5-1:8   | ']]>' stands outside of a CDATA section, where ']]&gt;' is meant
            <!-- a -- b --><a/>       | 1:8-1:10  | '--' stands in a comment
            <!--a---><a/>             | 1:6-1:8   | '--' stands in a comment
            <a><?XmL x?></a>          | 1:4-1:9   | a processing instruction has the reserved name 'XmL'
            <a><??></a>               | 1:4-1:6   | no name follows '<?'
            <a><? p?></a>             | 1:4-1:6   | no name follows '<?'
            <?p?q?><a/>               | 1:4-1:5   | no blank follows the name of a processing instruction
            <a><![cdata[x]]></a>      | 1:4-1:6   | '<!' begins neither a comment nor a CDATA section
            <a><!DOCTYPE a></a>       | 1:4-1:6   | '<!' begins neither a comment nor a CDATA section
            """)
    void flags_comments_instructions_and_sections(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!----><!-- - <b> & --><a><!--x--></a><!--\n-->\n",
                "<?xml-stylesheet x?><?p?><a><?p ??></a><?xmlx ]]> &x; <?>",
                "<a>]] ></a>",
                "<a>]]&gt;<![CDATA[]]]]><![CDATA[>]]></a>",
                "<?p:q?><a/>"
            })
    void accepts_comments_instructions_and_sections(String text) {
        assertAccepted(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\n<?xml version='1.0'?><a/>    | 2:1-2:6   | an XML declaration stands elsewhere than at the very start of the file
            <a/><?xml version='1.0'?>       | 1:5-1:10  | an XML declaration stands elsewhere than at the very start of the file
            <?xml?><a/>                     | 1:6-1:7   | the XML declaration gives no version
            <?xml encoding='UTF-8'?><a/>    | 1:6-1:7   | the XML declaration gives no version
            <?xml version'1.0'?><a/>        | 1:14-1:15 | the XML declaration gives no value to its version
            <?xml version=1.0?><a/>         | 1:15-1:16 | the XML declaration does not give its version in quotes
            <?xml version='1.0"?><a/>       | 1:25-1:26 | the file ends before the XML declaration is closed
            <?xml version='1.2'?><a/>       | 1:20-1:21 | the XML declaration gives a version that is neither '1.0' nor '1.1'
            <?xml version='1.0'encoding='UTF-8'?><a/>         | 1:20-1:21 | the XML declaration holds more than version, encoding and standalone in this order
            <?xml version='1.0' standalone='no' encoding='a'?><a/> | 1:37-1:38 | the XML declaration holds more than version, encoding and standalone in this order
            <?xml version='1.0' standalone='Yes'?><a/>        | 1:37-1:38 | the XML declaration says neither 'yes' nor 'no' to 'standalone'
            <?xml version='1.0' ? ><a/>     | 1:21-1:22 | the XML declaration holds more than version, encoding and standalone in this order
            <?XML version='1.0'?><a/>       | 1:1-1:6   | a processing instruction has the reserved name 'XML'
            """)
    void flags_declarations(String text, String place, String reason) {
        assertFlagged(text, place, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><a/>",
                "<?xml\nversion = '1.0'\tencoding='x.1_y-z' standalone=\"no\" ?>\n<a/>",
                "<?xml version='1.1' standalone='yes'?><a/>"
            })
    void accepts_declarations(String text) {
        assertAccepted(text);
    }

    @Test
    void flags_every_end_that_comes_too_early() {
        String text = """
                <?xml version="1.0" encoding='a' standalone="no" ?>
                <!-- c -->
                <?p q?>
                <p:a xmlns:p="u" b = 'c&amp;'>
                  <![CDATA[ x ]]>&lt;<!-- d -->
                  <?r?><b
                 /></p:a >""";

        for (int length = 1; length < text.length(); length++) {
            String start = text.substring(0, length);
            String problem = problem(Syntax.XML, start);
            assertThat(problem).startsWith("syntax file:");
            assertThat(problem)
                    .matches("(?s).*(the file ends |an '&' stands alone|gives no version|holds more than version).*");
            assertThat(XmlEvents.ofJdk(start)).isEmpty();
        }
        assertAccepted(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<:a/>",
                "<a :b='1'/>",
                "<?xml version='1.0' encoding=''?><a/>",
                "<?xml version='1.0' encoding='8bit'?><a/>",
                "<?xml version='1.0' encoding='a b'?><a/>"
            })
    void refuses_what_the_jdk_lets_pass(String text) {
        assertThat(problem(Syntax.XML, text)).matches(ON_PURPOSE);
        assertThat(XmlEvents.ofJdk(text)).isPresent();
    }

    /** The JDK keeps to the fourth edition, which lists the characters of Unicode 2. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<\u2070/>", "<\u0E00/>", "<a\u203F/>", "<\ud83d\ude00/>", "<\ud800\udc00/>", "<a \u0218='1'/>"})
    void accepts_names_of_the_fifth_edition(String text) {
        assertThat(parse(Syntax.XML, text).problems()).isEmpty();
        assertThat(XmlEvents.ofJdk(text)).isEmpty();
    }

    @Test
    void agrees_with_the_jdk_on_random_changes_of_well_formed_texts() {
        int accepted = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            String text = new RandomMarkup(new Random(seed)).next();
            String seen = new XmlProlog(SourceText.of("file", text), new ProblemLog(SourceText.of("file", text)))
                    .withoutDoctype();
            if (XmlEvents.ofOurs(seen).isPresent()) {
                seen = seen.replace("😀", "é"); // names of the fifth edition
            }
            Optional<String> expected = XmlEvents.ofJdk(seen);
            if (expected.isPresent() && isRefusedOnPurpose(seen)) {
                continue;
            }
            assertThat(XmlEvents.ofOurs(seen))
                    .describedAs("seed %s: %s", seed, text)
                    .isEqualTo(expected);
            accepted += expected.isPresent() ? 1 : 0;
        }
        assertThat(accepted).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @Test
    void agrees_with_the_jdk_on_real_files() throws IOException {
        int files = 0;
        String[] extensions = {"xml", "iflw", "wsdl", "propdef", "xsd", "xsl", "xslt", "edmx", "mmap", "opt", "svg"};
        for (Path file : Corpus.files("", extensions)) {
            Optional<SourceText> text = TextDecoder.decode(
                            Corpus.nameOf(file), Files.readAllBytes(file), Limits.standard())
                    .value();
            if (text.isEmpty() || text.get().text().isBlank()) {
                continue;
            }
            String seen = new XmlProlog(text.get(), new ProblemLog(text.get())).withoutDoctype();
            assertThat(XmlEvents.ofOurs(seen)).describedAs(Corpus.nameOf(file)).isEqualTo(XmlEvents.ofJdk(seen));
            files++;
        }
        LOG.info("{} files", files);
        assertThat(files).isPositive();
    }

    @Test
    void needs_little_time_for_names_in_great_number() {
        StringBuilder text =
                new StringBuilder("<a xmlns:q='").append("u".repeat(200_000)).append("'");
        for (int i = 0; i < 50_000; i++) {
            text.append(" xmlns:p")
                    .append(i)
                    .append("='v")
                    .append(i)
                    .append("' q:a")
                    .append(i)
                    .append("='1'");
        }
        text.append("><!--").append("- ".repeat(500_000)).append("-->");
        text.append("<p0:b/><p49999:c/>".repeat(20_000))
                .append("]".repeat(500_000))
                .append("</a>");

        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(parse(Syntax.XML, text.toString()).problems()).isEmpty());
    }

    private static boolean isRefusedOnPurpose(String text) {
        List<Diagnostic> problems = parse(Syntax.XML, text).problems();
        return problems.size() == 1 && problems.get(0).message().matches(ON_PURPOSE);
    }

    private static void assertFlagged(String written, String place, String reason) {
        String text = unescaped(written);
        List<Diagnostic> problems = parse(Syntax.XML, text).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("syntax");
        assertThat(problems.get(0).message()).isEqualTo("The file is not well-formed XML: " + reason + ".");
        assertThat(problems.get(0).location().orElseThrow().range().orElseThrow())
                .hasToString(place);
        assertThat(XmlEvents.ofJdk(text)).isEmpty();
    }

    private static void assertAccepted(String text) {
        assertThat(parse(Syntax.XML, text).problems()).isEmpty();
        assertThat(XmlEvents.ofOurs(text)).isPresent().isEqualTo(XmlEvents.ofJdk(text));
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("\\n", at)) {
                out.append('\n');
                at++;
            } else if (text.startsWith("\\u", at)) {
                out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }
}
