package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Read the processes of a flow: their steps, their exception subprocesses and the scripts that they run. */
final class ProcessReading {

    private static final String ERROR_SUBPROCESS = "ErrorEventSubProcessTemplate";
    private static final Set<String> NO_STEPS = Set.of("bpmn2:extensionElements", "bpmn2:sequenceFlow");

    private final FlowParts parts;
    private final ScriptReading scripts;
    private final Draft processes = Draft.array();
    private final Draft steps = Draft.array();
    private final Draft exceptions = Draft.array();

    ProcessReading(FlowParts parts) {
        this.parts = parts;
        this.scripts = new ScriptReading(parts);
    }

    void addTo(Draft flow) {
        for (Node process : parts.processes()) {
            String id = Elements.attribute(process, "id");
            processes.add(Draft.object(Source.of(process))
                    .put("id", attribute(process, "id"))
                    .put("name", attribute(process, "name"))
                    .put("properties", parts.properties(Elements.properties(process))));
            steps(process, id, "");
        }
        flow.put("processes", processes);
        flow.put("steps", steps);
        flow.put("exceptionSubprocesses", exceptions);
        flow.put("scripts", scripts.scripts());
    }

    private void steps(Node scope, String process, String subprocess) {
        for (Node elements : scope.children()) {
            String name = elements.key();
            if (!elements.isArray() || !name.startsWith("bpmn2:") || NO_STEPS.contains(name)) {
                continue;
            }
            for (Node element : elements.children()) {
                if (element.has("@id")) {
                    element(element, name.substring("bpmn2:".length()), process, subprocess);
                }
            }
        }
    }

    private void element(Node element, String kind, String process, String subprocess) {
        Map<String, Node> properties = Elements.properties(element);
        Node type = properties.get("activityType");
        if (type != null && Elements.textAt(type).equals(ERROR_SUBPROCESS)) {
            exceptions.add(Draft.object(Source.of(element))
                    .put("id", attribute(element, "id"))
                    .put("name", attribute(element, "name"))
                    .put("process", Draft.string(process))
                    .put("ends", ends(element)));
            steps(element, process, Elements.attribute(element, "id"));
            return;
        }
        steps.add(step(element, kind, properties)
                .put("process", Draft.string(process))
                .put("exceptionSubprocess", Draft.string(subprocess)));
        if (kind.equals("subProcess")) {
            steps(element, process, subprocess);
        }
    }

    private Draft step(Node element, String kind, Map<String, Node> properties) {
        Draft step = Draft.object(Source.of(element));
        step.put("id", attribute(element, "id"));
        step.put("name", attribute(element, "name"));
        step.put("kind", Draft.string(kind));
        Node type = properties.get("activityType");
        if (type != null) {
            step.put("type", parts.parameters().read(type));
        } else if (kind.endsWith("Event")) {
            step.put("type", Draft.string(EventKind.of(element)));
        }
        for (String key : List.of("subActivityType", "mappingType")) {
            Node subType = properties.get(key);
            if (subType != null && !Elements.textAt(subType).isEmpty()) {
                step.put("subType", parts.parameters().read(subType));
                break;
            }
        }
        step.put("sets", sets(properties));
        if (type != null && Elements.textAt(type).equals("Script")) {
            scripts.script(element, properties).ifPresent(script -> step.put("script", script));
        }
        return step.put("properties", parts.properties(properties));
    }

    /** The headers and exchange properties that a content modifier sets. */
    private Draft sets(Map<String, Node> properties) {
        Draft sets = Draft.array();
        table(sets, properties.get("headerTable"), "header");
        table(sets, properties.get("propertyTable"), "property");
        return sets;
    }

    private void table(Draft sets, @Nullable Node place, String target) {
        if (place == null) {
            return;
        }
        ModifierTable table = ModifierTable.parse(Elements.textAt(place));
        List<Source> source = List.of(Source.of(place));
        for (Map<String, String> row : table.rows()) {
            Draft set = Draft.object(Source.of(place))
                    .put("name", parts.parameters().read(row.getOrDefault("Name", ""), source))
                    .put("in", Draft.string(target))
                    .put("action", Draft.string(row.getOrDefault("Action", "")))
                    .put("type", Draft.string(row.getOrDefault("Type", "")))
                    .put("value", parts.parameters().read(row.getOrDefault("Value", ""), source));
            sets.add(set);
        }
        if (!table.complete()) {
            sets.opened();
        }
    }

    private static Draft ends(Node subprocess) {
        Draft ends = Draft.array();
        for (Node event : Elements.of(subprocess, "bpmn2:endEvent")) {
            ends.add(Draft.string(EventKind.of(event), Source.of(event)));
        }
        return ends;
    }

    private static Draft attribute(Node element, String name) {
        return Draft.string(Elements.attribute(element, name), Elements.source(element, name));
    }
}
