package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;
import java.util.Optional;
import org.apiguardian.api.API;

/** Name a type as JSON Schema does. */
@API(status = API.Status.STABLE, since = "0.1")
public enum ValueType {
    STRING(NodeKind.STRING, "string"),
    NUMBER(NodeKind.NUMBER, "number"),
    INTEGER(NodeKind.NUMBER, "integer"),
    BOOLEAN(NodeKind.BOOLEAN, "boolean"),
    NULL(NodeKind.NULL, "null"),
    ARRAY(NodeKind.ARRAY, "array"),
    OBJECT(NodeKind.OBJECT, "object");

    private final NodeKind kind;
    private final String word;

    ValueType(NodeKind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /** Tell the word that schemas use. */
    public String word() {
        return word;
    }

    /** Find the type by its word. */
    public static Optional<ValueType> find(String word) {
        for (ValueType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Tell whether an existing value has the type; a hidden value of which a part is known is a string. */
    public Certainty fits(Node value) {
        if (value.isUnresolved()) {
            return Hidden.isText(value) ? Certainty.of(this == STRING) : Certainty.UNKNOWN;
        }
        return Certainty.of(value.kind() == kind
                && (this != INTEGER || Numbers.find(value).map(Numbers::isWhole).orElse(true)));
    }
}
