package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Write down what a text says in its order: elements, attributes and text without blanks; nothing if it is refused. */
final class XmlEvents {

    private XmlEvents() {}

    /** What our scanner reads. */
    static Optional<String> ofOurs(String text) {
        XmlElements elements = new XmlElements(SourceText.of("file", text), text, Limits.standard(), Map.of());
        try {
            elements.collect();
        } catch (ReadingStopped e) {
            return Optional.empty();
        }
        Tape tape = elements.tape();
        StringBuilder events = new StringBuilder();
        for (int index = 0; index < tape.size; ) {
            String name = tape.keyText(index);
            if (tape.kindAt(index) == NodeKind.OBJECT) {
                Map<String, String> attributes = new TreeMap<>();
                int child = index + 1;
                for (; child < tape.end[index] && tape.keyText(child).startsWith("@"); child++) {
                    attributes.put(tape.keyText(child).substring(1), tape.text(child, text));
                }
                events.append('<').append(name).append(attributes).append('>');
                index = child;
            } else {
                appendText(tape.text(index, text), events);
                index++;
            }
        }
        return Optional.of(events.toString());
    }

    /** What the parser of the JDK reads. */
    static Optional<String> ofJdk(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "0");
        StringBuilder events = new StringBuilder();
        try {
            XMLStreamReader parser = factory.createXMLStreamReader(new StringReader(text));
            while (parser.hasNext()) {
                int event = parser.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    events.append('<').append(name(parser.getPrefix(), parser.getLocalName()));
                    events.append(attributes(parser)).append('>');
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    appendText(parser.getText(), events);
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.of(events.toString());
    }

    private static Map<String, String> attributes(XMLStreamReader parser) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            String name = name(parser.getAttributePrefix(i), parser.getAttributeLocalName(i));
            attributes.put(name, parser.getAttributeValue(i));
        }
        for (int i = 0; i < parser.getNamespaceCount(); i++) {
            String prefix = parser.getNamespacePrefix(i);
            String name = prefix == null ? "xmlns" : "xmlns:" + prefix;
            attributes.put(name, String.valueOf(parser.getNamespaceURI(i)).replace("null", ""));
        }
        return attributes;
    }

    private static String name(String prefix, String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static void appendText(String text, StringBuilder events) {
        for (int at = 0; at < text.length(); at++) {
            if (!XmlCharacters.isBlank(text.charAt(at))) {
                events.append(text.charAt(at));
            }
        }
    }
}
