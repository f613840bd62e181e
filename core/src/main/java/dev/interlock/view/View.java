package dev.interlock.view;

import dev.interlock.model.InterfaceId;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Show those findings of a report that one reader looks at, and group them by what the reader asks for.
 *
 * <p>A report is the same for everybody; a view is the part of it that concerns somebody. Immutable and thread-safe.
 *
 * @param report the report
 * @param findings the findings that were selected, in the order of the report
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record View(Report report, List<ReportedFinding> findings) {

    public View {
        findings = List.copyOf(findings);
    }

    /** Create the view of somebody who looks at everything. */
    public static View of(Report report) {
        return new View(report, report.findings());
    }

    /** Create a view of those findings of this one that somebody asks for. */
    public View select(Predicate<ReportedFinding> condition) {
        return new View(report, findings.stream().filter(condition).toList());
    }

    /** Create a view of those findings of this one that are governed in one of some ways. */
    public View select(Set<Status> statuses) {
        return select(reported -> statuses.contains(reported.status()));
    }

    /** Count what the view shows. */
    public Counts counts() {
        return Counts.of(findings);
    }

    /** Group by guardrail: the one with the gravest finding first, and equally grave ones by id. */
    public List<Group<Rule>> byGuardrail() {
        // By id, as rules are compared with all that they hold.
        Map<RuleId, List<ReportedFinding>> byId =
                byKey(reported -> reported.finding().rule().id());
        List<Group<Rule>> groups = new ArrayList<>();
        for (List<ReportedFinding> ofOne : byId.values()) {
            groups.add(Group.of(ofOne.get(0).finding().rule(), ofOne));
        }
        groups.sort(Comparator.comparing((Group<Rule> group) -> group.gravest())
                .thenComparing(group -> group.key().id()));
        return List.copyOf(groups);
    }

    /** Group by interface, sorted by id; what concerns no interface comes last. */
    public List<Group<Optional<InterfaceId>>> byInterface() {
        Comparator<Optional<InterfaceId>> lastWithout = Comparator.comparing(Optional::isEmpty);
        return groups(
                reported -> reported.finding().interfaceId(),
                lastWithout.thenComparing(id -> id.map(InterfaceId::value).orElse("")));
    }

    /** Group by the persona who answers for the guardrail there, sorted by id. */
    public List<Group<PersonaId>> byAccountable() {
        return groups(reported -> reported.finding().accountable(), Comparator.naturalOrder());
    }

    private <K> List<Group<K>> groups(Function<ReportedFinding, K> key, Comparator<? super K> order) {
        List<Group<K>> groups = new ArrayList<>();
        for (Map.Entry<K, List<ReportedFinding>> ofOne : byKey(key).entrySet()) {
            groups.add(Group.of(ofOne.getKey(), ofOne.getValue()));
        }
        groups.sort(Comparator.comparing(Group::key, order));
        return List.copyOf(groups);
    }

    private <K> Map<K, List<ReportedFinding>> byKey(Function<ReportedFinding, K> key) {
        Map<K, List<ReportedFinding>> byKey = new LinkedHashMap<>();
        for (ReportedFinding reported : findings) {
            byKey.computeIfAbsent(key.apply(reported), none -> new ArrayList<>())
                    .add(reported);
        }
        return byKey;
    }
}
