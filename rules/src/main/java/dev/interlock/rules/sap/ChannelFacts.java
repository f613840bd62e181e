package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Derive the ways in and out of a flow from its channels. */
final class ChannelFacts {

    private static final Pattern CALLER_HEADER = Pattern.compile(
            "(?i)authorization|cookie|x-wsse|(?:.*-)?api-?(?:key|token)|(?:.*-)?(?:auth|access|session|security)[-_]?(?:token|id|key)|.*subscription-key");
    private static final List<String> RETRY_OPTIONS =
            List.of("retryOnConnectionFailure", "retryOnFailure", "maximumReconnectAttempts");

    private final Node flow;
    private final Draft endpoints = Draft.array();
    private final Draft uses = Draft.array();
    private final List<Draft> operations = new ArrayList<>();
    private final Draft queues = Draft.array();
    private final Map<String, Draft> segments = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();

    ChannelFacts(Node flow) {
        this.flow = flow;
    }

    void addTo(Draft facts) {
        for (Node channel : flow.get("channels").children()) {
            boolean sender = Elements.textAt(channel.get("direction")).equals("sender");
            Adapter adapter = Adapter.of(Elements.textAt(channel.get("adapter")), sender);
            if (sender) {
                endpoints.add(endpoint(channel, adapter));
                operations.add(operation(channel, adapter));
            } else {
                uses.add(use(channel, adapter));
            }
            queue(channel, adapter, sender);
        }
        if (operations.isEmpty() && !flow.get("channels").isOpen()) {
            facts.put("authentication", Authentication.byPlatform("scheduler", flow));
        } else if (operations.size() == 1) {
            put(facts, "authentication", operations.get(0).find("authentication"));
        }
        facts.put("endpoints", openedLike(endpoints));
        facts.put("uses", openedLike(uses));
        facts.put("operations", openedLike(array(operations)));
        facts.put("segments", array(segments.values()));
        facts.put("channels", openedLike(queues));
    }

    private Draft operation(Node channel, Adapter adapter) {
        String name = Elements.textAt(channel.get("name"));
        String id = Elements.textAt(channel.get("id"));
        String key = name.isBlank() ? id : name;
        Draft operation = Draft.object(channel.sources().get(0))
                .put("key", Derived.text(keys.add(key) ? key : key + " " + id, channel))
                .put("action", Derived.text(adapter.isServed() ? "call" : "receive", channel))
                .put("authentication", Authentication.of(channel, adapter));
        operation.put("name", channel.get("name"));
        if (adapter.transport() == Adapter.Transport.PLATFORM) {
            operation.put("path", channel.get("address"));
            segments(channel.get("address"));
        }
        return operation;
    }

    private void segments(Node path) {
        if (!path.isUnresolved()) {
            for (String segment : Elements.textAt(path).split("/", -1)) {
                if (!segment.isBlank() && !segment.contains("*")) {
                    segments.putIfAbsent(
                            segment, Draft.object(path.sources().get(0)).put("name", Derived.text(segment, path)));
                }
            }
        }
    }

    private Draft use(Node channel, Adapter adapter) {
        Draft use = endpoint(channel, adapter);
        Draft authentication = Authentication.of(channel, adapter);
        if (isAnonymous(authentication) && adapter.isWeb() && mayIdentifyByMessage(channel)) {
            // The channel adds nothing, but a step before it may have put the credential into the message.
            authentication =
                    Derived.unknown(Unresolved.Reason.RUNTIME, "authentication", channel.get("authentication"));
        }
        use.put("authentication", authentication);
        Node participant = channel.get("participant");
        if (!DefaultNames.isParticipant(Elements.textAt(participant))) {
            use.put("system", participant);
        }
        put(use, "timeout", timeout(channel));
        use.put("contract", channel.get("contract"));
        return use;
    }

    private static Optional<Draft> timeout(Node channel) {
        Node timeout = channel.get("timeout");
        if (timeout.isAbsent()) {
            return Optional.empty();
        }
        String unit = channel.get("properties").has("receiveTimeOut") ? " min" : " ms";
        return Optional.of(
                timeout.isUnresolved()
                        ? Derived.hidden(timeout)
                        : Derived.text(Elements.textAt(timeout) + unit, timeout));
    }

    private Draft endpoint(Node channel, Adapter adapter) {
        Draft endpoint = Draft.object(channel.sources().get(0));
        endpoint.put("name", channel.get("name"));
        endpoint.put("address", channel.get("address"));
        endpoint.put("protocol", protocol(channel, adapter));
        endpoint.put("encrypted", Encryption.of(channel, adapter));
        for (String option : RETRY_OPTIONS) {
            Node retries = channel.get("properties").get(option);
            if (retries.isUnresolved()) {
                endpoint.put("retries", Derived.hidden(retries));
            } else if (!retries.isAbsent()) {
                boolean on = !Set.of("0", "false", "").contains(Elements.textAt(retries));
                endpoint.put("retries", Derived.bool(on, retries));
            }
        }
        return endpoint;
    }

    private static Draft protocol(Node channel, Adapter adapter) {
        if (!adapter.protocol().isEmpty()) {
            return Derived.text(adapter.protocol(), channel.get("adapter"), channel);
        }
        Node address = channel.get("address");
        String known = address.isUnresolved() ? address.unresolved().template().prefix() : Elements.textAt(address);
        Optional<String> scheme = Encryption.schemeOf(known);
        if (scheme.isPresent()) {
            return Derived.text(scheme.get(), address);
        }
        return address.isUnresolved()
                ? Derived.hidden(address)
                : Derived.unknown(Unresolved.Reason.NOT_DECLARED, "protocol", address, channel);
    }

    private void queue(Node channel, Adapter adapter, boolean sender) {
        if (!adapter.isMessaging()) {
            return;
        }
        Node properties = channel.get("properties");
        for (String key : List.of("destinationName", "topic", "topicName", "queueName", "dteTopicName")) {
            if (properties.has(key)
                    && !(Elements.textAt(properties.get(key)).isEmpty()
                            && !properties.get(key).isUnresolved())) {
                addQueue(properties.get(key), channel, sender);
                return;
            }
        }
        if (!channel.get("address").isAbsent()) {
            addQueue(channel.get("address"), channel, sender);
        }
    }

    private void addQueue(Node address, Node channel, boolean sender) {
        Draft queue = Draft.object(channel.sources().get(0));
        queue.put("address", address);
        queue.put("name", channel.get("name"));
        queues.add(queue.put("action", Derived.text(sender ? "receive" : "send", channel)));
    }

    private static boolean isAnonymous(Draft authentication) {
        Optional<Draft> anonymous = authentication.find("anonymous");
        return anonymous.isPresent() && anonymous.get().text().equals("true");
    }

    private boolean mayIdentifyByMessage(Node channel) {
        String passedOn = Elements.textAt(channel.get("properties").get("allowedRequestHeaders"));
        for (String header : passedOn.split("\\|", -1)) {
            if (isCallerHeader(header.strip())) {
                return true;
            }
        }
        return setByStep() || setByScript();
    }

    private boolean setByStep() {
        for (Node step : flow.get("steps").children()) {
            for (Node set : step.get("sets").children()) {
                if (Elements.textAt(set.get("in")).equals("header") && isCaller(set.get("name"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A script that is not here may do anything. */
    private boolean setByScript() {
        for (Node script : flow.get("scripts").children()) {
            if (!script.get("read").isTrue()) {
                return true;
            }
            for (Node header : script.get("headers").children()) {
                if (isCaller(header.get("name"))) {
                    return true;
                }
            }
        }
        return flow.get("scripts").isOpen();
    }

    private static boolean isCaller(Node header) {
        return isCallerHeader(Elements.textAt(header));
    }

    private static boolean isCallerHeader(String name) {
        return CALLER_HEADER.matcher(name).matches();
    }

    private Draft openedLike(Draft array) {
        return flow.get("channels").isOpen() ? array.opened() : array;
    }

    private static Draft array(Iterable<Draft> elements) {
        Draft array = Draft.array();
        for (Draft element : elements) {
            array.add(element);
        }
        return array;
    }

    private static void put(Draft target, String key, Optional<Draft> fact) {
        if (fact.isPresent()) {
            target.put(key, fact.get());
        }
    }
}
