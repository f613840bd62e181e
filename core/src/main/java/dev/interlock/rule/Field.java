package dev.interlock.rule;

import dev.interlock.path.PathExpression;
import java.util.List;
import org.apiguardian.api.API;

/** Name the part of a selected node that a function judges. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Field permits Field.Whole, Field.Keys, Field.Member, Field.Selected {

    /** The selected node itself. */
    record Whole() implements Field {}

    /** Each key of the selected object ({@code @key}). */
    record Keys() implements Field {}

    /**
     * The member at a dotted path.
     *
     * @param path the keys
     * @param written the path as the pack writes it
     */
    record Member(List<String> path, String written) implements Field {
        public Member {
            path = List.copyOf(path);
        }
    }

    /** What a path expression selects below the selected node. */
    record Selected(PathExpression expression) implements Field {}
}
