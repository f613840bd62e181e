package dev.interlock.rule;

import dev.interlock.path.PathExpression;
import dev.interlock.source.Location;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Hold one rule as its pack defines it, inheritance applied.
 *
 * @param id its name
 * @param pack the pack that defines it, such as {@code interlock:naming}, or the file
 * @param title what must hold, one sentence: the {@code description} of the rule
 * @param message the template of its messages, empty where the function speaks
 * @param severity how much a finding matters
 * @param formats the formats that it runs on; empty where it runs on all
 * @param resolved whether it sees the document with references followed
 * @param given what it looks at
 * @param then what it asks there
 * @param guardrail why, who and how strictly
 * @param documentationUrl where to read on
 * @param location where the pack defines it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Rule(
        RuleId id,
        String pack,
        String title,
        Optional<String> message,
        Severity severity,
        Set<String> formats,
        boolean resolved,
        List<PathExpression> given,
        List<Clause> then,
        Guardrail guardrail,
        Optional<String> documentationUrl,
        Location location) {

    public Rule {
        formats = Set.copyOf(formats);
        given = List.copyOf(given);
        then = List.copyOf(then);
    }

    /** Tell whether the rule runs on a document of these formats. */
    public boolean runsOn(Set<String> documentFormats) {
        return formats.isEmpty() || !Collections.disjoint(formats, documentFormats);
    }
}
