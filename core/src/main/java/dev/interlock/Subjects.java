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
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays out what rules run on: the files, the documents of each artefact, each interface, and the landscape. */
final class Subjects {

    /** The format of a file as such, whatever it holds; rules on it judge whether it can be read. */
    static final String FILE = "file";

    /** The format of the document that holds one interface alone. */
    static final String INTERFACE = "interface";

    private final Landscape landscape;
    private final Map<String, List<Interface>> byArtefact;
    private final List<Subject> subjects = new ArrayList<>();

    private Subjects(Landscape landscape) {
        this.landscape = landscape;
        this.byArtefact = byArtefact(landscape);
    }

    private static Map<String, List<Interface>> byArtefact(Landscape landscape) {
        Map<String, List<Interface>> byArtefact = new TreeMap<>();
        for (Interface offered : landscape.interfaces()) {
            String artefact = offered.artefact();
            byArtefact.putIfAbsent(artefact, new ArrayList<>());
            byArtefact.get(artefact).add(offered);
        }
        return byArtefact;
    }

    /**
     * List the subjects, in the order of their artefacts; the interfaces and the landscape come last.
     *
     * @param eachInterface whether there are rules that look at each interface alone
     */
    static List<Subject> of(Artefacts artefacts, Landscape landscape, boolean eachInterface) {
        Subjects subjects = new Subjects(landscape);
        for (Artefact artefact : artefacts.all()) {
            subjects.add(artefact);
        }
        if (eachInterface) {
            for (Interface offered : landscape.interfaces()) {
                subjects.add(offered);
            }
        }
        subjects.subjects.add(Subject.of(landscape.document(), Set.of("landscape")));
        return List.copyOf(subjects.subjects);
    }

    /** List everything that is wrong with the text of an artefact. */
    static Set<Diagnostic> problems(Artefact artefact) {
        Set<Diagnostic> problems = new LinkedHashSet<>(artefact.problems());
        problems.addAll(artefact.references().problems());
        return problems;
    }

    private void add(Artefact artefact) {
        Map<String, List<Diagnostic>> problems = problemsByFile(artefact);
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
        if (document.isPresent()) {
            subjects.add(new Subject(
                    document.get(),
                    Set.of(INTERFACE),
                    ReferenceGraph.none(),
                    List.of(),
                    Optional.of(offered.id()),
                    offered.style().value(),
                    offered.exposure().value().orElse(Exposure.UNKNOWN)));
        }
    }

    private static Map<String, List<Diagnostic>> problemsByFile(Artefact artefact) {
        Map<String, List<Diagnostic>> byFile = new TreeMap<>();
        for (Diagnostic problem : problems(artefact)) {
            String file = fileOf(problem, artefact);
            byFile.putIfAbsent(file, new ArrayList<>());
            byFile.get(file).add(problem);
        }
        return byFile;
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
                owner.isPresent() ? Optional.of(owner.get().id()) : Optional.empty(),
                owner.isPresent() ? owner.get().style().value() : Optional.empty(),
                owner.isPresent() ? owner.get().exposure().value().orElse(Exposure.UNKNOWN) : Exposure.UNKNOWN);
    }

    private Optional<Interface> owner(Artefact artefact) {
        List<Interface> described = byArtefact.getOrDefault(artefact.file(), List.of());
        return described.size() == 1 ? Optional.of(described.get(0)) : Optional.empty();
    }

    private static String fileOf(Diagnostic problem, Artefact artefact) {
        return problem.location().isPresent() ? problem.location().get().file() : artefact.file();
    }

    private static Document documentOf(String file, Artefact artefact) {
        List<Document> documents = new ArrayList<>();
        for (Artefact.Part part : artefact.documents()) {
            documents.add(part.document());
        }
        documents.addAll(artefact.references().documents());
        documents.addAll(artefact.read());
        for (Document document : documents) {
            if (!document.isDerived() && document.file().equals(file)) {
                return document;
            }
        }
        return Document.empty(SourceText.of(file, ""));
    }
}
