package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema, or one keyword of it, says about one value.
 *
 * @param violations what is wrong
 * @param doubt why nobody can tell the rest
 * @param seen the keys of the value that were looked at, for the keywords about unevaluated ones; kept only where the
 *     schema has such keywords
 */
record Judgement(List<Violation> violations, Optional<String> doubt, Set<String> seen) {

    static final Judgement VALID = new Judgement(List.of(), Optional.empty(), Set.of());

    static Judgement of(Violation violation) {
        return new Judgement(List.of(violation), Optional.empty(), Set.of());
    }

    /** Say that a value must be what a keyword wants, in words that end the sentence. */
    static Judgement violated(String keyword, Node rule, Node value, String wanted) {
        return of(new Violation(keyword, rule, value, Wording.subject(value) + " must " + wanted, List.of()));
    }

    static Judgement doubtful(String reason) {
        return new Judgement(List.of(), Optional.of(reason), Set.of());
    }

    static Judgement saw(Set<String> keys) {
        return keys.isEmpty() ? VALID : new Judgement(List.of(), Optional.empty(), keys);
    }

    Certainty certainty() {
        if (!violations.isEmpty()) {
            return Certainty.NO;
        }
        return doubt.isEmpty() ? Certainty.YES : Certainty.UNKNOWN;
    }

    boolean isViolated() {
        return !violations.isEmpty();
    }

    private boolean saysNothing() {
        return violations.isEmpty() && doubt.isEmpty() && seen.isEmpty();
    }

    /** Put the judgement of a further keyword on the same value behind this one. */
    Judgement and(Judgement other) {
        if (other.saysNothing()) {
            return this;
        }
        if (saysNothing()) {
            return other;
        }
        List<Violation> all = violations;
        if (!other.violations.isEmpty()) {
            all = new ArrayList<>(violations);
            all.addAll(other.violations);
        }
        Set<String> keys = seen;
        if (!other.seen.isEmpty()) {
            keys = new HashSet<>(seen);
            keys.addAll(other.seen);
        }
        return new Judgement(all, doubt.or(other::doubt), keys);
    }

    /** Tell the same with no more than some of the violations. */
    Judgement first(int most) {
        return violations.size() <= most ? this : new Judgement(List.copyOf(violations.subList(0, most)), doubt, seen);
    }

    /** Tell the judgement of a value below as one about the value around it. */
    Judgement fromBelow() {
        return seen.isEmpty() ? this : new Judgement(violations, doubt, Set.of());
    }
}
