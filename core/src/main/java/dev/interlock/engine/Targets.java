package dev.interlock.engine;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.path.Match;
import dev.interlock.rule.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Find what a function judges at the places that a rule selects.
 *
 * <p>What is no container has no fields and is judged itself; a field that selects nothing is judged once, as absent.
 */
final class Targets {

    private final UnaryOperator<Node> follow;
    private final String file;
    private final Map<String, Node> keys = new HashMap<>();

    Targets(UnaryOperator<Node> follow, String file) {
        this.follow = follow;
        this.file = file;
    }

    List<Target> of(Match match, Field field) {
        Target whole = match.isKey() ? Target.ofKey(match, keyOf(match)) : Target.of(match);
        if (match.isKey() || field instanceof Field.Whole || isPlain(match.node())) {
            return List.of(whole);
        }
        if (field instanceof Field.Keys) {
            return keysOf(whole);
        }
        if (field instanceof Field.Selected selected) {
            return selectedBy(selected, whole);
        }
        return List.of(member(whole, ((Field.Member) field).path()));
    }

    /** Nothing lies below a scalar; what lies below a value that stays hidden stays hidden too. */
    private static boolean isPlain(Node node) {
        return !node.isContainer() && !node.isUnresolved();
    }

    private List<Target> keysOf(Target whole) {
        List<Target> keysOfObject = new ArrayList<>();
        for (Node child : whole.place().children()) {
            keysOfObject.add(whole.keyBelow(key(child.key()), follow.apply(child), List.of(child.key())));
        }
        return keysOfObject.isEmpty() ? List.of(absent(whole, "@key")) : keysOfObject;
    }

    private List<Target> selectedBy(Field.Selected selected, Target whole) {
        List<Target> found = new ArrayList<>();
        for (Match match : selected.expression().select(whole.place(), follow).matches()) {
            found.add(
                    match.isKey()
                            ? whole.keyBelow(keyOf(match), match.node(), match.path())
                            : whole.below(match.node(), match.path(), match.isMaybe()));
        }
        return found.isEmpty()
                ? List.of(absent(whole, withoutRoot(selected.expression().text())))
                : found;
    }

    private static String withoutRoot(String path) {
        if (path.startsWith("$.")) {
            return path.substring(2);
        }
        return path.startsWith("$") ? path.substring(1) : path;
    }

    private Target member(Target whole, List<String> path) {
        Node at = whole.place();
        List<String> existing = new ArrayList<>();
        for (String key : path) {
            at = follow.apply(at.get(key));
            if (!at.isAbsent()) {
                existing.add(key);
            }
        }
        return whole.below(at, existing, false);
    }

    private static Target absent(Target whole, String what) {
        return whole.below(whole.place().get(what.isEmpty() ? "$" : what), List.of(), false);
    }

    /** The key of an element is a number where a path selects it, as Spectral has it. */
    private Node keyOf(Match match) {
        String key = lastOf(match.path());
        return match.isOrdinal() ? Draft.number(Long.parseLong(key)).seal(file).root() : key(key);
    }

    /** Make a key a node, so that functions judge it like any other text. */
    private Node key(String text) {
        return keys.computeIfAbsent(text, any -> Draft.string(text).seal(file).root());
    }

    private static String lastOf(List<String> path) {
        return path.get(path.size() - 1);
    }
}
