package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rules.contract.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Look at an Arazzo description (Arazzo 1.0, Arazzo Description) through its references: its workflows with their
 * steps, and what they can name.
 */
final class ArazzoDescription {

    private final Node root;
    private final References references;
    private final List<Workflow> workflows = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    /** A workflow with its steps, each followed to where it stands, and the ids of the steps. */
    record Workflow(Node node, List<Node> steps, Set<String> stepIds) {}

    private ArazzoDescription(Node root, References references) {
        this.root = root;
        this.references = references;
    }

    static ArazzoDescription of(Node root, FunctionContext context) {
        References references = References.of(context.subject().references());
        ArazzoDescription description = new ArazzoDescription(root, references);
        for (Node workflow : description.elements(root, "workflows")) {
            description.add(workflow);
        }
        for (Node source : description.elements(root, "sourceDescriptions")) {
            Node name = references.get(source, "name");
            if (name.isString()) {
                description.sources.put(
                        name.text(), references.get(source, "type").findText().orElse(""));
            }
        }
        return description;
    }

    private void add(Node workflow) {
        List<Node> steps = elements(workflow, "steps");
        Set<String> stepIds = new HashSet<>();
        for (Node step : steps) {
            Node id = get(step, "stepId");
            if (id.isString()) {
                stepIds.add(id.text());
            }
        }
        Node id = get(workflow, "workflowId");
        if (id.isString()) {
            ordinals.putIfAbsent(id.text(), workflows.size());
        }
        workflows.add(new Workflow(workflow, steps, stepIds));
    }

    /** Tell a member, followed to what it stands for. */
    Node get(Node object, String key) {
        return references.get(object, key);
    }

    /** Tell an element of a list that is a member, followed to what it stands for. */
    Node get(Node object, String key, int ordinal) {
        return references.resolve(references.get(object, key).get(ordinal));
    }

    /** List the elements of a member, each followed to what it stands for; none where it is no list. */
    List<Node> elements(Node object, String key) {
        Node list = references.get(object, key);
        return list.isArray() ? references.children(list) : List.of();
    }

    Node root() {
        return root;
    }

    List<Workflow> workflows() {
        return workflows;
    }

    boolean hasWorkflow(String id) {
        return ordinals.containsKey(id);
    }

    /** Find the first workflow with an id. */
    Optional<Workflow> findWorkflow(String id) {
        Integer ordinal = ordinals.get(id);
        return ordinal == null ? Optional.empty() : Optional.of(workflows.get(ordinal));
    }

    boolean hasSource(String name) {
        return sources.containsKey(name);
    }

    /** Tell the type of a source, empty where it is not known or has none. */
    String typeOfSource(String name) {
        return sources.getOrDefault(name, "");
    }

    /** Find a reusable part by its kind and name. */
    Optional<Node> findComponent(String kind, String name) {
        Node parts = get(get(root, "components"), kind);
        return parts.has(name) ? Optional.of(get(parts, name)) : Optional.empty();
    }
}
