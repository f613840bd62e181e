package dev.interlock.rule;

import dev.interlock.document.Node;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Answer whether what a function asks for holds at one place. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Verdict permits Verdict.Holds, Verdict.Fails, Verdict.Unknown {

    /** It holds. */
    record Holds() implements Verdict {}

    /**
     * It does not hold.
     *
     * @param failures what is wrong, at least one
     */
    record Fails(List<Failure> failures) implements Verdict {
        public Fails {
            failures = List.copyOf(failures);
            if (failures.isEmpty()) {
                throw new IllegalArgumentException("a verdict that fails says what is wrong");
            }
        }
    }

    /**
     * Nobody can tell from what is there.
     *
     * @param reason why, as a clause that ends a sentence: "because " + reason
     */
    record Unknown(String reason) implements Verdict {
        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a verdict that stays open says why");
            }
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param message what is wrong, with the value in quotes
     * @param at the node, which may be absent; it identifies the finding
     * @param related further places that explain it
     * @param place where it stands in the text, if that is another place than the node's
     */
    record Failure(String message, Node at, List<Node> related, Optional<Location> place) {
        public Failure {
            related = List.copyOf(related);
            if (message.isBlank()) {
                throw new IllegalArgumentException("a failure has a message");
            }
        }

        /** Create a failure that stands where its node does. */
        public Failure(String message, Node at, List<Node> related) {
            this(message, at, related, Optional.empty());
        }

        // Written out, as failures are compared at every start and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Failure failure
                    && failure.message.equals(message)
                    && failure.at.equals(at)
                    && failure.related.equals(related)
                    && failure.place.equals(place);
        }

        @Override
        public int hashCode() {
            return 31 * message.hashCode() + at.hashCode();
        }
    }

    /** Answer that it holds. */
    static Verdict holds() {
        return new Holds();
    }

    /** Answer that one thing is wrong at a place. */
    static Verdict fails(String message, Node at) {
        return new Fails(List.of(new Failure(message, at, List.of())));
    }

    /** Answer by a list of what is wrong: it holds if the list is empty. */
    static Verdict of(List<Failure> failures) {
        return failures.isEmpty() ? new Holds() : new Fails(failures);
    }

    /** Answer that nobody can tell. */
    static Verdict unknown(String reason) {
        return new Unknown(reason);
    }
}
