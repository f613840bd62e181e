package dev.interlock.path;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Hold what an expression selects.
 *
 * @param matches the places, in the order of the walk, which is that of the documents
 * @param faults how often a filter asked something of a value that it cannot be asked, such as a member of null; such a
 *     filter selects nothing
 * @param fault the first of them in words
 * @param exhausted whether the walk met its bound, so that matches may lack
 * @param breakage what ended the selection before it was done, so that nothing is selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Selection(
        List<Match> matches, int faults, Optional<String> fault, boolean exhausted, Optional<Throwable> breakage) {
    public Selection {
        matches = List.copyOf(matches);
    }

    static Selection of(List<Match> matches, int faults, @Nullable String fault, boolean exhausted) {
        return new Selection(matches, faults, Optional.ofNullable(fault), exhausted, Optional.empty());
    }

    static Selection broken(Throwable how) {
        return new Selection(List.of(), 0, Optional.empty(), false, Optional.of(how));
    }
}
