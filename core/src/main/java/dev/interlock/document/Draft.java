package dev.interlock.document;

import dev.interlock.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Compose a derived tree, node by node, before it becomes a {@link Document}.
 *
 * <p>Each part names its sources; a part without any has those of the part around it. A draft belongs to the one thread
 * that composes it and is of no use once it is sealed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Draft {

    private final NodeKind kind;
    private final Map<String, Draft> members = new LinkedHashMap<>();
    private final List<Draft> elements = new ArrayList<>();
    private String text = "";
    private List<Source> sources;
    private Grade grade = Grade.LITERAL;
    private boolean open;
    private @Nullable Unresolved unresolved;
    private @Nullable Object attachment;
    /** What this is a copy of, as long as nothing below it is copied: most of a copy is only sealed again. */
    private @Nullable Node original;

    private Draft(NodeKind kind, List<Source> sources) {
        this.kind = kind;
        this.sources = List.copyOf(sources);
    }

    /** Create an empty object. */
    public static Draft object(Source... sources) {
        return new Draft(NodeKind.OBJECT, List.of(sources));
    }

    /** Create an empty array. */
    public static Draft array(Source... sources) {
        return new Draft(NodeKind.ARRAY, List.of(sources));
    }

    /** Create a string. */
    public static Draft string(String text, Source... sources) {
        return scalar(NodeKind.STRING, text, sources);
    }

    /** Create a boolean. */
    public static Draft bool(boolean value, Source... sources) {
        return scalar(NodeKind.BOOLEAN, Boolean.toString(value), sources);
    }

    /** Create a whole number. */
    public static Draft number(long value, Source... sources) {
        return scalar(NodeKind.NUMBER, Long.toString(value), sources);
    }

    /** Create a value that stays hidden. */
    public static Draft unresolved(Unresolved unresolved, Source... sources) {
        Draft draft = new Draft(NodeKind.UNRESOLVED, List.of(sources));
        draft.unresolved = unresolved;
        return draft;
    }

    /**
     * Copy an existing node with everything below it: values, grades, what stays hidden, and sources.
     *
     * @throws IllegalArgumentException if the node is absent
     */
    public static Draft copyOf(Node node) {
        if (node.isAbsent()) {
            throw new IllegalArgumentException("nothing to copy at " + node);
        }
        return copyOf(node, node.sources());
    }

    private static Draft copyOf(Node node, List<Source> sources) {
        Draft copy = new Draft(node.kind(), sources);
        copy.grade = node.grade();
        copy.open = node.isOpen();
        copy.unresolved = node.findUnresolved().orElse(null);
        copy.attachment = node.attachment(Object.class).orElse(null);
        if (node.isScalar()) {
            copy.text = node.text();
        }
        copy.original = node.isContainer() ? node : null;
        return copy;
    }

    /** Copy the children of what this is a copy of, one level, before anybody looks at them. */
    private Draft expanded() {
        Node copied = original;
        if (copied != null) {
            original = null;
            for (Node child : copied.children()) {
                Draft copy = copyOf(child, child.ownSources());
                if (kind == NodeKind.OBJECT) {
                    members.put(child.key(), copy);
                } else {
                    elements.add(copy);
                }
            }
        }
        return this;
    }

    /** Put a member of an object, in place of one of the same name. */
    public Draft put(String key, Draft value) {
        require(NodeKind.OBJECT);
        expanded().members.put(key, value);
        return this;
    }

    /** Put a copy of a node as a member, unless it is absent. */
    public Draft put(String key, Node value) {
        return value.isAbsent() ? this : put(key, copyOf(value));
    }

    /** Add an element to an array. */
    public Draft add(Draft value) {
        require(NodeKind.ARRAY);
        expanded().elements.add(value);
        return this;
    }

    /** Take a member away. */
    public Draft remove(String key) {
        expanded().members.remove(key);
        return this;
    }

    /** Find a member. */
    public Optional<Draft> find(String key) {
        return Optional.ofNullable(expanded().members.get(key));
    }

    /** Tell the member of an object, which is made as an empty object if it does not exist yet. */
    public Draft objectAt(String key) {
        Draft known = expanded().members.get(key);
        if (known != null) {
            return known;
        }
        Draft made = object();
        members.put(key, made);
        return made;
    }

    /** Tell the member of an object, which is made as an empty array if it does not exist yet. */
    public Draft arrayAt(String key) {
        Draft known = expanded().members.get(key);
        if (known != null) {
            return known;
        }
        Draft made = array();
        members.put(key, made);
        return made;
    }

    /** Tell the names of the members, in order. */
    public Set<String> keys() {
        return new LinkedHashSet<>(expanded().members.keySet());
    }

    /** Tell the elements, in order. */
    public List<Draft> elements() {
        return List.copyOf(expanded().elements);
    }

    /** Tell what it is. */
    public NodeKind kind() {
        return kind;
    }

    /** Tell the text of a scalar. */
    public String text() {
        return text;
    }

    /** Tell the sources that were named so far. */
    public List<Source> sources() {
        return sources;
    }

    /** Grade how firmly the value is known. */
    public Draft graded(Grade known) {
        this.grade = known;
        return this;
    }

    /** Name further places that define the value. */
    public Draft from(List<Source> further) {
        List<Source> all = new ArrayList<>(sources);
        for (Source source : further) {
            if (!all.contains(source)) {
                all.add(source);
            }
        }
        this.sources = List.copyOf(all);
        return this;
    }

    /** Mark the container as one that may hold more than was read. */
    public Draft opened() {
        this.open = true;
        return this;
    }

    /** Attach something that functions of the same format understand; it is immutable. */
    public Draft attach(Object attached) {
        this.attachment = attached;
        return this;
    }

    /** Make the document of which this is the root. */
    public Document seal(String name) {
        Tape tape = new Tape();
        Deque<Frame> frames = new ArrayDeque<>();
        open(this, tape, -1, -1, frames);
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (frame.members.hasNext()) {
                Map.Entry<String, Draft> member = frame.members.next();
                open(member.getValue(), tape, frame.index, tape.intern(member.getKey()), frames);
            } else if (frame.elements.hasNext()) {
                int ordinal = frame.elements.nextIndex();
                open(frame.elements.next(), tape, frame.index, -1 - ordinal, frames);
            } else {
                tape.close(frame.index, 0);
                frames.remove();
            }
        }
        return new Document(SourceText.of(name, ""), tape, true);
    }

    private static void open(Draft draft, Tape tape, int parent, int key, Deque<Frame> frames) {
        int index = draft.write(tape, parent, key);
        Node copied = draft.original;
        if (copied != null && copied.document().isDerived()) {
            tape.graft(copied.document().tape(), copied.index(), index);
        } else if (draft.kind.isContainer()) {
            frames.push(new Frame(draft.expanded(), index));
        }
    }

    /** A container whose children are being written. */
    private static final class Frame {
        private final int index;
        private final Iterator<Map.Entry<String, Draft>> members;
        private final ListIterator<Draft> elements;

        Frame(Draft draft, int index) {
            this.index = index;
            this.members = draft.members.entrySet().iterator();
            this.elements = draft.elements.listIterator();
        }
    }

    private int write(Tape tape, int parent, int key) {
        int index = tape.append(kind, parent, key, 0);
        if (!kind.isContainer()) {
            tape.decode(index, text);
        }
        if (!sources.isEmpty() || grade != Grade.LITERAL || open || unresolved != null || attachment != null) {
            Tape.Extra extra = new Tape.Extra();
            extra.sources = sources;
            extra.grade = grade;
            extra.open = open;
            extra.unresolved = unresolved;
            extra.attachment = attachment;
            tape.putExtra(index, extra);
        }
        return index;
    }

    private static Draft scalar(NodeKind kind, String text, Source... sources) {
        Draft draft = new Draft(kind, List.of(sources));
        draft.text = text;
        return draft;
    }

    private void require(NodeKind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException("not an " + wanted + " but " + kind);
        }
    }
}
