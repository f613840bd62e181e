package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Name a type as JSON Schema does. */
@API(status = API.Status.STABLE, since = "0.1")
public enum ValueType {
    STRING(NodeKind.STRING),
    NUMBER(NodeKind.NUMBER),
    INTEGER(NodeKind.NUMBER),
    BOOLEAN(NodeKind.BOOLEAN),
    NULL(NodeKind.NULL),
    ARRAY(NodeKind.ARRAY),
    OBJECT(NodeKind.OBJECT);

    private final NodeKind kind;

    ValueType(NodeKind kind) {
        this.kind = kind;
    }

    /** Tell the word that schemas use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Find the type by its word. */
    public static Optional<ValueType> find(String word) {
        for (ValueType type : values()) {
            if (type.word().equals(word)) {
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
