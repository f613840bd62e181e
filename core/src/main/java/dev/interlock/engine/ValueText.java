package dev.interlock.engine;

import dev.interlock.document.Node;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Write values into messages, and secrets never. */
final class ValueText {

    private static final int LONGEST = 200;
    private static final String MASK = "***";
    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(passwor[dt]|passwd|passphrase|pwd|secret|token|credentials?|api[-_ ]?key|private[-_ ]?key)s?");
    private static final Pattern SECRET_IN_URL = Pattern.compile("(?<=://)[^/\\s@:]*:[^/\\s@]*(?=@)");

    private ValueText() {}

    /** Write a value as ECMAScript does, masked where its name or its form tells of a secret. */
    static String of(Node node) {
        String text = plain(node);
        boolean secret =
                SECRET_NAME.matcher(node.key().toLowerCase(Locale.ROOT)).matches() || text.contains("PRIVATE KEY-----");
        if (secret && (node.isString() || node.isArray())) {
            return MASK;
        }
        String masked = SECRET_IN_URL.matcher(text).replaceAll(MASK);
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    private static String plain(Node node) {
        return switch (node.kind()) {
            case OBJECT -> "[object Object]";
            case ARRAY ->
                StreamSupport.stream(node.children().spliterator(), false)
                        .limit(LONGEST)
                        .map(child -> child.isArray() ? "" : plain(child))
                        .collect(Collectors.joining(","));
            case ABSENT -> "undefined";
            default -> node.text();
        };
    }
}
