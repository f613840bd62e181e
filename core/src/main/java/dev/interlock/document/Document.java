package dev.interlock.document;

import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold one file as a located tree, or a tree that is derived from such files.
 *
 * <p>Immutable and thread-safe. Nodes are made on demand and are equal when they name the same place of the same
 * document.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Document {

    private final SourceText source;
    private final Tape tape;
    private final boolean derived;

    Document(SourceText source, Tape tape, boolean derived) {
        this.source = source;
        this.tape = tape.trimmed();
        this.derived = derived;
    }

    /** Create the document of a file that could not be read or holds nothing: its root is null. */
    public static Document empty(SourceText source) {
        Tape tape = new Tape();
        tape.append(NodeKind.NULL, -1, -1, 0);
        tape.decode(0, "null");
        return new Document(source, tape, false);
    }

    /** Tell the file, or the name of a derived document. */
    public String file() {
        return source.file();
    }

    /** Tell the text that the document was read from; a derived document has none. */
    public SourceText source() {
        return source;
    }

    /** Tell whether the tree is derived from other documents; its nodes then name their sources. */
    public boolean isDerived() {
        return derived;
    }

    /** Tell the root. */
    public Node root() {
        return new Node(this, 0, List.of());
    }

    /** Tell how many nodes there are. */
    public int size() {
        return tape.size;
    }

    /** Find the node at a path of keys and ordinals. */
    public Optional<Node> find(List<String> path) {
        Node node = root().get(path);
        return node.isAbsent() ? Optional.empty() : Optional.of(node);
    }

    /**
     * Read the scalars of this document by a format's placeholders.
     *
     * @return a document of the same shape and places, in which the scalars that the interpreter knows are resolved or
     *     unresolved
     */
    public Document interpreted(ScalarInterpreter interpreter) {
        Tape read = tape.structure();
        boolean changed = false;
        for (int index = 0; index < tape.size; index++) {
            Node node = new Node(this, index, List.of());
            Optional<ScalarInterpreter.Meaning> meaning =
                    node.isScalar() ? interpreter.interpret(node) : Optional.empty();
            if (meaning.isPresent()) {
                write(read, node, meaning.get());
                changed = true;
            } else {
                read.keep(index, tape);
            }
        }
        return changed ? new Document(source, read, derived) : this;
    }

    /** Show the document as numbers. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Layout layout() {
        return new Layout(this);
    }

    Node nodeAt(int index) {
        return new Node(this, index, List.of());
    }

    Tape tape() {
        return tape;
    }

    private static void write(Tape read, Node node, ScalarInterpreter.Meaning meaning) {
        Tape.Extra extra = new Tape.Extra();
        extra.attachment = node.attachment(Object.class).orElse(null);
        List<Source> sources = new ArrayList<>(node.sources());
        if (meaning instanceof ScalarInterpreter.Resolved resolved) {
            read.kind[node.index()] = (byte) NodeKind.STRING.ordinal();
            read.decode(node.index(), resolved.text());
            extra.grade = resolved.grade();
            sources.addAll(resolved.definitions());
        } else if (meaning instanceof ScalarInterpreter.Hidden hidden) {
            read.kind[node.index()] = (byte) NodeKind.UNRESOLVED.ordinal();
            extra.unresolved = hidden.unresolved();
            sources.addAll(hidden.definitions());
        }
        extra.sources = List.copyOf(sources);
        read.putExtra(node.index(), extra);
    }
}
