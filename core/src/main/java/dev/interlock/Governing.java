package dev.interlock;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.engine.CausedFinding;
import dev.interlock.engine.RunContext;
import dev.interlock.engine.RunResult;
import dev.interlock.govern.Authorities;
import dev.interlock.govern.Baseline;
import dev.interlock.govern.BaselineFile;
import dev.interlock.govern.Debt;
import dev.interlock.govern.Governance;
import dev.interlock.govern.GovernanceDocument;
import dev.interlock.govern.Permissions;
import dev.interlock.govern.Ruling;
import dev.interlock.model.Interface;
import dev.interlock.model.Landscape;
import dev.interlock.model.Parties;
import dev.interlock.pack.RuleExplanation;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Subject;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Applies what a project has accepted to one check: approvals to the interfaces before the rules run, then waivers and
 * the baseline to the findings.
 */
final class Governing {

    private final Interlock interlock;
    private final CheckRequest request;
    private final Since since;
    private final GovernanceFiles files;
    private final PersonaCatalogue personas;
    private final Landscape joined;
    private final List<String> waiverFiles;
    private final List<String> baselineFiles;
    private @Nullable Records known;

    /**
     * What was read before the rules ran.
     *
     * @param waivers the exceptions
     * @param permissions the approvals of exposures, patterns and data flows
     * @param authorities who may approve
     */
    private record Records(List<Governance.Filed> waivers, Permissions permissions, Authorities authorities) {}

    Governing(
            Interlock interlock,
            CheckRequest request,
            Since since,
            ProjectFiles files,
            PersonaCatalogue personas,
            Landscape joined) {
        this.interlock = interlock;
        this.request = request;
        this.since = since;
        this.files = new GovernanceFiles(files, request);
        this.personas = personas;
        this.joined = joined;
        this.waiverFiles = this.files.named(request.waivers());
        this.baselineFiles = this.files.named(request.baseline());
    }

    /** Tell the landscape in which it is known which approvals are in force. */
    Landscape landscape() {
        return hasRecords() || isClaimed() ? records().permissions().judge(joined) : joined;
    }

    /** Tell whether a descriptor speaks of approvals. */
    private boolean isClaimed() {
        for (Interface one : joined.interfaces()) {
            if (one.node().has("approvals")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRecords() {
        return !waiverFiles.isEmpty()
                || !request.waiverReleases().isEmpty()
                || request.organisation().approvals().isPresent();
    }

    private Records records() {
        Records read = known;
        if (read == null) {
            Authorities authorities = new Authorities(
                    request.organisation().parties(),
                    Parties.of(request.organisation().descriptor(), personas, joined)
                            .value()
                            .orElse(Parties.none(personas)),
                    files.origin(request.organisation()),
                    files.owners(since),
                    request.asOf());
            List<Governance.Filed> waivers = hasRecords()
                    ? files.waivers(waiverFiles, request.organisation(), personas, ruleNames(), request.asOf())
                    : List.of();
            read = new Records(waivers, new Permissions(files.permissions(), authorities, request.asOf()), authorities);
            known = read;
        }
        return read;
    }

    Governed govern(List<CausedFinding> places, Landscape landscape, RunContext context) {
        List<Finding> findings = new ArrayList<>();
        for (CausedFinding place : places) {
            findings.add(place.finding());
        }
        if (!hasRecords() && baselineFiles.isEmpty()) {
            return Governed.open(places);
        }
        Baseline baseline = files.baseline(baselineFiles);
        Records records = records();
        Governance governance =
                new Governance(baseline, records.waivers(), records.authorities(), landscape, request.asOf());
        List<Ruling> rulings = governance.rule(findings);
        Document document = document(governance, baseline, findings, grown(baseline, rulings));
        RunResult own = interlock
                .governance()
                .run(List.of(Subject.of(document, Set.of(GovernanceDocument.FORMAT))), context, Runnable::run);
        return new Governed(places, rulings, baseline.file(), own.findings(), own.tallies(), Optional.empty());
    }

    private Set<String> ruleNames() {
        Set<String> names = new TreeSet<>();
        for (RuleExplanation rule : interlock.rules().explanations()) {
            names.add(rule.id().value());
        }
        return names;
    }

    private Document document(Governance governance, Baseline baseline, List<Finding> findings, List<Debt> grown) {
        String file = request.organisation().file();
        if (!waiverFiles.isEmpty() || !baselineFiles.isEmpty()) {
            file = waiverFiles.isEmpty() ? baselineFiles.get(0) : waiverFiles.get(0);
        } else if (!request.waiverReleases().isEmpty()) {
            file = request.waiverReleases().get(0).origin().file();
        }
        GovernanceDocument document = GovernanceDocument.at(Location.of(file));
        document.add(governance).add(records().permissions()).add(files.problems());
        if (!baselineFiles.isEmpty()) {
            document.add(baseline, vanished(baseline, findings), refused(baseline, findings));
            document.grown(grown);
        }
        return document.seal(file);
    }

    /** An entry that the revision did not have is in order where an approved waiver covers its finding. */
    private List<Debt> grown(Baseline baseline, List<Ruling> rulings) {
        List<Debt> before = new ArrayList<>();
        boolean known = false;
        for (String path : baselineFiles) {
            Optional<byte[]> bytes = since.find(path);
            Optional<Baseline> read = bytes.isPresent()
                    ? BaselineFile.read(path, bytes.get(), request.limits()).value()
                    : Optional.empty();
            if (read.isPresent()) {
                known = true;
                before.addAll(read.get().debts());
            }
        }
        if (!known) {
            return List.of(); // the first baseline of a project, or none that could be compared with
        }
        List<Debt> grown = new ArrayList<>(baseline.grownSince(Baseline.of("", before)));
        for (Ruling ruling : rulings) {
            if (ruling.acceptance() == Ruling.Acceptance.WAIVED) {
                grown.removeIf(debt -> debt.covers(ruling.finding()));
            }
        }
        return grown;
    }

    /** What another module repaired cannot be seen from here. */
    private List<Debt> vanished(Baseline baseline, List<Finding> findings) {
        return baselineFiles.equals(List.of(files.inModule(request.baseline())))
                ? baseline.vanished(findings)
                : List.of();
    }

    private static List<Debt> refused(Baseline baseline, List<Finding> findings) {
        List<Debt> refused = new ArrayList<>();
        for (Finding finding : findings) {
            if (!Baseline.mayBeDebt(finding)) {
                for (Debt debt : baseline.debts()) {
                    if (debt.covers(finding)) {
                        refused.add(debt);
                    }
                }
            }
        }
        return refused;
    }
}
