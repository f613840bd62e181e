package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.io.StringReader;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Read XML 1.0 with namespaces.
 *
 * <p>The root is an object with the name of the root element as its only member. An element is an object: {@code @name}
 * for each attribute, those that declare namespaces among them, in the order of the text; {@code #text} for its own
 * characters without the blanks around them, if any are left; and for each name of a child an array, in the order in
 * which the names first appear. Names are written {@code prefix:local} as in the text, unless the reader knows a
 * canonical prefix of the namespace.
 *
 * <p>The parser never sees a document type declaration: nothing outside the text is read, and no entity is expanded.
 */
final class XmlReader implements DocumentReader {

    private final Map<String, String> prefixes;

    /** Create a reader from the canonical prefixes by the names of their namespaces; an empty prefix leaves it out. */
    XmlReader(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    @Override
    public Parsed<Document> read(SourceText text, Limits limits) {
        ProblemLog problems = new ProblemLog(text);
        if (text.text().isBlank()) {
            problems.add("empty-file", "The file is empty, which is not XML.", 0, 0, "Fill the file or remove it.");
            return Parsed.of(Document.empty(text), problems.toList());
        }
        String withoutDoctype = new XmlProlog(text, problems).withoutDoctype();
        XmlElements elements = new XmlElements(text, withoutDoctype, limits, prefixes);
        try {
            XMLStreamReader parser = factory().createXMLStreamReader(new StringReader(withoutDoctype));
            elements.collect(parser);
            parser.close();
            // Every element is an object in an array: twice the depth, and the root around it.
            TapeWriter writer = new TapeWriter(text, limits, 2 * limits.depth() + 1, problems);
            new XmlGrouping(elements.tape(), text, writer).group();
            return Parsed.of(writer.finish(), problems.toList());
        } catch (ReadingStopped e) {
            problems.add(e.problem());
        } catch (XMLStreamException e) {
            problems.add(syntaxError(text, e, elements));
        }
        return Parsed.of(Document.empty(text), problems.toList());
    }

    private static XMLInputFactory factory() {
        // The parser of the JDK, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Ours are the bounds, on every JDK: from 24 on its own are lower than what real files need.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private static Diagnostic syntaxError(SourceText text, XMLStreamException e, XmlElements elements) {
        int length = text.text().length();
        int offset = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
        int at = Math.max(0, Math.min(offset, length));
        return Diagnostic.of(
                "syntax",
                "The file is not well-formed XML: " + new XmlReason(text, elements).of(e, at) + ".",
                text.locate(Math.min(at, Math.max(0, length - 1)), Math.min(length, at + 1)),
                "Repair the XML at this place.");
    }
}
