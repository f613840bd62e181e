package dev.interlock;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.model.Exposure;
import dev.interlock.model.Interface;
import dev.interlock.model.Landscape;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out what rules run on: the files, the documents of each artefact, each interface, and the landscape. */
final class Subjects {

    /** The format of a file as such, whatever it holds; rules on it judge whether it can be read. */
    static final String FILE = "file";

    private final Landscape landscape;
    private final Map<String, List<Interface>> byArtefact;
    private final List<Subject> subjects = new ArrayList<>();

    private Subjects(Landscape landscape) {
        this.landscape = landscape;
        this.byArtefact = landscape.interfaces().stream()
                .collect(Collectors.groupingBy(Interface::artefact, TreeMap::new, Collectors.toList()));
    }

    /** List the subjects, in the order of their artefacts; the interfaces and the landscape come last. */
    static List<Subject> of(Artefacts artefacts, Landscape landscape) {
        Subjects subjects = new Subjects(landscape);
        artefacts.all().forEach(subjects::add);
        landscape.interfaces().forEach(subjects::add);
        subjects.subjects.add(Subject.of(landscape.document(), Set.of("landscape")));
        return List.copyOf(subjects.subjects);
    }

    /** List everything that is wrong with the text of an artefact. */
    static Stream<Diagnostic> problems(Artefact artefact) {
        return Stream.concat(artefact.problems().stream(), artefact.references().problems().stream())
                .distinct();
    }

    private void add(Artefact artefact) {
        Map<String, List<Diagnostic>> problems = problems(artefact)
                .collect(
                        Collectors.groupingBy(problem -> fileOf(problem, artefact), TreeMap::new, Collectors.toList()));
        Set<String> named = new TreeSet<>(problems.keySet());
        named.add(artefact.file());
        Optional<Interface> owner = owner(artefact);
        for (String file : named) {
            subjects.add(subject(
                    documentOf(file, artefact), Set.of(FILE), artefact, problems.getOrDefault(file, List.of()), owner));
        }
        for (Artefact.Part part : artefact.documents()) {
            if (!part.formats().isEmpty()) {
                subjects.add(subject(part.document(), part.formats(), artefact, List.of(), owner));
            }
        }
    }

    private void add(Interface offered) {
        Optional<Document> document = landscape.interfaceDocument(offered.id());
        document.ifPresent(own -> subjects.add(new Subject(
                own,
                Set.of("interface"),
                ReferenceGraph.none(),
                List.of(),
                Optional.of(offered.id()),
                offered.style().value(),
                offered.exposure().value().orElse(Exposure.UNKNOWN))));
    }

    private static Subject subject(
            Document document,
            Set<String> formats,
            Artefact artefact,
            List<Diagnostic> problems,
            Optional<Interface> owner) {
        return new Subject(
                document,
                formats,
                artefact.references(),
                problems,
                owner.map(Interface::id),
                owner.flatMap(known -> known.style().value()),
                owner.flatMap(known -> known.exposure().value()).orElse(Exposure.UNKNOWN));
    }

    private Optional<Interface> owner(Artefact artefact) {
        List<Interface> described = byArtefact.getOrDefault(artefact.file(), List.of());
        return described.size() == 1 ? Optional.of(described.get(0)) : Optional.empty();
    }

    private static String fileOf(Diagnostic problem, Artefact artefact) {
        return problem.location().map(Location::file).orElse(artefact.file());
    }

    private Document documentOf(String file, Artefact artefact) {
        Stream<Document> parts = artefact.documents().stream().map(Artefact.Part::document);
        return Stream.of(parts, artefact.references().documents().stream(), artefact.read().stream())
                .flatMap(documents -> documents)
                .filter(document -> !document.isDerived() && document.file().equals(file))
                .findFirst()
                .orElseGet(() -> Document.empty(SourceText.of(file, "")));
    }
}
