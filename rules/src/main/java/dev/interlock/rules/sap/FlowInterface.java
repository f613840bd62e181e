package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Extract the interface of a flow from its readable document. */
final class FlowInterface {

    private static final Pattern PLATFORM_HEADER = Pattern.compile("^(SAP_|Sap|sap-|Camel|JMS|org[.]|com[.]sap)");
    private static final Set<String> CREATING = Set.of("Create", "Update");

    private final Node flow;
    private final String file;

    FlowInterface(Node flow, String file) {
        this.flow = flow;
        this.file = file;
    }

    InterfaceDraft draft() {
        Node id = flow.get("id");
        InterfaceDraft draft = InterfaceDraft.open(
                id.isAbsent() ? withoutExtension(file) : Elements.textAt(id),
                Style.FLOW,
                SapIflowFormat.ID,
                file,
                anchor());
        Draft facts = draft.facts();
        facts.put("name", id);
        facts.put("title", flow.get("name"));
        facts.put("description", flow.get("description"));
        facts.put("version", flow.get("version"));
        facts.put("vendor", flow.get("vendor"));
        new ChannelFacts(flow).addTo(facts);
        facts.put("headers", headers());
        facts.put("parts", parts());
        facts.put("errorHandling", new ErrorPaths(flow).errorHandling());
        facts.put("logging", new FlowLogging(flow).logging());
        facts.put("secrets", new FlowSecrets(flow).secrets());
        facts.put("dependencies", dependencies());
        return draft;
    }

    /** Tell the first place in a file that the flow comes from. */
    private Node anchor() {
        for (Source source : flow.sources()) {
            if (source.node().isPresent()) {
                return source.node().get();
            }
        }
        return flow;
    }

    private Draft headers() {
        Map<String, Draft> headers = new LinkedHashMap<>();
        for (Node step : flow.get("steps").children()) {
            for (Node set : step.get("sets").children()) {
                boolean header = Elements.textAt(set.get("in")).equals("header");
                String name = Elements.textAt(set.get("name"));
                if (header && CREATING.contains(Elements.textAt(set.get("action"))) && isOwn(name)) {
                    headers.putIfAbsent(name, named(name, "header", set.get("name")));
                }
            }
        }
        for (Node script : flow.get("scripts").children()) {
            for (Node header : script.get("headers").children()) {
                String name = Elements.textAt(header.get("name"));
                if (isOwn(name)) {
                    headers.putIfAbsent(name, named(name, "header", header));
                }
            }
        }
        return array(headers.values());
    }

    /** The names of some headers are given by the platform and its adapters. */
    private static boolean isOwn(String name) {
        return !name.isEmpty() && !PLATFORM_HEADER.matcher(name).find();
    }

    private Draft parts() {
        List<Draft> parts = new ArrayList<>();
        for (Node channel : flow.get("channels").children()) {
            String name = Elements.textAt(channel.get("name"));
            part(parts, channel, "channel", DefaultNames.isChannel(Elements.textAt(channel.get("adapter")), name));
        }
        for (Node participant : flow.get("participants").children()) {
            String name = Elements.textAt(participant.get("name"));
            boolean process = Elements.textAt(participant.get("type")).equals("process");
            boolean isDefault = process ? DefaultNames.isProcess(name) : DefaultNames.isParticipant(name);
            part(parts, participant, process ? "process" : "participant", isDefault);
        }
        for (Node step : flow.get("steps").children()) {
            String kind = Elements.textAt(step.get("kind"));
            // Nobody names where a process starts and ends.
            if (!kind.endsWith("Event")) {
                String name = Elements.textAt(step.get("name"));
                part(parts, step, "step", DefaultNames.isStep(Elements.textAt(step.get("type")), kind, name));
            }
        }
        return array(parts);
    }

    private static void part(List<Draft> parts, Node part, String kind, boolean isDefault) {
        Node name = part.get("name");
        if (!Elements.textAt(name).isBlank()) {
            parts.add(named(Elements.textAt(name), kind, name).put("defaultName", Derived.bool(isDefault, name)));
        }
    }

    /** The tenant runs one version of what flows share, and no reference can name another; so none is pinned or not. */
    private Draft dependencies() {
        Draft dependencies = Draft.array();
        for (Node required : flow.get("requires").children()) {
            // Adapters belong to the platform.
            if (!Elements.textAt(required.get("kind")).equals("adapter")) {
                dependencies.add(Draft.object(required.sources().get(0))
                        .put("reference", required.get("name"))
                        .put("kind", required.get("kind")));
            }
        }
        return dependencies;
    }

    private static Draft named(String name, String kind, Node from) {
        return Draft.object(from.sources().get(0))
                .put("name", Derived.text(name, from))
                .put("kind", Draft.string(kind));
    }

    private static Draft array(Iterable<Draft> elements) {
        Draft array = Draft.array();
        for (Draft element : elements) {
            array.add(element);
        }
        return array;
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }
}
