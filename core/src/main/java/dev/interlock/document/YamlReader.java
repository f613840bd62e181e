package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;

/**
 * Read YAML 1.2 by its core schema, and merge keys.
 *
 * <p>{@code yes}, {@code no}, {@code on} and {@code off}, dates, infinities and numbers too large to calculate with are
 * text. Aliases are expanded: the node that stands for an alias lies where the alias is written, what is below it where
 * the anchor is. Of several documents in a stream the first is read.
 */
final class YamlReader implements DocumentReader {

    @Override
    public Parsed<Document> read(SourceText text, Limits limits) {
        ProblemLog problems = new ProblemLog(text);
        TapeWriter writer = new TapeWriter(text, limits, limits.depth(), problems);
        try {
            if (CommonYaml.read(text.text(), writer)) {
                return Parsed.of(writer.finish(), problems.toList());
            }
        } catch (ReadingStopped e) {
            problems.add(e.problem());
            return Parsed.of(Document.empty(text), problems.toList());
        }
        return CompleteYaml.read(text, limits);
    }
}
