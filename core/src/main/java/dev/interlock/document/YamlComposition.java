package dev.interlock.document;

import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** Compose the events of one YAML text into a tape. */
final class YamlComposition {

    /** What the open container waits for. */
    private enum Wanted {
        ELEMENT,
        KEY,
        VALUE,
        /** The value of a merge key. */
        MERGE,
        /** The value of a key that is no scalar. */
        LOST_VALUE
    }

    /** What an anchor names: a node, or the text of a key. */
    private record Anchored(int node, @Nullable String key) {}

    private static final String MERGE_KEY = "<<";

    private final String text;
    private final Limits limits;
    private final TapeWriter writer;
    private final YamlOffsets offsets;
    private final ProblemLog problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Set<String> unknownTags = new HashSet<>();
    private Wanted[] wanted = new Wanted[32];
    private int aliased;
    private int lastStop;

    YamlComposition(SourceText source, Limits limits, TapeWriter writer, YamlOffsets offsets, ProblemLog problems) {
        this.text = source.text();
        this.limits = limits;
        this.writer = writer;
        this.offsets = offsets;
        this.problems = problems;
    }

    void compose(ParserImpl parser) {
        while (parser.hasNext()) {
            Event event = parser.next();
            switch (event.getEventId()) {
                case DocumentStart -> documentStart((DocumentStartEvent) event);
                case Scalar -> scalar((ScalarEvent) event);
                case Alias -> alias((AliasEvent) event);
                case SequenceStart -> open((CollectionStartEvent) event, NodeKind.ARRAY, Wanted.ELEMENT);
                case MappingStart -> open((CollectionStartEvent) event, NodeKind.OBJECT, Wanted.KEY);
                case SequenceEnd, MappingEnd -> close(event);
                case DocumentEnd -> {
                    furtherDocuments(parser);
                    return;
                }
                default -> {
                    // The stream starts and ends without a node.
                }
            }
        }
    }

    private void documentStart(DocumentStartEvent event) {
        Optional<SpecVersion> version = event.getSpecVersion();
        if (version.isPresent() && version.get().getMinor() < 2) {
            problems.add(
                    "yaml-version",
                    "The file declares YAML " + version.get().getMajor() + "."
                            + version.get().getMinor() + " but is read as YAML 1.2.",
                    start(event),
                    stop(event),
                    "Remove the directive, and quote what has another meaning in YAML 1.2, such as 'yes' and '012'.");
        }
    }

    private void furtherDocuments(ParserImpl parser) {
        if (!parser.hasNext() || !(parser.next() instanceof DocumentStartEvent further)) {
            return;
        }
        boolean isBlank = parser.peekEvent() instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
        if (!isBlank) {
            problems.add(
                    "several-documents",
                    "The file holds several YAML documents; only the first is read.",
                    start(further),
                    stop(further),
                    "Keep one document in each file.");
        }
    }

    private void open(CollectionStartEvent event, NodeKind kind, Wanted first) {
        tag(event.getTag(), event);
        int node = writer.open(kind, start(event));
        if (writer.depth() == wanted.length) {
            wanted = Arrays.copyOf(wanted, wanted.length * 2);
        }
        wanted[writer.depth()] = first;
        remember(event, node);
    }

    private void close(Event event) {
        boolean isFlow = stop(event) > start(event);
        // The parser ends a block where the next token starts; what it holds ends with its last content.
        lastStop = isFlow ? stop(event) : Math.max(lastStop, writer.tape().start[writer.openNode()]);
        completed(writer.close(lastStop));
    }

    private void scalar(ScalarEvent event) {
        tag(event.getTag(), event);
        int start = content(event);
        int stop = event.isLiteral() || event.isFolded() ? CommonYamlBlocks.stopBefore(text, stop(event)) : stop(event);
        lastStop = Math.max(start, stop);
        if (isKeyWanted()) {
            key(event, start, stop);
            remember(event, -1);
            return;
        }
        int node = value(event, start, lastStop);
        remember(event, node);
        completed(node);
    }

    private void key(ScalarEvent event, int start, int stop) {
        String name = event.getValue();
        boolean isMerge =
                event.isPlain() && name.equals(MERGE_KEY) && event.getTag().isEmpty();
        if (event.isPlain() && PlainScalar.kindOf(name) != NodeKind.STRING && !PlainScalar.readsAsName(name)) {
            problems.add(
                    "key-not-string",
                    "The key '" + name + "' is not a string, and is read as one.",
                    start,
                    stop,
                    "Quote the key.");
        }
        writer.key(name, start, stop);
        want(isMerge ? Wanted.MERGE : Wanted.VALUE);
    }

    private int value(ScalarEvent event, int start, int stop) {
        String value = event.getValue();
        if (event.isPlain()) {
            return plain(event.getTag().orElse(""), value, start, stop);
        }
        boolean isQuoted = event.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                || event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        return isQuoted && isSlice(value, start + 1, stop - 1)
                ? writer.scalar(NodeKind.STRING, Tape.QUOTED, start, stop)
                : writer.decoded(NodeKind.STRING, value, start, stop);
    }

    private int plain(String tag, String value, int start, int stop) {
        boolean isText = !tag.isEmpty() && !PlainScalar.isTagOfCore(tag);
        NodeKind kind = isText ? NodeKind.STRING : PlainScalar.kindOf(value);
        String json = kind == NodeKind.STRING ? value : PlainScalar.jsonForm(kind, value);
        return isSlice(json, start, stop)
                ? writer.scalar(kind, Tape.PLAIN, start, stop)
                : writer.decoded(kind, json, start, stop);
    }

    private boolean isSlice(String value, int start, int stop) {
        return stop - start == value.length() && text.startsWith(value, start);
    }

    private void alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        int start = start(event);
        int stop = stop(event);
        lastStop = stop;
        if (isKeyWanted() && anchored != null && keyText(anchored) != null) {
            writer.key(String.valueOf(keyText(anchored)), start, stop);
            want(Wanted.VALUE);
        } else if (anchored != null && anchored.key() != null) {
            completed(writer.decoded(NodeKind.STRING, anchored.key(), start, stop));
        } else if (anchored == null || writer.isOpen(anchored.node())) {
            unusable(anchored == null, name, start, stop);
        } else if (isWanted(Wanted.MERGE) && writer.tape().kindAt(anchored.node()) == NodeKind.OBJECT) {
            merge(anchored.node(), start);
            want(Wanted.KEY);
        } else {
            count(anchored.node(), start);
            completed(writer.copy(anchored.node(), start, stop));
        }
    }

    private @Nullable String keyText(Anchored anchored) {
        if (anchored.key() != null) {
            return anchored.key();
        }
        Tape tape = writer.tape();
        return tape.kindAt(anchored.node()).isContainer() ? null : tape.text(anchored.node(), text);
    }

    private void unusable(boolean isUnknown, String name, int start, int stop) {
        problems.add(
                isUnknown ? "unknown-alias" : "recursive-alias",
                isUnknown
                        ? "An alias has no anchor before it, and is read as null."
                        : "The alias '" + name + "' stands inside its own anchor, and is read as null.",
                start,
                stop,
                isUnknown
                        ? "Define the anchor before the alias, or quote a text that begins with '*'."
                        : "Write out what the alias stands for.");
        completed(writer.decoded(NodeKind.NULL, "null", start, stop));
    }

    /** Take note that a node below the open container is complete. */
    private void completed(int node) {
        if (writer.openNode() < 0) {
            return;
        }
        switch (wanted[writer.depth()]) {
            case ELEMENT -> {}
            case KEY -> {
                Tape tape = writer.tape();
                problems.add(
                        "complex-key",
                        "A key that is an object or an array cannot be read; it is left out with its value.",
                        tape.start[node],
                        tape.stop[node],
                        "Use a string as the key.");
                writer.drop(node);
                want(Wanted.LOST_VALUE);
            }
            case VALUE -> want(Wanted.KEY);
            case MERGE -> {
                mergeValue(node);
                want(Wanted.KEY);
            }
            case LOST_VALUE -> {
                writer.drop(node);
                want(Wanted.KEY);
            }
        }
    }

    private void mergeValue(int node) {
        Tape tape = writer.tape();
        int end = tape.end[node];
        int start = tape.start[node];
        if (tape.kindAt(node) == NodeKind.OBJECT) {
            writer.drop(node);
            merge(node, start);
            return;
        }
        boolean isList = tape.kindAt(node) == NodeKind.ARRAY;
        for (int element = node + 1; isList && element < end; element = tape.end[element]) {
            isList = tape.kindAt(element) == NodeKind.OBJECT;
        }
        if (!isList) {
            problems.add(
                    "merge-not-an-object",
                    "The merge key '<<' needs an object or a list of objects, and is read as an ordinary key.",
                    start,
                    tape.stop[node],
                    "Merge an alias of an object, or quote the key.");
            return;
        }
        writer.drop(node);
        for (int element = node + 1; element < end; element = tape.end[element]) {
            merge(element, start);
        }
    }

    private void merge(int object, int offset) {
        count(object, offset);
        writer.merge(object);
    }

    private void count(int node, int offset) {
        aliased += writer.tape().end[node] - node;
        if (aliased > limits.aliasedNodes()) {
            throw writer.stopped(
                    "too-many-aliases",
                    "expanded by its aliases beyond the limit of " + limits.aliasedNodes() + " nodes",
                    offset);
        }
    }

    private void remember(NodeEvent event, int node) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            String key = node < 0 ? ((ScalarEvent) event).getValue() : null;
            anchors.put(anchor.get().getValue(), new Anchored(node, key));
        }
    }

    private void tag(Optional<String> tag, Event event) {
        if (tag.isPresent() && !PlainScalar.isKnownTag(tag.get()) && unknownTags.add(tag.get())) {
            // Nothing but a tag may be a text that begins with '!', such as a password.
            boolean isAlone =
                    event instanceof ScalarEvent scalar && scalar.getValue().isEmpty();
            problems.add(
                    "unknown-tag",
                    isAlone
                            ? "A text that begins with '!' is read as a tag without a value."
                            : "The tag '" + tag.get() + "' is not known, and its value is read without it.",
                    start(event),
                    stop(event),
                    isAlone
                            ? "Quote the text."
                            : "Remove the tag, or exclude the file if it is meant for another tool.");
        }
    }

    private boolean isKeyWanted() {
        return isWanted(Wanted.KEY);
    }

    private boolean isWanted(Wanted what) {
        return writer.openNode() >= 0 && wanted[writer.depth()] == what;
    }

    private void want(Wanted next) {
        wanted[writer.depth()] = next;
    }

    /** Tell where the content of a scalar starts, behind its anchor and tag. */
    private int content(ScalarEvent event) {
        int at = start(event);
        if (event.getAnchor().isEmpty() && event.getTag().isEmpty()) {
            return at;
        }
        int stop = stop(event);
        while (at < stop && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < stop && text.charAt(at) > ' ') {
                at++;
            }
            at = skipBlank(at, stop);
        }
        return at;
    }

    private int skipBlank(int from, int stop) {
        int at = from;
        while (at < stop && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                int line = text.indexOf('\n', at);
                at = line < 0 ? stop : line;
            } else {
                at++;
            }
        }
        return Math.min(at, stop);
    }

    private int start(Event event) {
        return offset(event.getStartMark());
    }

    private int stop(Event event) {
        return offset(event.getEndMark());
    }

    private int offset(Optional<Mark> mark) {
        return mark.isPresent() ? offsets.at(mark.get().getIndex()) : 0;
    }
}
