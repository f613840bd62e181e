package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tell the ways from a value to the places in it, also through references. Belongs to one call of a function. */
final class Ways {

    private final Node value;
    private final ReferenceGraph references;
    private final Map<Node, String> known = new HashMap<>();
    private boolean isSearched;

    Ways(Node value, ReferenceGraph references) {
        this.value = value;
        this.references = references;
        known.put(value, "");
    }

    /** Tell the way to a place as a JSON Pointer; the first one where several lead there. */
    String to(Node place) {
        Optional<String> direct = find(place);
        if (direct.isEmpty() && !isSearched) {
            search();
        }
        return direct.isPresent() ? direct.get() : find(place).orElse("");
    }

    /** Go up from the place to where a way is known. */
    private Optional<String> find(Node place) {
        StringBuilder rest = new StringBuilder();
        Optional<Node> at = Optional.of(place);
        while (at.isPresent()) {
            String way = known.get(at.get());
            if (way != null) {
                return Optional.of(way + rest);
            }
            rest.insert(0, step(at.get()));
            at = at.get().parent();
        }
        return Optional.empty();
    }

    private void search() {
        isSearched = true;
        Deque<Node> open = new ArrayDeque<>();
        open.add(value);
        while (!open.isEmpty()) {
            for (Node child : open.remove().children()) {
                Node target = references.follow(child);
                if (target.equals(child)) {
                    open.add(child);
                } else if (!known.containsKey(target)) {
                    known.put(target, find(child).orElse(""));
                    open.add(target);
                }
            }
        }
    }

    private static String step(Node node) {
        return '/' + node.key().replace("~", "~0").replace("/", "~1");
    }
}
