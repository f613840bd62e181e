package dev.interlock.path;

import dev.interlock.document.Document;
import dev.interlock.document.Layout;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.ReferenceGraph;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Know of a document what a walk asks again and again. Belongs to one walk. */
final class WalkedDocument {

    private final Layout layout;
    private final ReferenceGraph references;
    private final BitSet leading = new BitSet();
    /** By the number of a key: the number that the program gives the name, 0 for names that no step asks for. */
    private final int[] names;
    /** By the number of a key: the bit of a member that filters cannot do without, or 0. */
    private final long[] needs;
    /** By step, then by the number of a key: what a filter that reads keys only says about it. */
    private final byte[] @Nullable [] decided;

    private final Set<Long> entered = new HashSet<>();

    private final BitSet targets;

    WalkedDocument(
            Document document, ReferenceGraph references, BitSet targets, StateTable states, List<String> needed) {
        this.targets = targets;
        this.layout = document.layout();
        this.references = references;
        for (int index : references.followed(document)) {
            leading.set(index);
        }
        this.names = new int[layout.keyCount()];
        this.needs = new long[layout.keyCount()];
        for (int key = 0; key < names.length; key++) {
            names[key] = states.numberOf(layout.keyText(key));
        }
        for (int bit = 0; bit < needed.size(); bit++) {
            int key = layout.keyNumber(needed.get(bit));
            if (key >= 0) {
                needs[key] = 1L << bit;
            }
        }
        this.decided = new byte[states.stepCount()][];
    }

    Document document() {
        return layout.document();
    }

    Node node(int index) {
        return layout.node(index);
    }

    NodeKind kind(int index) {
        return layout.kind(index);
    }

    boolean isContainer(int index) {
        NodeKind kind = layout.kind(index);
        return kind == NodeKind.OBJECT || kind == NodeKind.ARRAY;
    }

    int end(int index) {
        return layout.end(index);
    }

    int key(int index) {
        return layout.key(index);
    }

    String keyText(int key) {
        return key >= 0 ? layout.keyText(key) : Integer.toString(-1 - key);
    }

    int name(int key) {
        return names[key];
    }

    /** Tell whether a reference that is followed leads on from an object. */
    boolean leadsOn(int index) {
        return leading.get(index);
    }

    Node targetOf(int index) {
        return references.follow(layout.node(index));
    }

    /** Tell which members an object has of those that filters cannot do without; all where it may hold more. */
    long members(int index) {
        if (layout.isOpen(index)) {
            return -1;
        }
        long members = 0;
        if (layout.kind(index) == NodeKind.OBJECT) {
            for (int child = index + 1; child < layout.end(index); child = layout.end(child)) {
                members |= needs[layout.key(child)];
            }
        }
        return members;
    }

    /** Tell what was decided about a key, or null. */
    @Nullable
    Certainty decided(int step, int key) {
        byte[] ofStep = decided[step];
        return ofStep == null || ofStep[key] == 0 ? null : Certainty.values()[ofStep[key] - 1];
    }

    void decide(int step, int key, Certainty certainty) {
        byte[] ofStep = decided[step];
        if (ofStep == null) {
            ofStep = new byte[names.length];
            decided[step] = ofStep;
        }
        ofStep[key] = (byte) (certainty.ordinal() + 1);
    }

    /** Tell whether a reference leads to a place. */
    boolean isTarget(int index) {
        return targets.get(index);
    }

    /** Tell whether a place is entered in a state for the first time. */
    boolean enter(int index, State state) {
        return state.number() < 0 || entered.add(((long) state.number() << 32) | index);
    }
}
