package dev.interlock.model;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Find the interface that each entry of a descriptor is about. */
final class DescriptorBinding {

    private final String base;
    private final List<InterfaceDraft> drafts;
    private final List<Diagnostic> problems;
    private final Map<InterfaceDraft, Node> entries = new HashMap<>();

    private DescriptorBinding(String base, List<InterfaceDraft> drafts, List<Diagnostic> problems) {
        this.base = base;
        this.drafts = drafts;
        this.problems = problems;
    }

    /** Tell the entry of each interface that has one. */
    static Map<InterfaceDraft, Node> bind(
            Descriptor descriptor, String base, List<InterfaceDraft> drafts, List<Diagnostic> problems) {
        DescriptorBinding binding = new DescriptorBinding(base, drafts, problems);
        List<Node> byName = new ArrayList<>();
        for (Node entry : descriptor.entries()) {
            Optional<Node> from = descriptor.binding(entry.key(), "from");
            if (from.isPresent()) {
                binding.bindByArtefact(entry, from.get());
            } else {
                byName.add(entry);
            }
        }
        for (Node entry : byName) {
            binding.bindByName(entry);
        }
        return binding.entries;
    }

    private void bindByArtefact(Node entry, Node from) {
        String text = from.text().strip();
        int hash = isArtefact(text, directoryOf(from)) ? -1 : text.lastIndexOf('#');
        String path = hash < 0 ? text : text.substring(0, hash);
        String name = hash < 0 ? "" : text.substring(hash + 1);
        List<InterfaceDraft> matching = inArtefacts(path, directoryOf(from));
        if (matching.isEmpty()) {
            if (isOwn(from)) {
                unknown(
                        "descriptor-unknown-artefact",
                        "'" + text + "' is no artefact that was found in this project.",
                        from,
                        path,
                        artefacts(directoryOf(from)),
                        "Correct the path; it is relative to this file.");
            }
            return;
        }
        List<InterfaceDraft> named = called(name.isEmpty() ? entry.key() : name, matching);
        if (!name.isEmpty() && named.isEmpty()) {
            Set<String> names = new TreeSet<>();
            matching.forEach(draft -> names.add(draft.nativeId()));
            unknown(
                    "descriptor-unknown-interface",
                    "The artefact has no interface '" + name + "'.",
                    from,
                    name,
                    names,
                    "Name one of its interfaces behind '#'.");
            return;
        }
        Set<String> artefacts = new HashSet<>();
        for (InterfaceDraft draft : matching) {
            artefacts.add(draft.artefact());
        }
        boolean all = matching.size() == 1 || (artefacts.size() > 1 && name.isEmpty());
        for (InterfaceDraft draft : all || (named.isEmpty() && name.isEmpty()) ? matching : named) {
            put(draft, entry);
        }
    }

    private static List<InterfaceDraft> called(String name, List<InterfaceDraft> drafts) {
        List<InterfaceDraft> called = new ArrayList<>();
        for (InterfaceDraft draft : drafts) {
            if (isCalled(draft, name)) {
                called.add(draft);
            }
        }
        return called;
    }

    private void bindByName(Node entry) {
        List<InterfaceDraft> matching = called(entry.key(), drafts);
        matching.removeAll(entries.keySet());
        for (InterfaceDraft draft : matching) {
            put(draft, entry);
        }
        boolean bound = entries.containsValue(entry);
        if (matching.isEmpty() && !bound && isOwn(entry)) {
            Set<String> ids = new HashSet<>();
            drafts.forEach(draft -> ids.add(idOf(draft)));
            unknown(
                    "descriptor-unknown-interface",
                    "'" + entry.key() + "' is no interface that was found in this project.",
                    entry,
                    entry.key(),
                    ids,
                    "Say in 'from' which artefact it is, or remove it.");
        }
    }

    private void put(InterfaceDraft draft, Node entry) {
        Node earlier = entries.putIfAbsent(draft, entry);
        if (earlier != null && !earlier.equals(entry)) {
            problems.add(Diagnostic.of(
                    "descriptor-artefact-twice",
                    "'" + entry.key() + "' is about the same interface as '" + earlier.key() + "', which was taken.",
                    entry.keyLocation(),
                    "Keep one of them, or name the interface behind '#' in 'from'."));
        }
    }

    private boolean isArtefact(String path, String directory) {
        return !exactly(path, directory).isEmpty();
    }

    private List<InterfaceDraft> exactly(String path, String directory) {
        String relative = join(directory, path);
        List<InterfaceDraft> exact = new ArrayList<>();
        for (InterfaceDraft draft : drafts) {
            if (draft.artefact().equals(relative) || draft.artefact().equals(path)) {
                exact.add(draft);
            }
        }
        return exact;
    }

    private List<InterfaceDraft> inArtefacts(String path, String directory) {
        List<InterfaceDraft> exact = exactly(path, directory);
        if (!exact.isEmpty()) {
            return exact;
        }
        try {
            PathPattern pattern = PathPattern.of(path);
            List<InterfaceDraft> matching = new ArrayList<>();
            for (InterfaceDraft draft : drafts) {
                Optional<String> inside = below(draft.artefact(), directory);
                if (pattern.matches(draft.artefact()) || (inside.isPresent() && pattern.matches(inside.get()))) {
                    matching.add(draft);
                }
            }
            return matching;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private Set<String> artefacts(String directory) {
        Set<String> paths = new TreeSet<>();
        drafts.forEach(draft -> paths.add(below(draft.artefact(), directory).orElse(draft.artefact())));
        return paths;
    }

    private void unknown(String code, String message, Node place, String written, Set<String> known, String otherwise) {
        problems.add(Diagnostic.of(
                code,
                message,
                place.isObject() ? place.keyLocation() : place.location(),
                Nearest.find(written, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse(otherwise)));
    }

    /** A descriptor further out may speak of interfaces that are not checked this time. */
    private boolean isOwn(Node node) {
        return directoryOf(node).equals(base);
    }

    private static boolean isCalled(InterfaceDraft draft, String id) {
        return idOf(draft).equals(id) || draft.nativeId().equals(id);
    }

    static String idOf(InterfaceDraft draft) {
        return InterfaceIdentity.of(draft.nativeId(), draft.artefact()).id().value();
    }

    private static String directoryOf(Node node) {
        String file = node.document().file();
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    private static Optional<String> below(String path, String directory) {
        if (directory.isEmpty()) {
            return Optional.of(path);
        }
        return path.startsWith(directory + "/")
                ? Optional.of(path.substring(directory.length() + 1))
                : Optional.empty();
    }

    private static String join(String directory, String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return directory.isEmpty() ? plain : directory + "/" + plain;
    }
}
