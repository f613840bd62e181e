package dev.interlock.rules.logging;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Show one element of a logging configuration alike in every dialect: a type, attributes and elements inside.
 *
 * @param type what it is, as the dialect writes it
 * @param place where it stands
 * @param attributes its scalars, by name in lower case
 * @param children the elements in it, in the order of the text as far as the dialect keeps it
 */
record Component(String type, Node place, Map<String, Node> attributes, List<Component> children) {

    private static final String TEXT = "#text";
    private static final int DEEPEST = 64;

    Component {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Read an XML element. */
    static Component ofXml(String type, Node element) {
        return ofXml(type, element, 0);
    }

    private static Component ofXml(String type, Node element, int depth) {
        Map<String, Node> attributes = new LinkedHashMap<>();
        List<Component> children = new ArrayList<>();
        for (Node member : element.children()) {
            String name = member.key();
            if (name.startsWith("@")) {
                attributes.put(name.substring(1).toLowerCase(Locale.ROOT), member);
            } else if (name.equals(TEXT)) {
                attributes.put(TEXT, member);
            } else if (depth < DEEPEST) {
                for (Node child : member.children()) {
                    children.add(ofXml(name, child, depth + 1));
                }
            }
        }
        return new Component(type, element, attributes, children);
    }

    /** Read an object of JSON or YAML, where an element that occurs several times is an array. */
    static Component ofObject(String type, Node object) {
        return ofObject(type, object, 0);
    }

    private static Component ofObject(String type, Node object, int depth) {
        Map<String, Node> attributes = new LinkedHashMap<>();
        List<Component> children = new ArrayList<>();
        for (Node member : object.children()) {
            if (!member.isContainer()) {
                attributes.put(member.key().toLowerCase(Locale.ROOT), member);
            } else if (depth < DEEPEST) {
                Iterable<Node> each = member.isArray() ? member.children() : List.of(member);
                for (Node child : each) {
                    children.add(ofObject(member.key(), child, depth + 1));
                }
            }
        }
        String named = text(attributes.get("type")).orElse(type);
        return new Component(named, object, attributes, children);
    }

    boolean is(String... types) {
        for (String each : types) {
            if (type.equalsIgnoreCase(each)) {
                return true;
            }
        }
        return false;
    }

    /** List the elements inside that have one of the types. */
    List<Component> all(String... types) {
        List<Component> all = new ArrayList<>();
        for (Component child : children) {
            if (child.is(types)) {
                all.add(child);
            }
        }
        return all;
    }

    /** Find the first element inside that has one of the types. */
    Optional<Component> find(String... types) {
        for (Component child : children) {
            if (child.is(types)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** Find what it says under a name, as an attribute or as the text of an element inside. */
    Optional<Node> value(String name) {
        Node attribute = attributes.get(name.toLowerCase(Locale.ROOT));
        if (attribute != null) {
            return Optional.of(attribute);
        }
        Optional<Component> inside = find(name);
        return inside.isPresent() ? inside.get().ownText() : Optional.empty();
    }

    /** Find its own text. */
    Optional<Node> ownText() {
        Node text = attributes.get(TEXT);
        return Optional.ofNullable(text == null ? attributes.get("value") : text);
    }

    /** Tell what it says under a name, if that is known, else the empty text. */
    String text(String name) {
        Optional<Node> value = value(name);
        return value.isPresent() ? value.get().findText().orElse("").strip() : "";
    }

    private static Optional<String> text(@Nullable Node node) {
        return node == null ? Optional.empty() : node.findText();
    }
}
