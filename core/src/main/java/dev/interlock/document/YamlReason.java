package dev.interlock.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Tell why a text is no YAML.
 *
 * <p>The parser speaks of its own tokens, and quotes the text, which may be a secret. No more of it is told than single
 * characters.
 */
final class YamlReason {

    private static final Pattern CHARACTER = Pattern.compile("found character '?(.)");
    private static final Pattern CLOSING = Pattern.compile("expected ',' or '([]}])'");

    private final String context;
    private final String problem;
    private final String since;
    private final String end;

    private YamlReason(MarkedYamlEngineException e) {
        this.context = String.valueOf(e.getContext());
        this.problem = String.valueOf(e.getProblem());
        Optional<Mark> begin = e.getContextMark();
        this.since = begin.map(mark -> " of line " + (mark.getLine() + 1)).orElse("");
        this.end = problem.toLowerCase(Locale.ROOT).contains("<stream end>")
                        || problem.contains("unexpected end of stream")
                ? "the file ends before "
                : "";
    }

    static String of(MarkedYamlEngineException e) {
        return new YamlReason(e).tell();
    }

    private String tell() {
        Matcher closing = CLOSING.matcher(problem);
        if (closing.find()) {
            String open = closing.group(1).equals("]") ? "'['" : "'{'";
            return end.isEmpty()
                    ? "a ',' is missing, or the '" + closing.group(1) + "' that closes the " + open + since
                    : end + "the " + open + since + " is closed";
        }
        if (problem.contains("cannot start any token")) {
            Matcher character = CHARACTER.matcher(problem);
            String first = character.find() ? character.group(1) : "";
            return problem.contains("TAB") || first.equals("\t")
                    ? "a tab stands here, where only blanks may indent"
                    : "no value begins with '" + first + "', unless it is quoted";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a ':' stands here, where no key can be";
        }
        if (problem.contains("<block end>")) {
            return "what stands here does not belong to the block" + since + ", by its indentation or its quotes";
        }
        if (problem.contains("could not find expected ':'")) {
            return "the line" + since + " has no ':' after its key";
        }
        if (context.contains("quoted scalar")) {
            return end.isEmpty()
                    ? "the quoted text" + since + " holds an escape or a line that is not allowed"
                    : end + "the quoted text" + since + " is closed";
        }
        return tellRest();
    }

    private String tellRest() {
        if (context.contains("alias") || context.contains("anchor")) {
            return "'*' and '&' begin the name of an anchor, and none follows";
        }
        if (problem.contains("<document start>")) {
            return "a line with '---' is missing before what stands here";
        }
        if (context.contains("directive")) {
            return "a line that begins with '%' is a directive, and this is none that is known";
        }
        if (context.contains("tag") || problem.contains("tag")) {
            return "'!' begins a tag, and this is none that can be read";
        }
        if (!end.isEmpty()) {
            return "the file ends where a value is expected";
        }
        return problem.contains("node content") ? "a value is expected here" : "the text cannot be read from here on";
    }
}
