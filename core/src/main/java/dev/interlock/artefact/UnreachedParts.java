package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Name the files that lie among the parts of a contract, and that no reference reaches.
 *
 * <p>Only a directory apart from the root counts, and only while at least half of its files are parts: what lies beside
 * a contract, or among data of which a contract shows one, is nobody's part.
 */
final class UnreachedParts {

    private static final int MOST_NAMED = 3;

    private final Set<String> known = new TreeSet<>();
    private final Map<String, Set<String>> unreachedIn = new TreeMap<>();

    private UnreachedParts(List<Artefact> artefacts, ProjectFiles files) {
        for (Artefact artefact : artefacts) {
            know(artefact);
        }
        for (String file : files.paths()) {
            if (!known.contains(file) && isText(file)) {
                String directory = ProjectPath.directory(file);
                unreachedIn.putIfAbsent(directory, new TreeSet<>());
                unreachedIn.get(directory).add(file);
            }
        }
    }

    /** List one problem for each contract that such files lie beside. */
    static List<Diagnostic> of(List<Artefact> artefacts, ProjectFiles files) {
        UnreachedParts parts = new UnreachedParts(artefacts, files);
        List<Diagnostic> problems = new ArrayList<>();
        for (Artefact artefact : artefacts) {
            List<String> unreached = parts.takeBeside(artefact);
            if (!unreached.isEmpty()) {
                problems.add(problem(artefact.file(), unreached));
            }
        }
        return problems;
    }

    private void know(Artefact artefact) {
        known.add(artefact.file());
        known.addAll(artefact.claim().members());
        for (Artefact.Part part : artefact.documents()) {
            known.add(part.document().file());
        }
        for (Document document : artefact.references().documents()) {
            known.add(document.file());
        }
    }

    /** What lies among the parts of several contracts is told of the first. */
    private List<String> takeBeside(Artefact artefact) {
        String root = ProjectPath.directory(artefact.file());
        Map<String, Integer> reachedIn = new TreeMap<>();
        for (Document document : artefact.references().documents()) {
            String directory = ProjectPath.directory(document.file());
            reachedIn.put(directory, reachedIn.getOrDefault(directory, 0) + 1);
        }
        List<String> unreached = new ArrayList<>();
        for (Map.Entry<String, Integer> reached : reachedIn.entrySet()) {
            String directory = reached.getKey();
            Set<String> beside = unreachedIn.getOrDefault(directory, Set.of());
            if (!isAround(directory, root) && beside.size() <= reached.getValue()) {
                unreached.addAll(beside);
                unreachedIn.remove(directory);
            }
        }
        return unreached;
    }

    private static boolean isAround(String directory, String root) {
        return directory.isEmpty() || (root + '/').startsWith(directory + '/');
    }

    private static boolean isText(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Diagnostic problem(String root, List<String> unreached) {
        String names = unreached.stream()
                .limit(MOST_NAMED)
                .map(file -> "'" + file + "'")
                .collect(Collectors.joining(", "));
        int more = unreached.size() - MOST_NAMED;
        boolean one = unreached.size() == 1;
        return Diagnostic.of(
                "part-unreached",
                (one ? "A file lies" : unreached.size() + " files lie")
                        + " among the parts of this contract, but no reference reaches "
                        + (one ? "it" : "them") + ", so " + (one ? "it is" : "they are") + " not checked: " + names
                        + (more > 0 ? " and " + more + " more" : "") + ".",
                Location.of(root),
                "Refer to " + (one ? "it, delete it, or exclude it" : "them, delete them, or exclude them")
                        + " with interlock.excludes.");
    }
}
