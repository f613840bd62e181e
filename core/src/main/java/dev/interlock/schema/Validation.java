package dev.interlock.schema;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what validating one value gave.
 *
 * <p>The value is valid if there is neither a violation nor a doubt. With violations it is invalid whatever is in
 * doubt.
 *
 * @param violations what is certainly wrong, in the order of the evaluation
 * @param doubt why nobody can tell whether the rest is valid, as a clause that ends a sentence
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Validation(List<Violation> violations, Optional<String> doubt) {

    static final Validation VALID = new Validation(List.of(), Optional.empty());

    public Validation {
        violations = List.copyOf(violations);
    }

    /** Tell whether the value is certainly valid. */
    public boolean isValid() {
        return violations.isEmpty() && doubt.isEmpty();
    }
}
