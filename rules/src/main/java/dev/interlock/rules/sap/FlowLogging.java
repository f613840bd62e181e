package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tell what a flow writes to the message processing log, and by what support can find a message there. */
final class FlowLogging {

    private static final Set<String> CORRELATION =
            Set.of("traceparent", "sap_mplcorrelationid", "x-correlation-id", "x-correlationid", "x-request-id");

    private final Node flow;

    FlowLogging(Node flow) {
        this.flow = flow;
    }

    Draft logging() {
        Draft logging = Draft.object().put("payload", payload());
        put(logging, "businessKey", businessKey());
        put(logging, "correlation", header(CORRELATION));
        return logging;
    }

    private static void put(Draft logging, String key, Optional<Draft> fact) {
        if (fact.isPresent()) {
            logging.put(key, fact.get());
        }
    }

    private Draft payload() {
        Draft payload = Draft.array();
        for (Node script : flow.get("scripts").children()) {
            for (Node attachment : script.get("bodyAttachments").children()) {
                payload.add(named(Elements.textAt(attachment.get("name")), "attachment", attachment));
            }
        }
        for (Node channel : flow.get("channels").children()) {
            Node attachments = channel.get("properties").get("enableMPLAttachments");
            if (Elements.textAt(attachments).equals("true") || attachments.isUnresolved()) {
                Draft name = attachments.isUnresolved()
                        ? Derived.hidden(attachments)
                        : Derived.text(Elements.textAt(channel.get("name")), attachments);
                payload.add(Draft.object(attachments.sources().get(0))
                        .put("name", name)
                        .put("kind", Derived.text("error-details", attachments)));
            }
        }
        return hasUnreadScripts() ? payload.opened() : payload;
    }

    private Optional<Draft> businessKey() {
        Optional<Draft> set = header(Set.of("sap_applicationid"));
        if (set.isPresent()) {
            return set;
        }
        for (Node script : flow.get("scripts").children()) {
            for (Node key : script.get("searchKeys").children()) {
                return Optional.of(Derived.text(Elements.textAt(key.get("name")), key));
            }
        }
        // Shared scripts are where such keys are usually set.
        return hasUnreadScripts()
                ? Optional.of(Derived.unknown(Unresolved.Reason.UNREADABLE, "businessKey", unreadScript()))
                : Optional.empty();
    }

    private Optional<Draft> header(Set<String> wanted) {
        for (Node step : flow.get("steps").children()) {
            for (Node set : step.get("sets").children()) {
                String name = Elements.textAt(set.get("name"));
                boolean created = Elements.textAt(set.get("action")).equals("Create")
                        && Elements.textAt(set.get("in")).equals("header");
                if (created && wanted.contains(name.toLowerCase(Locale.ROOT))) {
                    return Optional.of(Derived.text(name, set.get("name")));
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasUnreadScripts() {
        return !unreadScript().equals(flow) || flow.get("scripts").isOpen();
    }

    private Node unreadScript() {
        for (Node script : flow.get("scripts").children()) {
            if (!script.get("read").isTrue()) {
                return script;
            }
        }
        return flow;
    }

    private static Draft named(String name, String kind, Node from) {
        return Draft.object(from.sources().get(0))
                .put("name", Derived.text(name, from))
                .put("kind", Derived.text(kind, from));
    }
}
