package dev.interlock.model;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ShippedDocument;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tell what the published schema says of the facts of an interface. */
final class InterfaceModel {

    private static final String RESOURCE = "dev/interlock/model/interface.schema.json";
    private static final Node FACTS = load().root().get(List.of("definitions", "interface", "properties"));

    private InterfaceModel() {}

    /** Tell the names of all facts in the order of the schema. */
    static List<String> facts() {
        List<String> names = new ArrayList<>();
        for (Node fact : FACTS.children()) {
            names.add(fact.key());
        }
        return names;
    }

    /** Tell the facts that are never absent. */
    static List<String> deciding() {
        List<String> names = new ArrayList<>();
        for (Node fact : FACTS.children()) {
            if (fact.get("x-deciding").isTrue()) {
                names.add(fact.key());
            }
        }
        return names;
    }

    /** Tell whether a fact has a place in the model. */
    static boolean knows(List<String> fact) {
        Node rule = FACTS;
        for (int i = 0; i < fact.size(); i++) {
            if (!rule.has(fact.get(i))) {
                return false;
            }
            Node next = rule.get(fact.get(i));
            boolean last = i == fact.size() - 1;
            if (!last && next.get("additionalProperties").isObject()) {
                return true;
            }
            rule = next.get("properties");
        }
        return true;
    }

    /** Tell whether the artefact wins where it and the descriptor tell a fact. */
    static boolean isTechnical(List<String> fact) {
        Node rule = FACTS;
        String authority = "artefact";
        for (String name : fact) {
            Node next = rule.isObject() ? rule.get(name) : rule;
            authority = next.get("x-authority").findText().orElse(authority);
            rule = next.get("properties");
        }
        return authority.equals("artefact");
    }

    private static Document load() {
        ClassLoader own = InterfaceModel.class.getClassLoader();
        ClassLoader loader = own != null ? own : ClassLoader.getSystemClassLoader();
        Optional<Parsed<Document>> found =
                ShippedDocument.find(loader, RESOURCE, "interface.schema.json", Limits.standard());
        if (found.isEmpty() || found.get().value().isEmpty()) {
            throw new IllegalStateException("no resource " + RESOURCE);
        }
        return found.get().value().get();
    }
}
