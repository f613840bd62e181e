package dev.interlock.schema;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Say that a value is not as one keyword of a schema asks.
 *
 * @param keyword the name of the keyword, or {@code false schema} for a schema that allows nothing
 * @param rule what the schema says: the value of the keyword, of whose member where a single one is violated
 * @param at the place; absent where a member is missing, the member itself where it must not be there
 * @param message what is wrong, with the value in single quotes and without a period
 * @param causes what the branches of the keyword violate, in their order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Violation(String keyword, Node rule, Node at, String message, List<Violation> causes) {

    /** What stands for a keyword where a reference in the value leads to what is wrong. */
    public static final String REFERENCE = "reference";

    public Violation {
        causes = List.copyOf(causes);
    }

    /** List the causes with theirs, and after them this violation itself. */
    public List<Violation> flattened() {
        if (causes.isEmpty()) {
            return List.of(this);
        }
        List<Violation> all = new ArrayList<>();
        for (Violation cause : causes) {
            all.addAll(cause.flattened());
        }
        all.add(this);
        return all;
    }
}
