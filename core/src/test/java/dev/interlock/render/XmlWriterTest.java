package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlWriterTest {

    @Test
    void writes_elements_attributes_and_text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(out)) {
            xml.text("\n").begin("a").attribute("b", "<\"'&>").attribute("c", "");
            xml.text("\n  ").begin("d").end();
            xml.text("\n  ").begin("e").attribute("f", "1").text("<\"'&]]>").end();
            xml.text("\n").end().text("\n");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a b="&lt;&quot;'&amp;&gt;" c="">
                  <d></d>
                  <e f="1">&lt;"'&amp;]]&gt;</e>
                </a>
                """);
    }

    @Test
    void replaces_what_xml_cannot_say() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(out)) {
            xml.begin("a")
                    .text("\u0000\r\u001F\t\n\uD83D\uDE00 \uDE00\uD83D\uD83D\uFFFD\uFFFE\uFFFF\uD83D")
                    .end();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("<a>\uFFFD\uFFFD\uFFFD\t\n\uD83D\uDE00 " + "\uFFFD".repeat(7) + "</a>");
    }

    @Test
    void writes_what_a_parser_reads_back() throws IOException, XMLStreamException {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 500; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                value.appendCodePoint(anyCharacter(random));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XmlWriter xml = new XmlWriter(out)) {
                xml.begin("a")
                        .attribute("b", value.toString())
                        .text(value.toString())
                        .end();
            }
            String written = value.toString().replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "\uFFFD");
            XMLStreamReader parser = XMLInputFactory.newDefaultFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(out.toByteArray()), "UTF-8");
            parser.nextTag();
            assertThat(parser.getAttributeValue(0)).isEqualTo(written.replaceAll("[\\t\\n]", " "));
            assertThat(parser.getElementText()).isEqualTo(written);
        }
    }

    private static int anyCharacter(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "<>&\"']\u007F\u2028".charAt(random.nextInt(8));
            case 2 -> 0x1F300 + random.nextInt(0x100);
            default -> 0x20 + random.nextInt(0x2000);
        };
    }
}
