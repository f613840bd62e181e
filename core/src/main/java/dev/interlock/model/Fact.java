package dev.interlock.model;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Hold what is known about one property of an interface: its value, that the value stays hidden, or that there is none.
 *
 * @param <T> the type of the value
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Fact<T> permits Fact.Known, Fact.Unresolved, Fact.Absent {

    /** Tell the place of the fact, which may be an absent or an unresolved node. */
    Node node();

    /** Find the value. */
    default Optional<T> value() {
        return Optional.empty();
    }

    /**
     * The value is known.
     *
     * @param known the value
     * @param node where it stands
     */
    record Known<T>(T known, Node node) implements Fact<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(known);
        }

        /** Tell how firmly it is known. */
        public Grade grade() {
            return node.grade();
        }
    }

    /** There is a value, but it stays hidden. */
    record Unresolved<T>(dev.interlock.document.Unresolved why, Node node) implements Fact<T> {}

    /** There is no value. */
    record Absent<T>(Node node) implements Fact<T> {}

    /** Read the text of a node as a fact. */
    static Fact<String> text(Node node) {
        return node.isUnresolved() ? new Unresolved<>(node.unresolved(), node) : known(node.findText(), node);
    }

    /** Read a node as a fact; a text that the translation does not know counts as absent. */
    static <T> Fact<T> of(Node node, Function<String, Optional<T>> translation) {
        if (node.isUnresolved()) {
            return new Unresolved<>(node.unresolved(), node);
        }
        Optional<String> text = node.findText();
        return known(text.isPresent() ? translation.apply(text.get()) : Optional.empty(), node);
    }

    private static <T> Fact<T> known(Optional<T> value, Node node) {
        return value.isPresent() ? new Known<>(value.get(), node) : new Absent<>(node);
    }
}
