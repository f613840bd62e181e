package dev.interlock.authoring;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Read a piece of a document from an example, with the keys that say what plain YAML cannot. */
final class Fragment {

    private static final Map<String, Grade> GRADES = Stream.of(Grade.values())
            .collect(Collectors.toUnmodifiableMap(grade -> grade.name().toLowerCase(Locale.ROOT), grade -> grade));

    private Fragment() {}

    // The depth is that of a document that was read, which is bounded.
    static Draft of(Node node) {
        if (node.has("x-unresolved")) {
            return Draft.unresolved(
                    new Unresolved(
                            Unresolved.Reason.PLACEHOLDER,
                            template(node.get("x-unresolved").findText().orElse(""))),
                    Source.of(node));
        }
        if (node.has("x-value")) {
            Grade grade = GRADES.getOrDefault(node.get("x-grade").findText().orElse(""), Grade.LITERAL);
            return of(node.get("x-value")).graded(grade);
        }
        if (node.isArray()) {
            Draft array = Draft.array(Source.of(node));
            node.children().forEach(child -> array.add(of(child)));
            return array;
        }
        return node.isObject() ? over(Draft.object(Source.of(node)), node) : Draft.copyOf(node);
    }

    /** Lay the members of an object over those of a draft. */
    static Draft over(Draft draft, Node node) {
        for (Node child : node.children()) {
            if (child.key().equals("x-open")) {
                draft.opened();
            } else {
                draft.put(child.key(), of(child));
            }
        }
        return draft;
    }

    /** Read <code>http://{{host}}/a</code> into what is known and what is not. */
    static Template template(String written) {
        List<Template.Part> parts = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int open = written.indexOf("{{", at);
            int close = open < 0 ? -1 : written.indexOf("}}", open);
            int end = close < 0 ? written.length() : open;
            if (end > at) {
                parts.add(new Template.Known(written.substring(at, end)));
            }
            if (close >= 0) {
                parts.add(new Template.Hole(written.substring(open + 2, close), written.substring(open, close + 2)));
            }
            at = close < 0 ? written.length() : close + 2;
        }
        return parts.isEmpty() ? Template.hole("value", "") : new Template(parts);
    }
}
