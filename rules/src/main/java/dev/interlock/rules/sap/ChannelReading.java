package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read the channels of a flow: its message flows to and from participants. */
final class ChannelReading {

    /** What the channel says under one name, whatever its adapter calls it. */
    private static final Map<String, List<String>> COMMON = common();

    private final FlowParts parts;
    private final Map<String, Node> participants = new HashMap<>();

    ChannelReading(FlowParts parts) {
        this.parts = parts;
        for (Node participant : Elements.of(parts.collaboration(), "bpmn2:participant")) {
            participants.put(Elements.attribute(participant, "id"), participant);
        }
    }

    Draft channels() {
        Draft channels = Draft.array();
        for (Node flow : Elements.of(parts.collaboration(), "bpmn2:messageFlow")) {
            channels.add(channel(flow));
        }
        return channels;
    }

    private Draft channel(Node flow) {
        Map<String, Node> properties = Elements.properties(flow);
        boolean sender = isSender(flow, properties);
        String componentType = text(properties, "ComponentType");
        Adapter adapter = Adapter.of(componentType, sender);
        Draft channel = Draft.object(Source.of(flow));
        put(channel, "id", flow, "id");
        put(channel, "name", flow, "name");
        channel.put("direction", Draft.string(sender ? "sender" : "receiver", direction(flow, properties)));
        put(channel, "adapter", properties, List.of("ComponentType"));
        Node participant = participants.get(Elements.attribute(flow, sender ? "sourceRef" : "targetRef"));
        if (participant != null) {
            put(channel, "participant", participant, "name");
        }
        put(channel, "step", flow, sender ? "targetRef" : "sourceRef");
        address(channel, adapter, properties);
        put(channel, "authentication", properties, adapter.authentication());
        put(channel, "credential", properties, adapter.credential());
        put(channel, "certificate", properties, adapter.certificate());
        contract(channel, properties);
        for (Map.Entry<String, List<String>> common : COMMON.entrySet()) {
            put(channel, common.getKey(), properties, common.getValue());
        }
        return channel.put("properties", parts.properties(properties));
    }

    private void address(Draft channel, Adapter adapter, Map<String, Node> properties) {
        StringBuilder text = new StringBuilder();
        List<Source> places = new ArrayList<>();
        String separator = "";
        for (String piece : adapter.address()) {
            if (piece.length() == 1) {
                separator = piece;
                continue;
            }
            Node place = properties.get(piece);
            String value = place == null ? "" : Elements.textAt(place).strip();
            if (place != null && !value.isEmpty()) {
                boolean isSeparated = text.length() == 0 || resolved(place).startsWith(separator);
                text.append(isSeparated ? "" : separator).append(value);
                places.add(Source.of(place));
            }
        }
        if (!places.isEmpty()) {
            channel.put("address", parts.parameters().readAddress(text.toString(), places));
        }
    }

    private String resolved(Node place) {
        return parts.parameters().read(place).text();
    }

    /** The metadata of the service that it calls, if it lies in the flow. */
    private void contract(Draft channel, Map<String, Node> properties) {
        for (String name : List.of("soapWsdlURL", "edmxFilePath")) {
            String written = text(properties, name);
            String relative = written.startsWith("/") ? written.substring(1) : written;
            Optional<String> path = parts.findResource(relative);
            if (path.isPresent()) {
                Node place = properties.getOrDefault(name, parts.diagram().root());
                channel.put("contract", Draft.string(path.get(), Source.of(place)));
            }
        }
    }

    private void put(Draft channel, String key, Map<String, Node> properties, List<String> names) {
        for (String name : names) {
            Node place = properties.get(name);
            if (place != null && !Elements.textAt(place).isBlank()) {
                channel.put(key, parts.parameters().read(place));
                return;
            }
        }
    }

    private static void put(Draft channel, String key, Node element, String attribute) {
        String value = Elements.attribute(element, attribute);
        if (!value.isEmpty()) {
            channel.put(key, Draft.string(value, Elements.source(element, attribute)));
        }
    }

    /** Where the property is missing, the participant at the start of the arrow decides. */
    private boolean isSender(Node flow, Map<String, Node> properties) {
        String direction = text(properties, "direction");
        return direction.isEmpty()
                ? participants.containsKey(Elements.attribute(flow, "sourceRef"))
                : direction.equals("Sender");
    }

    private static Source direction(Node flow, Map<String, Node> properties) {
        return Source.of(properties.getOrDefault("direction", flow));
    }

    private static String text(Map<String, Node> properties, String name) {
        Node place = properties.get(name);
        return place == null ? "" : Elements.textAt(place).strip();
    }

    private static Map<String, List<String>> common() {
        Map<String, List<String>> common = new LinkedHashMap<>();
        common.put("system", List.of("system"));
        common.put("transport", List.of("TransportProtocol"));
        common.put("message", List.of("MessageProtocol"));
        common.put("description", List.of("Description"));
        common.put("role", List.of("userRole"));
        common.put("proxy", List.of("proxyType", "ldapProxyType"));
        common.put("csrfProtected", List.of("xsrfProtection"));
        common.put(
                "timeout",
                List.of("httpRequestTimeout", "requestTimeout", "receiveTimeOut", "timeout", "connectTimeout"));
        common.put("bodyLimit", List.of("maximumBodySize"));
        return Collections.unmodifiableMap(common);
    }
}
