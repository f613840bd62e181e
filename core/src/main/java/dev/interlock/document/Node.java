package dev.interlock.document;

import dev.interlock.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Name one place of a document: what stands there, or that nothing does.
 *
 * <p>A node is a cursor, never a copy. Asking for a member that does not exist gives an {@linkplain NodeKind#ABSENT
 * absent} node, which knows its nearest existing ancestor and the {@linkplain #missing() rest} of its path, so that
 * absence can be reported at a place. Immutable and thread-safe; equal when document, place and missing rest are equal.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Node {

    private final Document document;
    private final int index;
    private final List<String> missing;

    Node(Document document, int index, List<String> missing) {
        this.document = document;
        this.index = index;
        this.missing = missing;
    }

    /** Tell the document. */
    public Document document() {
        return document;
    }

    /** Tell what stands here. */
    public NodeKind kind() {
        return missing.isEmpty() ? tape().kindAt(index) : NodeKind.ABSENT;
    }

    /** Tell whether nothing stands here. */
    public boolean isAbsent() {
        return !missing.isEmpty();
    }

    /** Tell whether this is an object. */
    public boolean isObject() {
        return kind() == NodeKind.OBJECT;
    }

    /** Tell whether this is an array. */
    public boolean isArray() {
        return kind() == NodeKind.ARRAY;
    }

    /** Tell whether this is an object or an array. */
    public boolean isContainer() {
        return isObject() || isArray();
    }

    /** Tell whether this is a string. */
    public boolean isString() {
        return kind() == NodeKind.STRING;
    }

    /** Tell whether something stands here whose value stays hidden. */
    public boolean isUnresolved() {
        return kind() == NodeKind.UNRESOLVED;
    }

    /** Tell whether this is a string, a number, a boolean or null. */
    public boolean isScalar() {
        NodeKind kind = kind();
        return kind == NodeKind.STRING || kind == NodeKind.NUMBER || kind == NodeKind.BOOLEAN || kind == NodeKind.NULL;
    }

    /**
     * Tell the text of a scalar: the characters of a string, else the JSON form of the value.
     *
     * <p>For an unresolved node this is the text as the artefact writes it.
     *
     * @throws IllegalStateException if this is a container or absent
     */
    public String text() {
        if (isScalar()) {
            return tape().text(index, document.source().text());
        }
        if (isUnresolved()) {
            return unresolved().template().written();
        }
        throw new IllegalStateException("no text at " + this + ", which is " + kind());
    }

    /** Find the text of a string, number or boolean. */
    public Optional<String> findText() {
        return isScalar() && kind() != NodeKind.NULL ? Optional.of(text()) : Optional.empty();
    }

    /**
     * Tell the value of a number.
     *
     * @throws IllegalStateException if this is no number
     */
    public BigDecimal number() {
        if (kind() != NodeKind.NUMBER) {
            throw new IllegalStateException("no number at " + this + ", which is " + kind());
        }
        return new BigDecimal(text());
    }

    /** Tell whether this is the boolean {@code true}. */
    public boolean isTrue() {
        return kind() == NodeKind.BOOLEAN && text().equals("true");
    }

    /** Tell the key under the parent: the name of a member, the ordinal of an element; empty for the root. */
    public String key() {
        if (!missing.isEmpty()) {
            return missing.get(missing.size() - 1);
        }
        return index == 0 ? "" : tape().keyText(index);
    }

    /** Find the parent; that of an absent node may be absent itself. */
    public Optional<Node> parent() {
        if (!missing.isEmpty()) {
            return Optional.of(new Node(document, index, missing.subList(0, missing.size() - 1)));
        }
        int parent = tape().parent[index];
        return parent < 0 ? Optional.empty() : Optional.of(new Node(document, parent, List.of()));
    }

    /** Tell the nearest ancestor that exists, or this node if it does. */
    public Node nearest() {
        return missing.isEmpty() ? this : new Node(document, index, List.of());
    }

    /** Tell the part of the path below {@link #nearest()}; empty if the node exists. */
    public List<String> missing() {
        return missing;
    }

    /** Tell the path from the root to the {@linkplain #nearest() nearest existing} node: names and ordinals. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        for (int at = index; at > 0; at = tape().parent[at]) {
            path.add(tape().keyText(at));
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /** Tell the member of an object by its name, or the element of an array by its ordinal; absent if there is none. */
    public Node get(String key) {
        int child = missing.isEmpty() ? findChild(key) : -1;
        return child >= 0 ? new Node(document, child, List.of()) : absent(key);
    }

    /** Tell the node at a path below this one; absent if there is none. */
    public Node get(List<String> path) {
        Node node = this;
        for (String key : path) {
            node = node.get(key);
        }
        return node;
    }

    /** Tell the element of an array by its ordinal, from 0; absent if there is none. */
    public Node get(int ordinal) {
        int child = ordinal >= 0 && isArray() ? tape().findChild(index, -1 - ordinal) : -1;
        return child >= 0 ? new Node(document, child, List.of()) : absent(Integer.toString(ordinal));
    }

    /** Find the member or element under a key. */
    public Optional<Node> find(String key) {
        Node node = get(key);
        return node.isAbsent() ? Optional.empty() : Optional.of(node);
    }

    /** Tell whether a member or element exists under a key. */
    public boolean has(String key) {
        return missing.isEmpty() && findChild(key) >= 0;
    }

    /** Go through the members or elements in the order of the text; nothing for a scalar. */
    public Iterable<Node> children() {
        return new Children(document, missing.isEmpty() ? index : -1);
    }

    /** List the members or elements in the order of the text; none for a scalar. */
    public List<Node> childList() {
        List<Node> children = new ArrayList<>();
        for (Node child : children()) {
            children.add(child);
        }
        return List.copyOf(children);
    }

    /** Tell how many members or elements there are. */
    public int size() {
        int size = 0;
        if (missing.isEmpty()) {
            for (int child = index + 1; child < tape().end[index]; child = tape().end[child]) {
                size++;
            }
        }
        return size;
    }

    /** Locate the value, or the nearest existing ancestor of an absent one. */
    public Location location() {
        List<Source> sources = recorded();
        if (!sources.isEmpty() && !isOwnSource(sources.get(0))) {
            return sources.get(0).location();
        }
        return document.source().locate(tape().start[index], tape().stop[index]);
    }

    /**
     * Locate what a finding on this node shows: a scalar; a container from behind its name to the end of its last
     * value, or as a whole where nothing separates the two.
     *
     * <p>These are the ranges of Spectral 6, so that whatever shows the one shows the other at the same place.
     */
    public Location contentLocation() {
        if (document.isDerived() || !nearest().isContainer()) {
            return location();
        }
        int start = tape().keyStart[index] < 0 ? tape().start[index] : tape().keyStart[index];
        if (tape().keyStart[index] >= 0 && isSeparated(tape().keyEnd[index])) {
            start = tape().keyEnd[index] + 1;
        }
        int stop = tape().stop[tape().end[index] - 1];
        // What an alias repeats stands elsewhere.
        return document.source().locate(start, stop < start ? Math.max(start, tape().stop[index]) : stop);
    }

    private boolean isSeparated(int keyEnd) {
        String text = document.source().text();
        int at = keyEnd;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    /** Locate the name of a member; for an element, the root and a derived node, the value. */
    public Location keyLocation() {
        int start = tape().keyStart[index];
        if (start < 0 || document.isDerived()) {
            return location();
        }
        return document.source().locate(start, tape().keyEnd[index]);
    }

    /**
     * Tell where the value comes from: first the place where it is used, then the places that define it.
     *
     * <p>Never empty: a derived node without sources of its own has those of its nearest ancestor.
     */
    public List<Source> sources() {
        for (int at = index; at >= 0; at = tape().parent[at]) {
            Tape.Extra extra = tape().findExtra(at);
            if (extra != null && !extra.sources.isEmpty()) {
                return extra.sources;
            }
            if (!document.isDerived()) {
                return List.of(Source.of(nearest()));
            }
        }
        return List.of(Source.of(Location.of(document.file())));
    }

    /** Tell how firmly the value is known. */
    public Grade grade() {
        Tape.Extra extra = extra();
        return extra == null ? Grade.LITERAL : extra.grade;
    }

    /**
     * Tell why the value stays hidden.
     *
     * @throws IllegalStateException if it does not
     */
    public Unresolved unresolved() {
        Optional<Unresolved> unresolved = findUnresolved();
        if (unresolved.isEmpty()) {
            throw new IllegalStateException(this + " is " + kind());
        }
        return unresolved.get();
    }

    /** Find why the value stays hidden. */
    public Optional<Unresolved> findUnresolved() {
        Tape.Extra extra = extra();
        return extra == null ? Optional.empty() : Optional.ofNullable(extra.unresolved);
    }

    /** Tell whether the container may hold more than was read, so that nothing can be said to be missing in it. */
    public boolean isOpen() {
        Tape.Extra extra = extra();
        return extra != null && extra.open;
    }

    /** Find what a format attached to the node, such as the bytecode behind a class. */
    public <T> Optional<T> attachment(Class<T> type) {
        Tape.Extra extra = extra();
        return extra != null && type.isInstance(extra.attachment)
                ? Optional.of(type.cast(extra.attachment))
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Node node
                && node.document == document
                && node.index == index
                && node.missing.equals(missing);
    }

    @Override
    public int hashCode() {
        // Not the identity of the document: the order of hash tables would differ from run to run.
        return 31 * (31 * document.file().hashCode() + index) + missing.hashCode();
    }

    /** Format as {@code file#/path/to/node}. */
    @Override
    public String toString() {
        List<String> whole = new ArrayList<>(path());
        whole.addAll(missing);
        return document.file() + "#/" + String.join("/", whole);
    }

    int index() {
        return index;
    }

    /** Tell the sources that need not be asked of an ancestor. */
    List<Source> ownSources() {
        Tape.Extra extra = extra();
        boolean inherits = document.isDerived() && (extra == null || extra.sources.isEmpty());
        return inherits ? List.of() : sources();
    }

    private Tape tape() {
        return document.tape();
    }

    private Tape.@Nullable Extra extra() {
        return missing.isEmpty() ? tape().findExtra(index) : null;
    }

    private List<Source> recorded() {
        return document.isDerived() ? sources() : List.of();
    }

    private boolean isOwnSource(Source source) {
        return source instanceof Source.OfNode own && own.origin().document == document;
    }

    private Node absent(String key) {
        if (missing.isEmpty()) {
            return new Node(document, index, List.of(key));
        }
        List<String> rest = new ArrayList<>(missing);
        rest.add(key);
        return new Node(document, index, List.copyOf(rest));
    }

    private int findChild(String key) {
        NodeKind kind = tape().kindAt(index);
        if (kind == NodeKind.OBJECT) {
            int id = tape().idOf(key);
            return id < 0 ? -1 : tape().findChild(index, id);
        }
        int ordinal = kind == NodeKind.ARRAY ? ordinal(key) : -1;
        return ordinal < 0 ? -1 : tape().findChild(index, -1 - ordinal);
    }

    /** Read an ordinal as it is written in paths, without sign or leading zeros; -1 if it is none. */
    private static int ordinal(String key) {
        boolean isWritten = !key.isEmpty() && key.length() <= 9 && (key.charAt(0) != '0' || key.length() == 1);
        int ordinal = 0;
        for (int at = 0; at < key.length() && isWritten; at++) {
            int digit = key.charAt(at) - '0';
            isWritten = digit >= 0 && digit <= 9;
            ordinal = ordinal * 10 + digit;
        }
        return isWritten ? ordinal : -1;
    }

    private record Children(Document document, int parent) implements Iterable<Node> {
        @Override
        public Iterator<Node> iterator() {
            return new Walk(document, parent);
        }
    }

    private static final class Walk implements Iterator<Node> {
        private final Document document;
        private final int stop;
        private int next;

        Walk(Document document, int parent) {
            this.document = document;
            this.next = parent + 1;
            this.stop = parent < 0 ? 0 : document.tape().end[parent];
        }

        @Override
        public boolean hasNext() {
            return next < stop;
        }

        @Override
        public Node next() {
            if (next >= stop) {
                throw new NoSuchElementException();
            }
            Node node = new Node(document, next, List.of());
            next = document.tape().end[next];
            return node;
        }
    }
}
