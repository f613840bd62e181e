package dev.interlock.rule;

import org.apiguardian.api.API;

/**
 * Count what came of one rule in one check.
 *
 * @param rule the rule
 * @param matched the places that it met
 * @param holds the places where it holds
 * @param violated the places where it does not
 * @param unverified the places where nobody can tell
 * @param notApplicable the places that it does not concern
 * @param failed the places where the check itself broke
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RuleTally(
        Rule rule, long matched, long holds, long violated, long unverified, long notApplicable, long failed) {

    /** Tell the tally of a rule that met nothing. */
    public static RuleTally none(Rule rule) {
        return new RuleTally(rule, 0, 0, 0, 0, 0, 0);
    }

    /** Add the tally of the same rule on another document. */
    public RuleTally plus(RuleTally other) {
        return new RuleTally(
                rule,
                matched + other.matched,
                holds + other.holds,
                violated + other.violated,
                unverified + other.unverified,
                notApplicable + other.notApplicable,
                failed + other.failed);
    }
}
