package dev.interlock.report;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.model.Interface;
import dev.interlock.model.InterfaceId;
import dev.interlock.model.Landscape;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Masking;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Merge the reports of the modules of a reactor into one. */
final class Merge {

    private final Set<String> packs = new LinkedHashSet<>();
    private final Set<String> settings = new LinkedHashSet<>();
    /** By what makes two findings one, as their rules were loaded by each module. */
    private final Map<List<String>, ReportedFinding> findings = new HashMap<>();

    private final Map<RuleId, RuleTally> rules = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Report.CheckedArtefact> artefacts = new LinkedHashSet<>();
    private final Map<String, String> fetched = new TreeMap<>();
    private final Map<String, Draft> interfaces = new TreeMap<>();

    static Report of(List<Report> reports) {
        List<Report> ordered = new ArrayList<>(reports);
        ordered.sort(Comparator.comparing(Report::directory));
        Merge merge = new Merge();
        Report first = ordered.get(0);
        Threshold threshold = first.threshold();
        for (Report report : ordered) {
            merge.add(report);
            threshold = threshold.strictest(report.threshold());
        }
        return merge.report(first, threshold, ordered.size() == 1 ? first.directory() : "");
    }

    private void add(Report report) {
        packs.addAll(report.packs());
        settings.addAll(report.settings());
        diagnostics.addAll(report.diagnostics());
        artefacts.addAll(report.artefacts());
        fetched.putAll(report.fetched());
        for (RuleTally tally : report.rules()) {
            RuleTally known = rules.get(tally.rule().id());
            rules.put(tally.rule().id(), known == null ? tally : known.plus(tally));
        }
        Map<String, String> keys = new HashMap<>();
        for (Interface offered : report.landscape().interfaces()) {
            String key = key(offered, report.directory());
            keys.put(offered.id().value(), key);
            interfaces.put(key, plainFacts(offered.node()));
        }
        for (ReportedFinding reported : report.findings()) {
            add(masked(renamed(reported, keys), report.masking()));
        }
    }

    /** What one module accepts stays open where another does not. */
    private void add(ReportedFinding reported) {
        Finding finding = reported.finding();
        List<String> same = List.of(
                finding.rule().id().value(),
                finding.fingerprint().value(),
                finding.location().toString(),
                finding.message());
        ReportedFinding known = findings.get(same);
        if (known == null || reported.status().compareTo(known.status()) < 0) {
            findings.put(same, reported);
        }
    }

    /** Modules that do not know of each other may give different interfaces the same id. */
    private String key(Interface offered, String directory) {
        String id = offered.id().value();
        String key = id;
        for (int ordinal = 1; isOther(key, offered); ordinal++) {
            key = id + "#" + directory + (ordinal == 1 ? "" : "#" + ordinal);
        }
        return key;
    }

    private boolean isOther(String key, Interface offered) {
        Draft known = interfaces.get(key);
        return known != null
                && !known.find("artefact").map(Draft::text).orElse("").equals(offered.artefact());
    }

    /** Nothing of the documents that were read, which would otherwise be held until the whole reactor is built. */
    private static Draft plainFacts(Node node) {
        Draft facts = Draft.object(Source.of(node.location()));
        for (Node fact : node.children()) {
            Source place = Source.of(fact.location());
            if (fact.isUnresolved()) {
                facts.put(fact.key(), Draft.unresolved(fact.unresolved(), place));
            } else if (fact.findText().isPresent()) {
                facts.put(fact.key(), Draft.string(fact.text(), place));
            }
        }
        return facts;
    }

    private static ReportedFinding renamed(ReportedFinding reported, Map<String, String> keys) {
        Finding finding = reported.finding();
        String id =
                finding.interfaceId().isPresent() ? finding.interfaceId().get().value() : "";
        String key = keys.getOrDefault(id, id);
        if (key.equals(id)) {
            return reported;
        }
        return new ReportedFinding(
                finding.concerning(InterfaceId.of(key)),
                reported.status(),
                reported.accountableParty(),
                reported.responsibleParty(),
                reported.acceptance());
    }

    /** What a module knows to be secret is known to no other. */
    private static ReportedFinding masked(ReportedFinding reported, Masking masking) {
        if (reported.acceptance().isEmpty()) {
            return reported;
        }
        Acceptance written = reported.acceptance().get();
        Acceptance masked = new Acceptance(
                written.file(),
                written.waiver(),
                masking.mask(written.reason()),
                written.approval().map(masking::mask),
                written.expires());
        return new ReportedFinding(
                reported.finding(),
                reported.status(),
                reported.accountableParty(),
                reported.responsibleParty(),
                Optional.of(masked));
    }

    private Report report(Report first, Threshold threshold, String directory) {
        List<ReportedFinding> sorted = new ArrayList<>(findings.values());
        Collections.sort(sorted);
        List<Report.CheckedArtefact> checked = new ArrayList<>(artefacts);
        checked.sort(Comparator.comparing(Report.CheckedArtefact::file).thenComparing(Report.CheckedArtefact::format));
        Draft known = Draft.object();
        interfaces.forEach(known::put);
        Draft landscape = Draft.object().put("interfaces", known);
        return new Report(
                first.version(),
                first.asOf(),
                List.copyOf(packs),
                Summary.of(checked.size(), interfaces.size(), rules.size(), sorted),
                sorted,
                List.copyOf(rules.values()),
                Diagnostic.inOrder(diagnostics),
                checked,
                Landscape.of(landscape.seal("landscape")),
                first.personas(),
                List.copyOf(settings),
                threshold,
                Masking.standard(),
                directory,
                first.repositoryPath(),
                fetched);
    }
}
