package dev.interlock.rules.sap;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compose the readable document of a flow, as {@code sap-iflow.schema.json} describes it. */
final class FlowDocument {

    /** What may hold more than was read where the diagram could not be read. */
    private static final List<String> CONTENTS =
            List.of("participants", "channels", "processes", "steps", "exceptionSubprocesses", "scripts");

    private final FlowParts parts;
    private final Source anchor;

    private FlowDocument(FlowParts parts) {
        this.parts = parts;
        this.anchor = Source.of(parts.diagram().root());
    }

    static Document compose(FlowParts parts) {
        return new FlowDocument(parts).compose();
    }

    private Document compose() {
        Draft flow = Draft.object(anchor);
        new FlowIdentity(parts).addTo(flow);
        flow.put("settings", parts.properties(Elements.properties(parts.collaboration())));
        flow.put("allowedHeaders", allowedHeaders());
        flow.put("participants", participants());
        flow.put("channels", new ChannelReading(parts).channels());
        new ProcessReading(parts).addTo(flow);
        flow.put("parameters", parameters());
        if (parts.rootElement().isAbsent()) {
            for (String contents : CONTENTS) {
                flow.arrayAt(contents).opened();
            }
        }
        return flow.seal(parts.diagram().file());
    }

    /** The runtime drops all headers that a caller sends but these. */
    private Draft allowedHeaders() {
        Draft headers = Draft.array();
        Node list = Elements.properties(parts.collaboration()).get("allowedHeaderList");
        if (list != null) {
            headers.from(List.of(Source.of(list)));
            for (String header : Elements.textAt(list).split("[|,]", -1)) {
                if (!header.isBlank()) {
                    headers.add(parts.parameters().read(header.strip(), List.of(Source.of(list))));
                }
            }
        }
        return headers;
    }

    private Draft participants() {
        Draft participants = Draft.array();
        for (Node participant : Elements.of(parts.collaboration(), "bpmn2:participant")) {
            participants.add(Draft.object(Source.of(participant))
                    .put("id", attribute(participant, "id"))
                    .put("name", attribute(participant, "name"))
                    .put("type", Draft.string(typeOf(participant), Elements.source(participant, "ifl:type")))
                    .put("properties", parts.properties(Elements.properties(participant))));
        }
        return participants;
    }

    private Draft parameters() {
        Draft parameters = Draft.array();
        Set<String> used = usedNames();
        Map<String, Node> defined = definitions();
        Set<String> names = new LinkedHashSet<>(parts.parameters().names());
        names.addAll(defined.keySet());
        names.addAll(used);
        for (String name : names) {
            Draft parameter = Draft.object(sourceOf(name, defined));
            parameter.put("name", Draft.string(name));
            Optional<Node> value = parts.parameters().find(name);
            if (value.isPresent()) {
                parameter.put("value", parts.parameters().read(value.get()));
            }
            Node definition = defined.get(name);
            if (definition != null) {
                describe(parameter, definition);
            }
            parameters.add(parameter.put("used", Draft.bool(used.contains(name))));
        }
        return parameters;
    }

    private static void describe(Draft parameter, Node definition) {
        for (String fact : List.of("type", "description")) {
            Node element = definition.get(fact).get(0);
            if (!Elements.text(element).isBlank()) {
                parameter.put(fact, Draft.string(Elements.text(element).strip(), Source.of(element)));
            }
        }
        Node required = definition.get("isRequired").get(0);
        if (!required.isAbsent()) {
            boolean value = Elements.text(required).strip().equals("true");
            parameter.put("required", Draft.bool(value, Source.of(required)));
        }
    }

    private Map<String, Node> definitions() {
        Map<String, Node> definitions = new LinkedHashMap<>();
        for (Node parameter :
                Elements.of(parts.declarations().root().get("parameters").get(0), "parameter")) {
            definitions.put(Elements.text(parameter.get("name").get(0)), parameter);
        }
        return definitions;
    }

    private Source sourceOf(String name, Map<String, Node> defined) {
        Optional<Node> value = parts.parameters().find(name);
        if (value.isPresent()) {
            return Source.of(value.get());
        }
        Node definition = defined.get(name);
        return definition == null ? anchor : Source.of(definition);
    }

    /** Parameters occur in texts and attributes everywhere in the diagram. */
    private Set<String> usedNames() {
        Set<String> names = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(parts.diagram().root());
        while (!open.isEmpty()) {
            Node node = open.pop();
            names.addAll(Parameters.namesIn(node.findText().orElse("")));
            for (Node child : node.children()) {
                open.push(child);
            }
        }
        return new TreeSet<>(names);
    }

    private static Draft attribute(Node element, String name) {
        return Draft.string(Elements.attribute(element, name), Elements.source(element, name));
    }

    private static String typeOf(Node participant) {
        return switch (Elements.attribute(participant, "ifl:type")) {
            case "EndpointSender" -> "sender";
            // The misspelling is the platform's own.
            case "EndpointRecevier", "EndpointReceiver" -> "receiver";
            case "IntegrationProcess" -> "process";
            default -> "other";
        };
    }
}
