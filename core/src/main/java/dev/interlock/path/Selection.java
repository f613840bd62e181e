package dev.interlock.path;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what an expression selects.
 *
 * @param matches the places, in the order of the walk, which is that of the documents
 * @param faults how often a filter asked something of a value that it cannot be asked, such as a member of null; such a
 *     filter selects nothing
 * @param fault the first of them in words
 * @param exhausted whether the walk met its bound, so that matches may lack
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Selection(List<Match> matches, int faults, Optional<String> fault, boolean exhausted) {
    public Selection {
        matches = List.copyOf(matches);
    }
}
