package dev.interlock.report;

import dev.interlock.document.Node;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import dev.interlock.source.CalendarDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Count what one run found, in one line of a history. Immutable.
 *
 * <p>It names guardrails, interfaces and the ids of parties, and nobody by name: neither who ran it nor on what
 * machine, and a party whose id looks like that of a person is counted without it.
 *
 * @param date the date that the run judged expiries by
 * @param revision the revision of the sources, where it is known
 * @param directory the checked directory, relative to the root of the whole build; empty if it is the root
 * @param version the version of Interlock
 * @param packs the versions of the packs by their ids, sorted; an empty version where a pack states none
 * @param counts the counts by name in each group, sorted; all groups but {@code checked} and {@code status} count open
 *     findings alone
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HistoryEntry(
        LocalDate date,
        Optional<String> revision,
        String directory,
        String version,
        Map<String, String> packs,
        Map<String, Map<String, Integer>> counts) {

    private static final String PERSON = "(person)";

    public HistoryEntry {
        packs = Collections.unmodifiableMap(new TreeMap<>(packs));
        Map<String, Map<String, Integer>> copy = new TreeMap<>();
        for (Map.Entry<String, Map<String, Integer>> group : counts.entrySet()) {
            copy.put(group.getKey(), Collections.unmodifiableMap(new TreeMap<>(group.getValue())));
        }
        counts = Collections.unmodifiableMap(copy);
    }

    /** Count what a report holds. */
    public static HistoryEntry of(Report report, Map<String, String> packs, Optional<String> revision) {
        HistoryCounts counts = new HistoryCounts();
        counts.put(HistoryCounts.CHECKED, "artefacts", report.summary().artefacts());
        counts.put(HistoryCounts.CHECKED, "guardrails", report.summary().rules());
        counts.put(HistoryCounts.CHECKED, "interfaces", report.summary().interfaces());
        for (Severity severity : Severity.values()) {
            counts.put(HistoryCounts.SEVERITY, severity.word(), 0);
        }
        for (Status status : Status.values()) {
            counts.put(HistoryCounts.STATUS, status.word(), 0);
        }
        for (ReportedFinding reported : report.findings()) {
            counts.add(HistoryCounts.STATUS, reported.status().word());
            if (reported.status() == Status.OPEN) {
                open(reported, report.masking(), counts);
            }
        }
        return new HistoryEntry(report.asOf(), revision, report.directory(), report.version(), packs, counts.bounded());
    }

    private static void open(ReportedFinding reported, Masking masking, HistoryCounts counts) {
        Finding finding = reported.finding();
        counts.add(HistoryCounts.OUTCOME, finding.outcome().word());
        if (finding.outcome() == Outcome.VIOLATED) {
            counts.add(HistoryCounts.SEVERITY, finding.severity().word());
        }
        counts.add(HistoryCounts.GUARDRAIL, masking.mask(finding.rule().id().value()));
        if (finding.interfaceId().isPresent()) {
            counts.add(
                    HistoryCounts.INTERFACE,
                    masking.mask(finding.interfaceId().get().value()));
        }
        if (reported.accountableParty().isPresent()) {
            for (String party : reported.accountableParty().get().split(", ", -1)) {
                counts.add(HistoryCounts.PARTY, isOfAPerson(party) ? PERSON : masking.mask(party));
            }
        }
    }

    /** Teams have plain ids; an address, a full name and what a catalogue calls a user are those of persons. */
    private static boolean isOfAPerson(String party) {
        if (party.startsWith("user:") || party.startsWith("person:")) {
            return true;
        }
        for (int i = 0; i < party.length(); i++) {
            char c = party.charAt(i);
            if (c == '@' || c == '.' || Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    /** Read a line; empty if it is not one of ours. */
    static Optional<HistoryEntry> find(Node line) {
        Optional<LocalDate> date = CalendarDate.find(line.get("date").findText().orElse(""));
        if (date.isEmpty() || !line.get(HistoryCounts.SEVERITY).isObject()) {
            return Optional.empty();
        }
        Map<String, String> packs = new TreeMap<>();
        for (Node pack : line.get("packs").children()) {
            packs.put(pack.key(), pack.findText().orElse(""));
        }
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (String group : HistoryCounts.GROUPS) {
            Map<String, Integer> read = new TreeMap<>();
            for (Node count : line.get(group).children()) {
                read.put(count.key(), HistoryCounts.read(count));
            }
            counts.put(group, read);
        }
        Node revision = line.get("revision");
        return Optional.of(new HistoryEntry(
                date.get(),
                revision.isString() ? Optional.of(revision.text()) : Optional.empty(),
                line.get("directory").findText().orElse(""),
                line.get("interlock").findText().orElse(""),
                packs,
                counts));
    }

    /** Tell the same run as one of another directory, where the report does not know what lies around it. */
    public HistoryEntry in(String place) {
        return new HistoryEntry(date, revision, place, version, packs, counts);
    }

    /** Tell a count, 0 where nothing was counted. */
    public int count(String group, String name) {
        return counts.getOrDefault(group, Map.of()).getOrDefault(name, 0);
    }

    /** Tell whether it is of the same sources on the same day, so that one takes the place of the other. */
    public boolean isSameRunAs(HistoryEntry other) {
        return directory.equals(other.directory) && date.equals(other.date) && revision.equals(other.revision);
    }

    /** Write it as one line of JSON, without the end of the line; the same entry gives the same text. */
    public String toJson() {
        HistoryJson json = new HistoryJson().append('{');
        json.member("date").quote(date.toString());
        if (revision.isPresent()) {
            json.member("revision").quote(revision.get());
        }
        json.member("directory").quote(directory);
        json.member("interlock").quote(version);
        json.member("packs").texts(packs);
        for (String group : HistoryCounts.GROUPS) {
            json.member(group).numbers(counts.getOrDefault(group, Map.of()));
        }
        return json.append('}').toString();
    }
}
