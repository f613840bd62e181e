package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.Map;

/**
 * Read XML 1.0 with namespaces.
 *
 * <p>The root is an object with the name of the root element as its only member. An element is an object: {@code @name}
 * for each attribute, those that declare namespaces among them, in the order of the text; {@code #text} for its own
 * characters without the blanks around them, if any are left; and for each name of a child an array, in the order in
 * which the names first appear. Names are written {@code prefix:local} as in the text, unless the reader knows a
 * canonical prefix of the namespace.
 *
 * <p>The scanner never sees a document type declaration: nothing outside the text is read, and no entity is expanded.
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
            elements.collect();
            // Every element is an object in an array: twice the depth, and the root around it.
            TapeWriter writer = new TapeWriter(text, limits, 2 * limits.depth() + 1, problems);
            new XmlGrouping(elements.tape(), text, writer).group();
            return Parsed.of(writer.finish(), problems.toList());
        } catch (ReadingStopped e) {
            problems.add(e.problem());
        }
        return Parsed.of(Document.empty(text), problems.toList());
    }
}
