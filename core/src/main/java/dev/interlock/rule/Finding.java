package dev.interlock.rule;

import dev.interlock.model.InterfaceId;
import dev.interlock.persona.PersonaId;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold one place where a guardrail does not hold or cannot be decided.
 *
 * @param rule the rule
 * @param severity how much it matters here
 * @param outcome violated, unverified or failed
 * @param message what is wrong
 * @param location where
 * @param path the structural path in the file of the location
 * @param missing the part of the path that does not exist
 * @param related further places that explain it, or that have the same cause
 * @param places how many places have this cause, at least 1
 * @param interfaceId the interface that it concerns
 * @param accountable who answers for the guardrail here
 * @param responsible who repairs
 * @param fingerprint what identifies it over time
 * @param former what identified it under the former ids of its interface
 * @param parts what identifies each of its places, sorted, where places of one cause are joined
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Finding(
        Rule rule,
        Severity severity,
        Outcome outcome,
        String message,
        Location location,
        List<String> path,
        List<String> missing,
        List<Location> related,
        int places,
        Optional<InterfaceId> interfaceId,
        PersonaId accountable,
        PersonaId responsible,
        Fingerprint fingerprint,
        List<Fingerprint> former,
        List<Fingerprint> parts)
        implements Comparable<Finding> {

    public Finding {
        path = List.copyOf(path);
        missing = List.copyOf(missing);
        related = List.copyOf(related);
        former = List.copyOf(former);
        parts = List.copyOf(parts);
        if (message.isBlank()) {
            throw new IllegalArgumentException("a finding has a message: " + rule.id());
        }
    }

    /** Tell the same finding with other fingerprints. */
    public Finding identifiedBy(Fingerprint current, List<Fingerprint> before) {
        return new Finding(
                rule,
                severity,
                outcome,
                message,
                location,
                path,
                missing,
                related,
                places,
                interfaceId,
                accountable,
                responsible,
                current,
                before,
                parts);
    }

    /** Tell the same finding as one of another interface. */
    public Finding concerning(InterfaceId other) {
        return new Finding(
                rule,
                severity,
                outcome,
                message,
                location,
                path,
                missing,
                related,
                places,
                Optional.of(other),
                accountable,
                responsible,
                fingerprint,
                former,
                parts);
    }

    /** Tell whether a fingerprint identifies it, or did so under a former id of its interface. */
    public boolean isIdentifiedBy(Fingerprint known) {
        return fingerprint.equals(known) || former.contains(known);
    }

    @Override
    public int compareTo(Finding other) {
        int byLocation = location.compareTo(other.location);
        if (byLocation != 0) {
            return byLocation;
        }
        int byRule = rule.id().compareTo(other.rule.id());
        if (byRule != 0) {
            return byRule;
        }
        int byMessage = message.compareTo(other.message);
        return byMessage != 0 ? byMessage : fingerprint.compareTo(other.fingerprint);
    }
}
