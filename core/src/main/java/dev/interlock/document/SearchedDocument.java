package dev.interlock.document;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hold a document whose references are being searched. */
final class SearchedDocument {

    private static final String REFERENCE = "$ref";
    private static final List<String> NAMING = List.of("$anchor", "$dynamicAnchor", "$id", "id");
    private static final int LONGEST_QUOTE = 200;

    private final Document document;
    private final int ordinal;
    private final ProblemLog problems;
    private final int[] sources;
    private final @Nullable Node[] targets;
    private final boolean[] begun;
    private @Nullable Map<String, Node> named;

    SearchedDocument(Document document, int ordinal) {
        this.document = document;
        this.ordinal = ordinal;
        this.problems = new ProblemLog(document.source());
        this.sources = findSources(document.tape());
        this.targets = new Node[sources.length];
        this.begun = new boolean[sources.length];
    }

    Document document() {
        return document;
    }

    /** Tell how many documents were found before this one. */
    int ordinal() {
        return ordinal;
    }

    int count() {
        return sources.length;
    }

    int[] sources() {
        return sources;
    }

    @Nullable
    Node[] targets() {
        return targets;
    }

    int ordinalOf(Node node) {
        return Math.max(-1, Arrays.binarySearch(sources, node.index()));
    }

    /** Tell the value of a {@code $ref}. */
    String reference(int source) {
        return value(source).text();
    }

    /** Begin to search for a target; false if that was done, or is being done, before. */
    boolean begin(int source) {
        boolean isFirst = !begun[source];
        begun[source] = true;
        return isFirst;
    }

    void found(int source, Node target) {
        targets[source] = target;
    }

    /** Take back a target that turned out to be none. */
    void lost(int source) {
        targets[source] = null;
    }

    @Nullable
    Node target(int source) {
        return targets[source];
    }

    /** Tell where the value of a {@code $ref} stands. */
    Location locationOf(int source) {
        return value(source).location();
    }

    void problem(int source, String code, String what, String nextStep) {
        String reference = reference(source);
        String quoted = reference.length() > LONGEST_QUOTE ? reference.substring(0, LONGEST_QUOTE) + "…" : reference;
        problems.add(
                code,
                "The reference '" + quoted + "' " + what + ".",
                value(source).location(),
                nextStep);
    }

    List<Diagnostic> problems() {
        return problems.toList();
    }

    /** Find the node that bears a name of its own: {@code #} and the name of an anchor, or an identifier. */
    @Nullable
    Node findNamed(String name) {
        Map<String, Node> known = named;
        if (known == null) {
            known = collectNamed();
            named = known;
        }
        return known.get(name);
    }

    private Node value(int source) {
        return new Node(document, sources[source], List.of()).get(REFERENCE);
    }

    private static int[] findSources(Tape tape) {
        int name = tape.idOf(REFERENCE);
        int count = 0;
        int[] found = new int[16];
        for (int index = 1; index < tape.size && name >= 0; index++) {
            if (tape.key[index] == name && tape.kindAt(index) == NodeKind.STRING) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = tape.parent[index];
            }
        }
        int[] sources = Arrays.copyOf(found, count);
        Arrays.sort(sources);
        return sources;
    }

    private Map<String, Node> collectNamed() {
        Map<String, Node> collected = new HashMap<>();
        Tape tape = document.tape();
        for (String naming : NAMING) {
            int key = tape.idOf(naming);
            for (int index = 1; index < tape.size && key >= 0; index++) {
                if (tape.key[index] == key && tape.kindAt(index) == NodeKind.STRING) {
                    String text = tape.text(index, document.source().text());
                    String name = naming.endsWith("nchor") ? "#" + text : withoutEmptyFragment(text);
                    collected.putIfAbsent(name, new Node(document, tape.parent[index], List.of()));
                }
            }
        }
        return collected;
    }

    private static String withoutEmptyFragment(String uri) {
        return uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
