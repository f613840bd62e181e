package dev.interlock;

import dev.interlock.CheckListener.Stage;
import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Pending;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.engine.RunContext;
import dev.interlock.engine.RunResult;
import dev.interlock.model.Descriptor;
import dev.interlock.model.Interface;
import dev.interlock.model.Join;
import dev.interlock.model.Landscape;
import dev.interlock.model.Parties;
import dev.interlock.model.ProjectFacts;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.report.Summary;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Leads one check through its stages, from the files to the report. */
final class Check {

    private final Interlock interlock;
    private final CheckRequest request;
    private final Executor executor;

    Check(Interlock interlock, CheckRequest request) {
        this.interlock = interlock;
        this.request = request;
        this.executor = request.executor().orElse(Runnable::run);
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
        begin(Stage.SCAN, 0);
        ProjectFiles files = request.project().files(request.limits());
        begin(Stage.READ, files.paths().size());
        Pending<Descriptor> descriptor =
                Pending.begin(() -> DescriptorFiles.read(files, request.descriptor()), executor);
        Artefacts artefacts = Artefacts.read(files, interlock.formats(), executor);
        begin(Stage.JOIN, artefacts.interfaces().size());
        Landscape landscape = join(artefacts, descriptor.get(), files);
        Parties parties = usable(Parties.of(descriptor.get(), interlock.personas(), landscape));
        List<Subject> subjects = Subjects.of(artefacts, landscape);
        begin(Stage.RUN, subjects.size());
        Masking masking = masking(subjects);
        RunContext context = new RunContext(
                landscape.node(), request.asOf(), request.limits(), masking, request.cancellation()::check);
        RunResult result = interlock.program().run(subjects, context, executor);
        begin(Stage.REPORT, result.findings().size());
        return report(files.base(), artefacts, landscape, parties, masking, result);
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
        ProjectFiles files = request.project().files(request.limits());
        Artefacts artefacts = Artefacts.read(files, interlock.formats(), executor);
        return join(artefacts, DescriptorFiles.read(files, request.descriptor()), files);
    }

    private void begin(Stage stage, int size) {
        request.cancellation().check();
        request.listener().begins(stage, size);
    }

    private Landscape join(Artefacts artefacts, Descriptor descriptor, ProjectFiles files) {
        Map<String, String> coordinates = new TreeMap<>();
        files.coordinates().ifPresent(known -> {
            coordinates.put("groupId", known.groupId());
            coordinates.put("artifactId", known.artifactId());
            coordinates.put("version", known.version());
            coordinates.put("packaging", known.packaging());
        });
        String pom = files.base().isEmpty() ? "pom.xml" : files.base() + "/pom.xml";
        Location place =
                files.exists(pom) ? Location.of(pom) : Location.of(files.base().isEmpty() ? "." : files.base());
        return usable(Join.of(artefacts.interfaces(), descriptor, new ProjectFacts(files.base(), place, coordinates)));
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
        return Masking.of(subjects.stream().map(Subject::document).distinct().toList());
    }

    private Report report(
            String directory,
            Artefacts artefacts,
            Landscape landscape,
            Parties parties,
            Masking masking,
            RunResult result) {
        Map<String, String> rootOf = rootsByFile(artefacts);
        List<ReportedFinding> findings = result.findings().stream()
                .flatMap(finding -> interlock
                        .rules()
                        .applyOverrides(
                                finding,
                                rootOf.getOrDefault(
                                        finding.location().file(),
                                        finding.location().file()))
                        .stream())
                .map(finding -> reported(finding, landscape, parties))
                .sorted()
                .toList();
        return new Report(
                Interlock.version(),
                request.asOf(),
                interlock.packs(),
                summary(artefacts, landscape, findings),
                findings,
                result.tallies(),
                diagnostics(artefacts, result, masking),
                artefacts.all().stream()
                        .map(artefact -> new Report.CheckedArtefact(
                                artefact.file(), artefact.claim().format()))
                        .toList(),
                landscape,
                interlock.personas(),
                request.settings(),
                request.threshold(),
                masking,
                directory,
                request.project().repositoryPath());
    }

    /** Overrides name the root of an artefact, findings the file that they stand in. */
    private static Map<String, String> rootsByFile(Artefacts artefacts) {
        Map<String, String> roots = new TreeMap<>();
        for (Artefact artefact : artefacts.all()) {
            artefact.references().documents().forEach(document -> roots.putIfAbsent(document.file(), artefact.file()));
            artefact.documents()
                    .forEach(part -> roots.putIfAbsent(part.document().file(), artefact.file()));
        }
        return roots;
    }

    private ReportedFinding reported(Finding finding, Landscape landscape, Parties parties) {
        Optional<Interface> concerned = finding.interfaceId().flatMap(landscape::find);
        return new ReportedFinding(
                finding,
                Status.OPEN,
                filling(parties, finding.accountable(), concerned),
                filling(parties, finding.responsible(), concerned));
    }

    private Optional<String> filling(Parties parties, PersonaId persona, Optional<Interface> concerned) {
        return parties.find(persona, concerned, request.asOf()).map(filled -> String.join(", ", filled.parties()));
    }

    private Summary summary(Artefacts artefacts, Landscape landscape, List<ReportedFinding> findings) {
        Map<Severity, Integer> violated = new EnumMap<>(Severity.class);
        int unverified = 0;
        int failed = 0;
        for (ReportedFinding reported : findings) {
            Finding finding = reported.finding();
            if (finding.outcome() == Outcome.VIOLATED) {
                violated.merge(finding.severity(), 1, Integer::sum);
            } else if (finding.outcome() == Outcome.UNVERIFIED) {
                unverified++;
            } else {
                failed++;
            }
        }
        return new Summary(
                artefacts.all().size(),
                landscape.interfaces().size(),
                (int) interlock.program().rules().stream()
                        .map(rule -> rule.id())
                        .distinct()
                        .count(),
                violated,
                unverified,
                failed,
                0,
                0);
    }

    /** What an artefact's text is wrong about becomes a finding; the rest is told here. */
    private List<Diagnostic> diagnostics(Artefacts artefacts, RunResult result, Masking masking) {
        Set<String> codes = IntegrityCodes.of(interlock.program());
        Set<Diagnostic> told = new HashSet<>();
        Set<Diagnostic> untold = new TreeSet<>();
        for (Artefact artefact : artefacts.all()) {
            Subjects.problems(artefact)
                    .forEach(problem -> (codes.contains(problem.code()) ? told : untold).add(problem));
        }
        return Stream.of(interlock.notes(), artefacts.problems(), untold, result.notes())
                .flatMap(Collection::stream)
                .filter(problem -> !told.contains(problem))
                .map(problem -> masked(problem, masking))
                .distinct()
                .sorted()
                .toList();
    }

    private static Diagnostic masked(Diagnostic problem, Masking masking) {
        return new Diagnostic(
                problem.code(), masking.mask(problem.message()), problem.location(), masking.mask(problem.nextStep()));
    }
}
