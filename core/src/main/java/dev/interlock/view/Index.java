package dev.interlock.view;

import dev.interlock.model.Interface;
import dev.interlock.model.InterfaceId;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * List what a check was about, with the counts of the findings: also what has none.
 *
 * @param guardrails the guardrails that were active, the worst standing first, then by id
 * @param interfaces the interfaces, by id; what concerns no interface comes last
 * @param personas the personas who answer for a finding, by id
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Index(
        List<GuardrailEntry> guardrails,
        List<Entry<Optional<InterfaceId>>> interfaces,
        List<Entry<PersonaId>> personas) {

    /**
     * What a check says of one guardrail.
     *
     * @param rule the guardrail
     * @param tally the places that it met
     * @param counts its findings
     * @param standing how it stands
     */
    public record GuardrailEntry(Rule rule, RuleTally tally, Counts counts, Standing standing) {}

    /**
     * What a check says of one interface or persona.
     *
     * @param <K> an interface or a persona
     * @param key the interface or persona
     * @param counts the findings of it
     * @param first the gravest of them; empty where there is none
     */
    public record Entry<K>(K key, Counts counts, Optional<ReportedFinding> first) {

        private static <K> Entry<K> of(Group<K> group) {
            return new Entry<>(
                    group.key(), group.counts(), Optional.of(group.findings().get(0)));
        }
    }

    public Index {
        guardrails = List.copyOf(guardrails);
        interfaces = List.copyOf(interfaces);
        personas = List.copyOf(personas);
    }

    /** Create the index of a report. */
    public static Index of(Report report) {
        View view = View.of(report);
        return new Index(
                guardrails(report, view),
                interfaces(report, view),
                view.byAccountable().stream().map(Entry::of).toList());
    }

    private static List<GuardrailEntry> guardrails(Report report, View view) {
        Map<RuleId, RuleTally> tallies = new TreeMap<>();
        for (RuleTally tally : report.rules()) {
            tallies.put(tally.rule().id(), tally);
        }
        Map<RuleId, Counts> counts = new TreeMap<>();
        for (Group<Rule> group : view.byGuardrail()) {
            counts.put(group.key().id(), group.counts());
            tallies.putIfAbsent(group.key().id(), RuleTally.none(group.key()));
        }
        List<GuardrailEntry> entries = new ArrayList<>();
        for (RuleTally tally : tallies.values()) {
            Counts found = counts.getOrDefault(tally.rule().id(), Counts.of(List.of()));
            entries.add(new GuardrailEntry(tally.rule(), tally, found, Standing.of(tally, found)));
        }
        entries.sort(Comparator.comparing(GuardrailEntry::standing));
        return entries;
    }

    private static List<Entry<Optional<InterfaceId>>> interfaces(Report report, View view) {
        Map<String, Entry<Optional<InterfaceId>>> entries = new TreeMap<>();
        for (Interface each : report.landscape().interfaces()) {
            entries.put(each.id().value(), new Entry<>(Optional.of(each.id()), Counts.of(List.of()), Optional.empty()));
        }
        List<Entry<Optional<InterfaceId>>> ofNone = new ArrayList<>();
        for (Group<Optional<InterfaceId>> group : view.byInterface()) {
            if (group.key().isPresent()) {
                entries.put(group.key().get().value(), Entry.of(group));
            } else {
                ofNone.add(Entry.of(group));
            }
        }
        List<Entry<Optional<InterfaceId>>> all = new ArrayList<>(entries.values());
        all.addAll(ofNone);
        return all;
    }
}
