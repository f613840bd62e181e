package dev.interlock.pack;

import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Explain where a rule comes from, and why it is on or off.
 *
 * @param id the rule
 * @param chain the packs through which it came, from the one that was asked for to the one that defines it
 * @param active whether it is on somewhere
 * @param reason why it is on or off, one sentence
 * @param steps what defined and changed it, in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RuleExplanation(RuleId id, List<String> chain, boolean active, String reason, List<Step> steps) {

    /**
     * One thing that a pack says about a rule.
     *
     * @param pack the pack
     * @param what what it says, one clause
     * @param location where
     */
    public record Step(String pack, String what, Location location) {

        /** Format as one line. */
        @Override
        public String toString() {
            return pack + " " + what + " (" + location + ")";
        }
    }

    public RuleExplanation {
        chain = List.copyOf(chain);
        steps = List.copyOf(steps);
    }

    /** Say that a rule is left out because of a problem. */
    static String leftOut(Diagnostic problem) {
        return "It is left out because of a problem"
                + problem.location().map(at -> " at " + at).orElse("") + ": " + problem.message();
    }
}
