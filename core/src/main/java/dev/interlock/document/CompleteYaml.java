package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Read YAML that may hold whatever YAML knows, and tell what is wrong with it.
 *
 * <p>The library behind it is loaded only here, as few texts need it.
 */
final class CompleteYaml {

    private static final int SMALLEST_BUFFER = 1024;
    private static final int MOST_BUFFERS = 64;

    private CompleteYaml() {}

    static Parsed<Document> read(SourceText text, Limits limits) {
        ProblemLog problems = new ProblemLog(text);
        TapeWriter writer = new TapeWriter(text, limits, limits.depth(), problems);
        YamlOffsets offsets = YamlOffsets.of(text.text());
        LoadSettings settings = settings(text.text().length());
        try {
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text.text()));
            new YamlComposition(text, limits, writer, offsets, problems).compose(parser);
            return Parsed.of(writer.finish(), problems.toList());
        } catch (ReadingStopped e) {
            problems.add(e.problem());
        } catch (YamlEngineException e) {
            problems.add(syntaxError(text, offsets, e));
        }
        return Parsed.of(Document.empty(text), problems.toList());
    }

    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .setParseComments(false)
                // A scalar longer than the buffer is copied with every further one: quadratic if they stay small.
                .setBufferSize(Math.max(SMALLEST_BUFFER, length / MOST_BUFFERS))
                .build();
    }

    private static Diagnostic syntaxError(SourceText text, YamlOffsets offsets, YamlEngineException e) {
        int at = 0;
        String reason = "the text cannot be read";
        if (e instanceof MarkedYamlEngineException marked) {
            at = marked.getProblemMark()
                    .or(marked::getContextMark)
                    .map(mark -> offsets.at(mark.getIndex()))
                    .orElse(0);
            reason = YamlReason.of(marked);
        } else if (e instanceof ReaderException unreadable) {
            at = offsets.at(unreadable.getPosition());
            reason = String.format("the character U+%04X is not allowed", unreadable.getCodePoint());
        }
        int start = Math.min(at, text.text().length());
        return Diagnostic.of(
                "syntax",
                "The file is not valid YAML: " + reason + ".",
                text.locate(start, Math.min(start + 1, text.text().length())),
                "Repair the YAML at this place; indent with blanks, and quote text that holds ': ' or ' #'.");
    }
}
