package dev.interlock;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.engine.CausedFinding;
import dev.interlock.engine.RunContext;
import dev.interlock.engine.RunResult;
import dev.interlock.govern.Authorities;
import dev.interlock.govern.Baseline;
import dev.interlock.govern.BaselineFile;
import dev.interlock.govern.CodeOwners;
import dev.interlock.govern.Debt;
import dev.interlock.govern.Governance;
import dev.interlock.govern.GovernanceDocument;
import dev.interlock.govern.Ruling;
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

/** Applies the waivers and the baseline of a project to the findings of one check. */
final class Governing {

    private final Interlock interlock;
    private final CheckRequest request;
    private final Since since;
    private final GovernanceFiles files;
    private final PersonaCatalogue personas;
    private final Landscape landscape;
    private final RunContext context;
    private final List<String> waiverFiles;
    private final List<String> baselineFiles;

    Governing(
            Interlock interlock,
            CheckRequest request,
            Since since,
            ProjectFiles files,
            PersonaCatalogue personas,
            Landscape landscape,
            RunContext context) {
        this.interlock = interlock;
        this.request = request;
        this.since = since;
        this.files = new GovernanceFiles(files, request);
        this.personas = personas;
        this.landscape = landscape;
        this.context = context;
        this.waiverFiles = this.files.named(request.waivers());
        this.baselineFiles = this.files.named(request.baseline());
    }

    Governed govern(List<CausedFinding> places) {
        List<Finding> findings = new ArrayList<>();
        for (CausedFinding place : places) {
            findings.add(place.finding());
        }
        if (waiverFiles.isEmpty()
                && baselineFiles.isEmpty()
                && request.waiverReleases().isEmpty()
                && request.organisation().approvals().isEmpty()) {
            return Governed.open(places);
        }
        Baseline baseline = files.baseline(baselineFiles);
        CodeOwners owners = files.owners(since);
        List<Governance.Filed> waivers =
                files.waivers(waiverFiles, request.organisation(), personas, ruleNames(), request.asOf());
        Authorities authorities = new Authorities(
                request.organisation().parties(),
                Parties.of(request.organisation().descriptor(), personas, landscape)
                        .value()
                        .orElse(Parties.none(personas)),
                files.origin(request.organisation()),
                owners,
                request.asOf());
        Governance governance = new Governance(baseline, waivers, authorities, landscape, request.asOf());
        List<Ruling> rulings = governance.rule(findings);
        RunResult own = judge(governance, baseline, findings, grown(baseline, rulings));
        return new Governed(places, rulings, baseline.file(), own.findings(), own.tallies(), Optional.empty());
    }

    private Set<String> ruleNames() {
        Set<String> names = new TreeSet<>();
        for (RuleExplanation rule : interlock.rules().explanations()) {
            names.add(rule.id().value());
        }
        return names;
    }

    private RunResult judge(Governance governance, Baseline baseline, List<Finding> findings, List<Debt> grown) {
        String file = request.organisation().file();
        if (!waiverFiles.isEmpty() || !baselineFiles.isEmpty()) {
            file = waiverFiles.isEmpty() ? baselineFiles.get(0) : waiverFiles.get(0);
        } else if (!request.waiverReleases().isEmpty()) {
            file = request.waiverReleases().get(0).origin().file();
        }
        GovernanceDocument document = GovernanceDocument.at(Location.of(file));
        document.add(governance).add(files.problems());
        if (!baselineFiles.isEmpty()) {
            document.add(baseline, vanished(baseline, findings), refused(baseline, findings));
            document.grown(grown);
        }
        Document sealed = document.seal(file);
        return interlock
                .governance()
                .run(List.of(Subject.of(sealed, Set.of(GovernanceDocument.FORMAT))), context, Runnable::run);
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
