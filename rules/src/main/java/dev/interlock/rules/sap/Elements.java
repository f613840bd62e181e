package dev.interlock.rules.sap;

import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Read the elements of a diagram and the properties that extend them. */
final class Elements {

    private Elements() {}

    /** List the child elements of a name, in the order of the text. */
    static List<Node> of(Node parent, String name) {
        List<Node> elements = new ArrayList<>();
        for (Node element : parent.get(name).children()) {
            elements.add(element);
        }
        return elements;
    }

    /** Tell an attribute, or the empty text. */
    static String attribute(Node element, String name) {
        return element.get("@" + name).findText().orElse("");
    }

    /** Tell the place of an attribute, or that of the element where it is missing. */
    static Source source(Node element, String attribute) {
        Node node = element.get("@" + attribute);
        return Source.of(node.isAbsent() ? element : node);
    }

    /** Tell the own text of an element, or the empty text. */
    static String text(Node element) {
        return element.get("#text").findText().orElse("");
    }

    /** Tell the place of the text of an element, or that of the element where it has none. */
    static Node textNode(Node element) {
        Node text = element.get("#text");
        return text.isAbsent() ? element : text;
    }

    /**
     * Read the properties that extend an element.
     *
     * @return the places of the values by their keys, in the order of the text; of equal keys the first counts
     */
    static Map<String, Node> properties(Node element) {
        Map<String, Node> properties = new LinkedHashMap<>();
        for (Node extension : of(element, "bpmn2:extensionElements")) {
            for (Node property : of(extension, "ifl:property")) {
                String key = text(property.get("key").get(0));
                if (!key.isBlank()) {
                    Node value = property.get("value").get(0);
                    properties.putIfAbsent(key.strip(), value.isAbsent() ? property : textNode(value));
                }
            }
        }
        return properties;
    }

    /** Tell the text at a place that {@link #properties} or {@link #textNode} gave. */
    static String textAt(Node place) {
        return place.findText().orElse("");
    }
}
