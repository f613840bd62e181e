package dev.interlock.path;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Template;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hold a value as a filter computes it. */
sealed interface Value {

    /** The value of what does not exist. */
    Value UNDEFINED = new Undefined();

    /** The value {@code null}. */
    Value NULL = new Null();

    /** Nothing is there. */
    record Undefined() implements Value {}

    /** The value {@code null}. */
    record Null() implements Value {}

    /** A truth value, or one that nobody can tell. */
    record Truth(Certainty certainty) implements Value {

        // Written out, as every start compares values and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Truth truth && truth.certainty == certainty;
        }

        @Override
        public int hashCode() {
            return certainty.hashCode();
        }
    }

    /** A number. */
    record Numeric(double number) implements Value {}

    /** A text. */
    record Text(String text) implements Value {

        // Written out, as every start compares values and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text that && that.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** An object or an array of the document. */
    record Container(Node node) implements Value {}

    /** A list that the filter made. */
    record Items(List<Value> items) implements Value {}

    /** A regular expression. */
    record Matcher(ScriptRegex regex) implements Value {}

    /** What made a value, of which only the name can be asked. */
    record Maker(String name) implements Value {}

    /** A value that exists and of which at most a part of the text is known. */
    record Hidden(Optional<Template> template) implements Value {}

    /** Translate a truth value. */
    static Value of(boolean truth) {
        return new Truth(Certainty.of(truth));
    }

    /** Translate a node. */
    static Value of(Node node) {
        NodeKind kind = node.kind();
        return switch (kind) {
            case OBJECT, ARRAY -> new Container(node);
            case STRING -> new Text(node.text());
            case NUMBER -> new Numeric(Scripting.number(node.text()));
            case BOOLEAN -> of(node.isTrue());
            case NULL -> NULL;
            case UNRESOLVED -> new Hidden(Optional.of(node.unresolved().template()));
            case ABSENT -> UNDEFINED;
        };
    }

    /** Create a value of which nothing is known. */
    static Value hidden() {
        return new Hidden(Optional.empty());
    }
}
