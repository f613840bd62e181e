package dev.interlock.path;

import dev.interlock.document.Node;
import java.util.List;
import org.apiguardian.api.API;

/** Name one place that an expression selects. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Match {

    private final Place place;
    private final boolean key;
    private final boolean maybe;

    Match(Place place, boolean key, boolean maybe) {
        this.place = place;
        this.key = key;
        this.maybe = maybe;
    }

    /** Create the match of what {@code $} stands for. */
    public static Match of(Node start) {
        return new Match(Place.root(start), false, false);
    }

    /** Tell the node in the document that defines it; where the key is selected, the value of that key. */
    public Node node() {
        return place.node();
    }

    /** Tell whether the key is selected, not the value. */
    public boolean isKey() {
        return key;
    }

    /** Tell whether the key is the ordinal of an element. */
    public boolean isOrdinal() {
        Place parent = place.parent();
        return key && parent != null && parent.node().isArray();
    }

    /** Tell the path by which the node was reached, from the start of the selection and through references. */
    public List<String> path() {
        return place.path();
    }

    /** Tell whether nobody can say if the expression selects the place, because a filter depends on a hidden value. */
    public boolean isMaybe() {
        return maybe;
    }

    @Override
    public String toString() {
        return place.written() + (key ? "~" : "") + (maybe ? " (maybe)" : "");
    }
}
