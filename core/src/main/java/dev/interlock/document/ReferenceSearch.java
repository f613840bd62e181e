package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Search for the targets of references, loading the files that they lead to. */
final class ReferenceSearch {

    /** How many references may lie on the way that one pointer takes, each leading on to where the next is. */
    private static final int MOST_DETOURS = 64;

    private static final int MOST_NAMES_COMPARED = 2_000;

    /** More files than any contract takes from elsewhere; beyond it somebody tries to keep the check busy. */
    private static final int MOST_FETCHES = 500;

    private static final String REMOTE = "reference-remote";
    private static final String NOT_FETCHED = "leads out of the project to another address, and nothing is fetched";

    private final Document root;
    private final ReferenceGraph.Loader loader;
    private final Map<String, SearchedDocument> searched = new LinkedHashMap<>();
    private final List<SearchedDocument> order = new ArrayList<>();
    private final Map<String, Boolean> missing = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<Node> settled = new HashSet<>();
    private int fetches;

    ReferenceSearch(Document root, ReferenceGraph.Loader loader) {
        this.root = root;
        this.loader = loader;
    }

    ReferenceGraph search() {
        add(root.file(), root);
        for (int next = 0; next < order.size(); next++) {
            SearchedDocument document = order.get(next);
            for (int ordinal = 0; ordinal < document.count(); ordinal++) {
                resolve(document, ordinal, 0);
            }
        }
        for (SearchedDocument document : order) {
            breakCircles(document);
        }
        for (SearchedDocument document : order) {
            problems.addAll(document.problems());
        }
        problems.sort(null);
        return new ReferenceGraph(documents(), new ReferenceCycles(order).references(), problems);
    }

    /** References that lead to each other and to nothing else are dead; those of a recursive schema lead to it. */
    private void breakCircles(SearchedDocument document) {
        for (int ordinal = 0; ordinal < document.count(); ordinal++) {
            Node target = document.target(ordinal);
            if (target == null || next(target) == null) {
                continue;
            }
            Set<Node> way = new HashSet<>();
            Node at = target;
            Node next = next(at);
            while (next != null && !settled.contains(at) && way.add(at)) {
                at = next;
                next = next(at);
            }
            SearchedDocument in = way.contains(at) ? searched.get(at.document().file()) : null;
            if (in != null) {
                in.problem(
                        in.ordinalOf(at),
                        "reference-dead",
                        "leads in a circle back to itself, and to nothing else",
                        "Let one of the references of the circle lead to a definition.");
                in.lost(in.ordinalOf(at));
            }
            settled.addAll(way);
        }
    }

    private @Nullable Node next(Node at) {
        SearchedDocument in = searched.get(at.document().file());
        int ordinal = in == null ? -1 : in.ordinalOf(at);
        return in == null || ordinal < 0 ? null : in.target(ordinal);
    }

    private List<Document> documents() {
        List<Document> others = new ArrayList<>();
        for (SearchedDocument other : order.subList(1, order.size())) {
            others.add(other.document());
        }
        others.sort(new ByFile());
        List<Document> documents = new ArrayList<>();
        documents.add(root);
        documents.addAll(others);
        return documents;
    }

    private static final class ByFile implements Comparator<Document> {
        @Override
        public int compare(Document one, Document other) {
            return one.file().compareTo(other.file());
        }
    }

    private SearchedDocument add(String file, Document document) {
        SearchedDocument added = new SearchedDocument(document, order.size());
        searched.put(file, added);
        order.add(added);
        return added;
    }

    private @Nullable Node resolve(SearchedDocument from, int ordinal, int detours) {
        if (from.begin(ordinal)) {
            Node target = search(from, ordinal, detours);
            if (target != null) {
                from.found(ordinal, target);
            }
        }
        return from.target(ordinal);
    }

    private @Nullable Node search(SearchedDocument from, int ordinal, int detours) {
        String reference = from.reference(ordinal);
        ReferenceUri uri = ReferenceUri.of(from.document().file(), reference);
        Node own = uri.reach() == ReferenceUri.Reach.PROJECT ? null : from.findNamed(uri.file());
        if (own != null) {
            return step(from, ordinal, own, uri, detours);
        }
        SearchedDocument in = switch (uri.reach()) {
            case PROJECT -> load(from, ordinal, uri);
            case REMOTE -> fetch(from, ordinal, uri);
            case OUTSIDE -> outside(from, ordinal);
        };
        if (in == null) {
            return null;
        }
        if (uri.isPointer()) {
            return step(from, ordinal, in.document().root(), uri, detours);
        }
        Node named = in.findNamed("#" + uri.fragment());
        return named == null ? deadAnchor(from, ordinal, uri) : named;
    }

    private @Nullable SearchedDocument load(SearchedDocument from, int ordinal, ReferenceUri uri) {
        SearchedDocument known = searched.get(uri.file());
        if (known != null) {
            return known;
        }
        Boolean isUnreadable = missing.get(uri.file());
        if (isUnreadable == null) {
            SearchedDocument loaded = load(uri.file());
            if (loaded != null) {
                return loaded;
            }
            isUnreadable = missing.getOrDefault(uri.file(), false);
        }
        if (isUnreadable) {
            from.problem(
                    ordinal,
                    "reference-unreadable",
                    "leads to the file '" + uri.file() + "', which cannot be read",
                    "Repair that file.");
        } else {
            boolean isWindows = uri.file().indexOf('\\') >= 0;
            from.problem(
                    ordinal,
                    "reference-dead",
                    "leads nowhere: there is no file '" + uri.file() + "'",
                    isWindows ? "Write the path with '/'." : "Correct the path, or add the file.");
        }
        return null;
    }

    private @Nullable SearchedDocument load(String file) {
        boolean exists = file.indexOf('\0') < 0 && loader.exists(file);
        if (!exists) {
            missing.put(file, false);
            return null;
        }
        return taken(file, loader.load(file));
    }

    private @Nullable SearchedDocument taken(String file, Parsed<Document> parsed) {
        problems.addAll(parsed.problems());
        boolean isEmpty = parsed.value().map(document -> document.size() == 1).orElse(true);
        if (parsed.value().isEmpty() || (isEmpty && !parsed.problems().isEmpty())) {
            missing.put(file, true);
            return null;
        }
        return add(file, parsed.value().get());
    }

    private @Nullable Node step(SearchedDocument from, int ordinal, Node start, ReferenceUri uri, int detours) {
        Node at = start;
        for (String step : uri.steps()) {
            Node next = at.get(step);
            while (next.isAbsent()) {
                Node beyond = detour(at, detours);
                if (beyond == null) {
                    return deadStep(from, ordinal, at, step);
                }
                at = beyond;
                next = at.get(step);
            }
            at = next;
        }
        return at;
    }

    /** Follow the reference that a pointer meets on its way, if there is one and it leads on. */
    private @Nullable Node detour(Node at, int detours) {
        SearchedDocument in = searched.get(at.document().file());
        int ordinal = in == null ? -1 : in.ordinalOf(at);
        return in == null || ordinal < 0 || detours == MOST_DETOURS ? null : resolve(in, ordinal, detours + 1);
    }

    private static @Nullable Node deadStep(SearchedDocument from, int ordinal, Node at, String step) {
        List<String> names = new ArrayList<>();
        for (Node child : at.children()) {
            if (at.isObject() && names.size() < MOST_NAMES_COMPARED) {
                names.add(child.key());
            }
        }
        String place = at.path().isEmpty() ? "the root of '" + at.document().file() + "'" : "'/" + pointer(at) + "'";
        from.problem(
                ordinal,
                "reference-dead",
                "leads nowhere: " + place + " has no '" + step + "'",
                Nearest.find(step, names)
                        .map(name -> "Write '" + name + "', or define '" + step + "'.")
                        .orElse("Correct the reference, or define what it names."));
        return null;
    }

    private static String pointer(Node at) {
        return String.join(
                "/",
                at.path().stream()
                        .map(key -> key.replace("~", "~0").replace("/", "~1"))
                        .toList());
    }

    private static @Nullable Node deadAnchor(SearchedDocument from, int ordinal, ReferenceUri uri) {
        from.problem(
                ordinal,
                "reference-dead",
                "leads nowhere: '" + uri.file() + "' has no anchor '" + uri.fragment() + "'",
                "Start a path inside the document with '#/', or give the target an '$anchor'.");
        return null;
    }

    private static @Nullable SearchedDocument outside(SearchedDocument from, int ordinal) {
        from.problem(
                ordinal,
                "reference-outside",
                "leads to a file outside the project, and none is read there",
                "Move the file into the project, or check a directory that holds both.");
        return null;
    }

    private @Nullable SearchedDocument fetch(SearchedDocument from, int ordinal, ReferenceUri uri) {
        Optional<RemoteAddress> address = RemoteAddress.find(uri.file());
        if (address.isEmpty()) {
            from.problem(ordinal, REMOTE, NOT_FETCHED, "Keep a copy of the file in the project, and refer to that.");
            return null;
        }
        String file = address.get().toString();
        SearchedDocument known = searched.get(file);
        if (known != null || missing.containsKey(file)) {
            return known; // one problem is enough for a file that cannot be fetched
        }
        if (fetches == MOST_FETCHES) {
            from.problem(
                    ordinal,
                    "reference-unfetched",
                    "is not followed, because " + MOST_FETCHES + " files were fetched for this contract before",
                    "Keep copies of the files in the project, and refer to those.");
            return null;
        }
        Optional<Parsed<Document>> fetched = loader.fetch(address.get(), from.locationOf(ordinal));
        if (fetched.isEmpty()) {
            from.problem(
                    ordinal,
                    REMOTE,
                    NOT_FETCHED,
                    "Keep a copy of the file in the project, and refer to that; or allow its host with"
                            + " interlock.remoteHosts.");
            return null;
        }
        fetches++;
        return taken(file, fetched.get());
    }
}
