package dev.interlock.rule;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.model.Exposure;
import dev.interlock.persona.PersonaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Say why a rule exists, who answers for it and how it judges what is missing: the {@code x-guardrail} key of a rule.
 *
 * @param category the area, such as {@code auth}
 * @param accountable who answers for it and approves exceptions
 * @param responsible who repairs
 * @param severityByExposure severities that depend on who can reach the interface
 * @param whenAbsent how a missing or undeclared value counts; empty where the function decides
 * @param unverified how an undecidable case counts; empty where it is ignored
 * @param requiredGrade the weakest grade of a value that can make the guardrail hold or fail
 * @param cause what makes places one finding
 * @param enforced whether packs and projects below cannot weaken it
 * @param baselinable whether existing findings may be accepted as debt
 * @param waiverDays for how many days at most a waiver holds; for any number where it is empty
 * @param rationale why it exists
 * @param remediation how to repair
 * @param standards what it rests on
 * @param holds examples that hold, each an object with an artefact and what surrounds it
 * @param fails examples that fail
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Guardrail(
        String category,
        Accountable accountable,
        PersonaId responsible,
        Map<Exposure, Severity> severityByExposure,
        Optional<WhenAbsent> whenAbsent,
        Optional<Severity> unverified,
        Grade requiredGrade,
        Cause cause,
        boolean enforced,
        boolean baselinable,
        Optional<Integer> waiverDays,
        String rationale,
        String remediation,
        List<Standard> standards,
        List<Node> holds,
        List<Node> fails) {

    /** How a missing or undeclared value counts. */
    public enum WhenAbsent {
        VIOLATED,
        UNVERIFIED,
        NOT_APPLICABLE
    }

    /** What makes several places one finding. */
    public enum Cause {
        /** Every place is a finding. */
        PLACE,
        /** The same value in the same file or interface is one finding. */
        VALUE,
        /** Everything in one file or interface is one finding. */
        INTERFACE,
        /** Everything in the project is one finding. */
        PROJECT
    }

    public Guardrail {
        severityByExposure = Map.copyOf(severityByExposure);
        standards = List.copyOf(standards);
        holds = List.copyOf(holds);
        fails = List.copyOf(fails);
    }
}
