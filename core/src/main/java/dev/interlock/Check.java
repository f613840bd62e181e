package dev.interlock;

import dev.interlock.CheckListener.Stage;
import dev.interlock.Governed.GovernedFinding;
import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Pending;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.engine.CausedFinding;
import dev.interlock.engine.RunContext;
import dev.interlock.engine.RunResult;
import dev.interlock.govern.Ruling;
import dev.interlock.model.Descriptor;
import dev.interlock.model.Interface;
import dev.interlock.model.Join;
import dev.interlock.model.Landscape;
import dev.interlock.model.Parties;
import dev.interlock.model.ProjectFacts;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaCatalogue.Filled;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Summary;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;

/** Leads one check through its stages, from the files to the report. */
final class Check {

    private final Interlock interlock;
    private final CheckRequest request;
    private final Executor executor;

    Check(Interlock interlock, CheckRequest request) {
        this.interlock = interlock;
        this.request = request;
        this.executor = request.executor().isPresent() ? request.executor().get() : Runnable::run;
    }

    Report run() {
        try {
            return check();
        } catch (OutOfMemoryError e) {
            throw outOfMemory();
        }
    }

    /** What one file costs is bounded where it is read; this is for what all of them cost together. */
    private static InterlockException outOfMemory() {
        long memory = Runtime.getRuntime().maxMemory() >> 20;
        return new InterlockException(List.of(Diagnostic.of(
                "out-of-memory",
                "The check needs more memory than the " + memory + " MB that Java may take.",
                "Give it more, as by MAVEN_OPTS=-Xmx2g, or leave out large files with interlock.excludes.")));
    }

    private Report check() {
        request.cancellation().check();
        try (Since since = Since.of(request)) {
            Run run = begin(since);
            begin(Stage.REPORT, run.result().places().size());
            return report(run, since);
        }
    }

    /** Go no further than to the decisions on each place. */
    List<Ruling> rulings() {
        try {
            return judged(begin(Since.none()), Since.none()).rulings();
        } catch (OutOfMemoryError e) {
            throw outOfMemory();
        }
    }

    /**
     * What one run of the rules had before it, and what came of it.
     *
     * @param files the files of the project
     * @param artefacts what was read of them
     * @param personas the roles that exist
     * @param governing what the project has accepted
     * @param landscape the interfaces and how they connect
     * @param parties who fills which persona
     * @param context what the rules knew
     * @param result what they found
     */
    private record Run(
            ProjectFiles files,
            Artefacts artefacts,
            PersonaCatalogue personas,
            Governing governing,
            Landscape landscape,
            Parties parties,
            RunContext context,
            RunResult result) {}

    private Run begin(Since since) {
        begin(Stage.SCAN, 0);
        ProjectFiles files = request.project().files(request.limits(), request.remote());
        begin(Stage.READ, files.paths().size());
        Pending<Descriptor> descriptor = Pending.begin(descriptorFiles(files), executor);
        Artefacts artefacts = Artefacts.read(files, interlock.formats(), executor);
        begin(Stage.JOIN, artefacts.interfaces().size());
        Landscape joined = join(artefacts, descriptor.get(), files);
        requireMandatoryPacks();
        PersonaCatalogue personas = personas();
        Governing governing = new Governing(interlock, request, since, files, personas, joined);
        Landscape landscape = governing.landscape();
        Parties parties = usable(Parties.of(descriptor.get(), personas, landscape));
        List<Subject> subjects =
                Subjects.of(artefacts, landscape, interlock.program().names(Subjects.INTERFACE));
        begin(Stage.RUN, subjects.size());
        RunContext context = new RunContext(
                landscape.node(), request.asOf(), request.limits(), masking(subjects), request.cancellation()::check);
        RunResult result = interlock.program().run(subjects, context, executor);
        return new Run(files, artefacts, personas, governing, landscape, parties, context, result);
    }

    /** Go no further than to each place that breaks a rule; what was accepted of them is not asked. */
    List<CausedFinding> places() {
        Run run = begin(Since.none());
        return effective(run.result().places(), rootsByFile(run.artefacts()));
    }

    private Governed judged(Run run, Since since) {
        Map<String, String> rootOf = rootsByFile(run.artefacts());
        List<CausedFinding> places = effective(run.result().places(), rootOf);
        Governed governed = run.governing().govern(places, run.landscape(), run.context());
        return since.isKnown()
                ? since.judge(
                        governed, interlock, request, new PresentFiles(run.files(), run.artefacts(), rootOf.keySet()))
                : governed;
    }

    /** Go no further than to the landscape. */
    Landscape landscape() {
        try {
            return readAndJoin();
        } catch (OutOfMemoryError e) {
            throw outOfMemory();
        }
    }

    private Landscape readAndJoin() {
        ProjectFiles files = request.project().files(request.limits(), request.remote());
        Artefacts artefacts = Artefacts.read(files, interlock.formats(), executor);
        return join(artefacts, descriptorFiles(files).call(), files);
    }

    private DescriptorFiles descriptorFiles(ProjectFiles files) {
        return new DescriptorFiles(
                files, request.descriptor(), request.organisation().descriptor());
    }

    private void begin(Stage stage, int size) {
        request.cancellation().check();
        request.listener().begins(stage, size);
    }

    private Landscape join(Artefacts artefacts, Descriptor descriptor, ProjectFiles files) {
        Map<String, String> coordinates = new TreeMap<>();
        if (files.coordinates().isPresent()) {
            Coordinates known = files.coordinates().get();
            coordinates.put("groupId", known.groupId());
            coordinates.put("artifactId", known.artifactId());
            coordinates.put("version", known.version());
            coordinates.put("packaging", known.packaging());
        }
        String pom = files.base().isEmpty() ? "pom.xml" : files.base() + "/pom.xml";
        Location place =
                files.exists(pom) ? Location.of(pom) : Location.of(files.base().isEmpty() ? "." : files.base());
        ProjectFacts facts = new ProjectFacts(files.base(), place, coordinates);
        return usable(Join.of(artefacts.interfaces(), descriptor, facts, request.organisation()));
    }

    private void requireMandatoryPacks() {
        if (!request.organisation().packs().isEmpty()) {
            List<Diagnostic> problems = MandatoryPacks.problems(
                    request.organisation(), interlock.rules().packs());
            if (!problems.isEmpty()) {
                throw new InterlockException(problems);
            }
        }
    }

    private PersonaCatalogue personas() {
        return usable(request.organisation().extend(interlock.personas()));
    }

    /** A descriptor with a problem refuses the check, because what it judges would be lost without a word. */
    private static <T> T usable(Parsed<T> parsed) {
        if (!parsed.problems().isEmpty()) {
            throw new InterlockException(parsed.problems());
        }
        return parsed.value().orElseThrow();
    }

    /** A secret that stands anywhere in the project is masked wherever it would be repeated. */
    private static Masking masking(List<Subject> subjects) {
        Set<Document> documents = new LinkedHashSet<>();
        for (Subject subject : subjects) {
            documents.add(subject.document());
        }
        return Masking.of(List.copyOf(documents));
    }

    private Report report(Run run, Since since) {
        Governed governed = judged(run, since);
        List<ReportedFinding> findings = new ArrayList<>();
        for (GovernedFinding each : governed.findings(run.context().masking())) {
            findings.add(reported(each, run.landscape(), run.parties()));
        }
        Collections.sort(findings);
        List<RuleTally> tallies = new ArrayList<>(run.result().tallies());
        tallies.addAll(governed.tallies());
        Masking masking = run.context().masking();
        return new Report(
                Interlock.version(),
                request.asOf(),
                interlock.packs(),
                summary(run.artefacts(), run.landscape(), findings),
                findings,
                tallies,
                diagnostics(run.artefacts(), run.result(), since.problems(), masking),
                checked(run.artefacts()),
                run.landscape(),
                run.personas(),
                since.settings(request.settings()),
                request.threshold(),
                masking,
                run.files().base(),
                request.project().repositoryPath(),
                fetched(run.files()));
    }

    private Map<String, String> fetched(ProjectFiles files) {
        Map<String, String> fetched = new TreeMap<>(interlock.fetched());
        fetched.putAll(files.fetched());
        return fetched;
    }

    /** Overrides name the root of an artefact, findings the file that they stand in. */
    private static Map<String, String> rootsByFile(Artefacts artefacts) {
        Map<String, String> roots = new TreeMap<>();
        for (Artefact artefact : artefacts.all()) {
            for (Document document : artefact.references().documents()) {
                roots.putIfAbsent(document.file(), artefact.file());
            }
            for (Artefact.Part part : artefact.documents()) {
                roots.putIfAbsent(part.document().file(), artefact.file());
            }
        }
        return roots;
    }

    private static List<Report.CheckedArtefact> checked(Artefacts artefacts) {
        List<Report.CheckedArtefact> checked = new ArrayList<>();
        for (Artefact artefact : artefacts.all()) {
            checked.add(
                    new Report.CheckedArtefact(artefact.file(), artefact.claim().format()));
        }
        return checked;
    }

    private List<CausedFinding> effective(List<CausedFinding> places, Map<String, String> rootOf) {
        List<CausedFinding> effective = new ArrayList<>();
        for (CausedFinding place : places) {
            String file = place.finding().location().file();
            Optional<Finding> left = interlock.rules().applyOverrides(place.finding(), rootOf.getOrDefault(file, file));
            if (left.isPresent()) {
                effective.add(new CausedFinding(left.get(), place.cause()));
            }
        }
        return effective;
    }

    private ReportedFinding reported(GovernedFinding governed, Landscape landscape, Parties parties) {
        Finding finding = governed.finding();
        Optional<Interface> concerned = finding.interfaceId().isPresent()
                ? landscape.find(finding.interfaceId().get())
                : Optional.empty();
        return new ReportedFinding(
                finding,
                governed.status(),
                filling(parties, finding.accountable(), concerned),
                filling(parties, finding.responsible(), concerned),
                governed.acceptance());
    }

    private Optional<String> filling(Parties parties, PersonaId persona, Optional<Interface> concerned) {
        Optional<Filled> filled = parties.find(persona, concerned, request.asOf());
        return filled.isPresent() ? Optional.of(String.join(", ", filled.get().parties())) : Optional.empty();
    }

    private Summary summary(Artefacts artefacts, Landscape landscape, List<ReportedFinding> findings) {
        Set<RuleId> rules = new HashSet<>();
        for (Rule rule : interlock.program().rules()) {
            rules.add(rule.id());
        }
        return Summary.of(artefacts.all().size(), landscape.interfaces().size(), rules.size(), findings);
    }

    /** What an artefact's text is wrong about becomes a finding; the rest is told here. */
    private List<Diagnostic> diagnostics(
            Artefacts artefacts, RunResult result, List<Diagnostic> ofRevision, Masking masking) {
        Set<String> codes = interlock.integrityCodes();
        Set<Diagnostic> told = new HashSet<>();
        Set<Diagnostic> untold = new TreeSet<>();
        for (Artefact artefact : artefacts.all()) {
            for (Diagnostic problem : Subjects.problems(artefact)) {
                (codes.contains(problem.code()) ? told : untold).add(problem);
            }
        }
        Set<Diagnostic> masked = new LinkedHashSet<>();
        for (Collection<Diagnostic> problems :
                List.of(interlock.notes(), artefacts.problems(), untold, result.notes(), ofRevision)) {
            for (Diagnostic problem : problems) {
                if (!told.contains(problem)) {
                    masked.add(masked(problem, masking));
                }
            }
        }
        return Diagnostic.inOrder(masked);
    }

    private static Diagnostic masked(Diagnostic problem, Masking masking) {
        return new Diagnostic(
                problem.code(), masking.mask(problem.message()), problem.location(), masking.mask(problem.nextStep()));
    }
}
