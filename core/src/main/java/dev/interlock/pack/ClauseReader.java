package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.path.PathExpression;
import dev.interlock.rule.Clause;
import dev.interlock.rule.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Read what a rule asks of the places that it selects. */
final class ClauseReader {

    static final String CUSTOM_FUNCTION = "custom-function";

    private final @Nullable Set<String> functions;

    /**
     * Prepare for the functions that rules may call.
     *
     * @param functions their names, null where any name is taken
     */
    ClauseReader(@Nullable Set<String> functions) {
        this.functions = functions;
    }

    List<Clause> read(InheritedRule rule, Problems problems) {
        Node then = rule.part("then");
        List<Clause> clauses = new ArrayList<>();
        for (Node clause : then.isArray() ? then.childList() : List.of(then)) {
            Optional<Clause> read = read(clause, rule, problems);
            if (read.isPresent()) {
                clauses.add(read.get());
            }
        }
        if (clauses.isEmpty() && !problems.areFatal()) {
            problems.add(
                    "missing-key",
                    "The rule '" + rule.id() + "' asks for nothing.",
                    then.nearest().location(),
                    "Name a function under 'then'.");
        }
        return clauses;
    }

    private Optional<Clause> read(Node clause, InheritedRule rule, Problems problems) {
        Node function = clause.get("function");
        String name = function.findText().orElse("");
        if (name.isBlank()) {
            problems.add(
                    "missing-key",
                    "A clause of the rule '" + rule.id() + "' names no function.",
                    clause.nearest().location(),
                    "Add 'function'.");
            return Optional.empty();
        }
        if (!isKnown(name, rule, function, problems)) {
            return Optional.empty();
        }
        Optional<Field> field = field(clause.get("field"), problems);
        return field.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clause(field.get(), name, clause.get("functionOptions"), clause.location()));
    }

    private boolean isKnown(String name, InheritedRule rule, Node function, Problems problems) {
        if (functions != null && functions.contains(name)) {
            return true;
        }
        if (rule.writerOf("then").bringsFunction(name) || rule.owner().bringsFunction(name)) {
            problems.add(
                    CUSTOM_FUNCTION,
                    "The rule '" + rule.id() + "' is left out: it calls '" + name
                            + "', a function in JavaScript, and no code of packs is run.",
                    function.location(),
                    "Rewrite it with the functions of Interlock, or provide '" + name + "' as a function in Java.");
            return false;
        }
        if (functions == null) {
            return true;
        }
        problems.add(
                "unknown-function",
                "The function '" + name + "' of the rule '" + rule.id() + "' is not known.",
                function.location(),
                Problems.meant(name, functions));
        return false;
    }

    private static Optional<Field> field(Node node, Problems problems) {
        String written = node.findText().orElse("");
        if (written.isEmpty()) {
            return Optional.of(new Field.Whole());
        }
        if (written.equals("@key")) {
            return Optional.of(new Field.Keys());
        }
        // '$ref' is a key, as it is for Spectral; '$', '$.a' and '$[0]' are paths.
        if (written.equals("$") || written.startsWith("$.") || written.startsWith("$[")) {
            Optional<PathExpression> path = problems.take(PathExpression.parse(written, node.location()));
            return path.isEmpty() ? Optional.empty() : Optional.of(new Field.Selected(path.get()));
        }
        return Optional.of(new Field.Member(segments(written), written));
    }

    /** Split {@code a.b[0]['c.d']} into its keys. */
    static List<String> segments(String written) {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            int close = c == '[' ? closing(written, at) : -1;
            if (close > 0) {
                if (segment.length() > 0) {
                    segments.add(segment.toString());
                    segment.setLength(0);
                }
                segments.add(unquoted(written.substring(at + 1, close)));
                at = close + 1;
                if (at < written.length() && written.charAt(at) == '.') {
                    at++;
                }
            } else if (c == '.') {
                segments.add(segment.toString());
                segment.setLength(0);
                at++;
            } else {
                segment.append(c);
                at++;
            }
        }
        if (segment.length() > 0 || written.endsWith(".")) {
            segments.add(segment.toString());
        }
        return segments;
    }

    private static int closing(String written, int open) {
        char quote = open + 1 < written.length() ? written.charAt(open + 1) : ' ';
        if (quote != '\'' && quote != '"') {
            return written.indexOf(']', open);
        }
        int end = written.indexOf(quote + "]", open + 2);
        return end < 0 ? -1 : end + 1;
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() > 1 && (key.charAt(0) == '\'' || key.charAt(0) == '"');
        return quoted ? key.substring(1, key.length() - 1) : key;
    }
}
