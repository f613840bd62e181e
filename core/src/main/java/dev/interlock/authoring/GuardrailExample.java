package dev.interlock.authoring;

import dev.interlock.document.Node;
import dev.interlock.source.Location;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Hold one example of a guardrail: something small on which it holds, or fails.
 *
 * <p>A pack lists examples under {@code x-guardrail.examples}, in {@code holds} and in {@code fails}. Each is a map
 * with exactly one of
 *
 * <ul>
 *   <li>{@code files}: a project in memory, contents by path. It is claimed, read and joined as a real project is. A
 *       content that is a map or a list instead of a text is written into the file as JSON. {@code descriptor} is the
 *       descriptor of the project.
 *   <li>{@code interface}: facts of the interface model, laid over a minimal interface with the id {@code example}.
 *       Facts that must be declared, and are not given, are unresolved, as they are in a project where nobody declares
 *       them.
 *   <li>{@code interfaces}: several of them by id, for rules on format {@code landscape}; what else the landscape
 *       document holds, such as {@code systems}, is given beside it under {@code landscape}.
 *   <li>{@code document}: the readable document of a format as rules see it, such as that of {@code java}.
 * </ul>
 *
 * <p>{@code format} names the format that the rule is tried on; it may be left out where the rule has one format alone,
 * and for {@code files}. {@code title} says what the example shows. In {@code interface}, {@code interfaces} and
 * {@code document} a map with special keys stands for what plain YAML cannot say:
 *
 * <ul>
 *   <li><code>{x-unresolved: "http://{{host}}/orders"}</code>: a value that stays hidden, of which the text outside of
 *       the braces is known
 *   <li><code>{x-value: basic, x-grade: default}</code>: a value of a grade
 *   <li><code>{x-open: true, …}</code>: a map that may hold more than was read
 * </ul>
 *
 * <pre>{@code
 * examples:
 *   holds:
 *     - format: interface
 *       interface: {exposure: partner, endpoints: [{authentication: {weakest: mtls}}]}
 *   fails:
 *     - title: a password towards partners
 *       format: interface
 *       interface: {exposure: partner, endpoints: [{authentication: {weakest: basic}}]}
 *     - format: oas3
 *       files:
 *         src/main/api/orders.yaml: |
 *           openapi: 3.0.3
 *           ...
 * }</pre>
 *
 * @param node the example as the pack writes it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GuardrailExample(Node node) {

    /** What an example gives to the rule. */
    public enum Kind {
        FILES("files"),
        INTERFACE("interface"),
        INTERFACES("interfaces"),
        DOCUMENT("document");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** Find what the example gives; empty where it gives nothing, or several things. */
    public Optional<Kind> kind() {
        Kind found = null;
        for (Kind kind : Kind.values()) {
            if (node.has(kind.key)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = kind;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Tell what the example gives; absent where it gives nothing. */
    public Node given() {
        return node.get(kind().map(kind -> kind.key).orElse("files"));
    }

    /** Find the format that the rule is tried on. */
    public Optional<String> format() {
        return node.get("format").findText();
    }

    /** Find what the example shows. */
    public Optional<String> title() {
        return node.get("title").findText();
    }

    /** Tell the formats of what the rule is tried on: {@code oas3_1} is {@code oas3} too. */
    Set<String> formats() {
        Set<String> formats = new TreeSet<>();
        if (format().isPresent()) {
            String named = format().get();
            formats.add(named);
            formats.add(named.replaceFirst("_\\d+$", ""));
        }
        return formats;
    }

    /** Tell the contents of the project by path, with the descriptor as {@code interlock.yaml}. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (Node file : node.get("files").children()) {
            files.put(file.key(), file.isString() ? file.text() : JsonText.of(file));
        }
        if (node.has("descriptor")) {
            files.put("interlock.yaml", JsonText.of(node.get("descriptor")));
        }
        return Collections.unmodifiableMap(files);
    }

    /** Locate the example in its pack. */
    public Location location() {
        return node.location();
    }
}
