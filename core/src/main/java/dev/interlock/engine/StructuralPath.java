package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.Masking;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Name places so that the name survives reformatting and reordering.
 *
 * <p>A member is named by its key. An element of an array is named by what people call it, such as its name; a scalar
 * by its value; else by the scalars it holds, or by all that it holds where it has none. Only elements that are still
 * equal are counted, and the only element of an array needs no name. Belongs to one thread.
 */
final class StructuralPath {

    private static final List<String> NATURAL_KEYS =
            List.of("id", "@id", "operationId", "key", "@key", "name", "@name", "url", "address", "$ref");
    private static final int MOST_DIGESTED = 20_000;

    private final Masking masking;
    private final Map<Node, List<String>> names = new HashMap<>();

    StructuralPath(Masking masking) {
        this.masking = masking;
    }

    /** Tell the name of a place, from the root of its document, with the part that is missing. */
    List<String> of(Node node) {
        List<String> path = new ArrayList<>();
        Node at = node.nearest();
        for (Optional<Node> parent = at.parent(); parent.isPresent(); parent = at.parent()) {
            path.add(parent.get().isArray() ? elementName(parent.get(), at) : at.key());
            at = parent.get();
        }
        Collections.reverse(path);
        for (String step : node.missing()) {
            path.add("?" + step);
        }
        return path;
    }

    private String elementName(Node array, Node element) {
        List<String> elements = names.get(array);
        if (elements == null) {
            elements = elementNames(array);
            names.put(array, elements);
        }
        return elements.get(Integer.parseInt(element.key()));
    }

    private List<String> elementNames(Node array) {
        List<String> elements = new ArrayList<>();
        Map<String, Integer> equals = new HashMap<>();
        int size = array.size();
        for (Node element : array.children()) {
            Optional<String> natural = naturalName(element);
            String name = natural.isPresent() ? natural.get() : size == 1 ? "[]" : "[#" + digest(element) + "]";
            int ordinal = equals.getOrDefault(name, 0) + 1;
            equals.put(name, ordinal);
            elements.add(ordinal == 1 ? name : name + "[" + ordinal + "]");
        }
        return elements;
    }

    private Optional<String> naturalName(Node element) {
        if (!element.isContainer()) {
            return Optional.of("[=" + (element.isString() ? masking.mask(element) : element.text()) + "]");
        }
        Optional<String> in = element.get("in").findText();
        Optional<String> name = element.get("name").findText();
        if (in.isPresent() && name.isPresent()) {
            return Optional.of("[in=" + in.get() + ",name=" + name.get() + "]");
        }
        for (String key : NATURAL_KEYS) {
            Optional<String> called = element.get(key).findText();
            if (called.isPresent()) {
                return Optional.of("[" + key + "=" + called.get() + "]");
            }
        }
        return Optional.empty();
    }

    private static String digest(Node element) {
        List<String> content = new ArrayList<>();
        for (Node child : element.children()) {
            if (!child.isContainer()) {
                content.add((element.isObject() ? child.key() : "") + "=" + child.text());
            }
        }
        if (content.isEmpty()) {
            collect(element, content);
        }
        Collections.sort(content);
        return hash(String.join("\n", content));
    }

    /** Collect the scalars below a node with their keys; which branch they stand in is left out. */
    private static void collect(Node element, List<String> content) {
        Deque<Node> open = new ArrayDeque<>();
        open.add(element);
        while (!open.isEmpty() && content.size() < MOST_DIGESTED) {
            Node parent = open.pop();
            for (Node child : parent.children()) {
                if (child.isContainer()) {
                    open.push(child);
                    content.add(parent.isObject() ? child.key() : "");
                } else {
                    content.add(child.key() + "=" + child.text());
                }
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}
