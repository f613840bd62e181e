package dev.interlock.path;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name one stop of a walk: what stands there and how it was reached. Equal when the way is the same. */
final class Place {

    private final @Nullable Place parent;
    private final Node node;
    private final String key;
    private final int depth;
    private final int hash;

    private Place(@Nullable Place parent, Node node, String key) {
        this.parent = parent;
        this.node = node;
        this.key = key;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hash = parent == null ? 1 : parent.hash * 31 + key.hashCode();
    }

    static Place root(Node node) {
        return new Place(null, node, "");
    }

    /** Name the place of a child; the node is where the references end that the child may be. */
    Place child(String childKey, Node childNode) {
        return new Place(this, childNode, childKey);
    }

    @Nullable
    Place parent() {
        return parent;
    }

    /** Tell the node where the references end. */
    Node node() {
        return node;
    }

    String key() {
        return key;
    }

    int depth() {
        return depth;
    }

    List<String> path() {
        List<String> path = new ArrayList<>(depth);
        for (Place at = this; at != null && at.parent != null; at = at.parent) {
            path.add(at.key);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** Tell the path as filters see it, such as {@code $['paths']['/orders']}. */
    String written() {
        StringBuilder text = new StringBuilder("$");
        for (String step : path()) {
            boolean ordinal = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
            text.append(ordinal ? "[" + step + "]" : "['" + step + "']");
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Place that) || that.hash != hash || that.depth != depth) {
            return false;
        }
        Place one = this;
        Place two = that;
        while (one != two && one != null && two != null) {
            if (!one.key.equals(two.key)) {
                return false;
            }
            one = one.parent;
            two = two.parent;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
