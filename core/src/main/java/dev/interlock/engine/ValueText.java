package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.Masking;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Write values into messages as ECMAScript does, and secrets never. */
final class ValueText {

    private static final int LONGEST = 200;

    private final Masking masking;

    ValueText(Masking masking) {
        this.masking = masking;
    }

    String of(Node node) {
        String text = switch (node.kind()) {
            case OBJECT -> "[object Object]";
            case ARRAY ->
                StreamSupport.stream(node.children().spliterator(), false)
                        .limit(LONGEST)
                        .map(this::item)
                        .collect(Collectors.joining(","));
            case ABSENT -> "undefined";
            case STRING -> masking.mask(node);
            default -> node.text();
        };
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private String item(Node item) {
        return item.isArray() ? "" : of(item);
    }
}
