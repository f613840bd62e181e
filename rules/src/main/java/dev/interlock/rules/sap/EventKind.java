package dev.interlock.rules.sap;

import dev.interlock.document.Node;
import java.util.List;

/** Tell what starts or ends a process. */
final class EventKind {

    private static final String DEFINITION = "EventDefinition";
    private static final List<String> KNOWN = List.of("error", "escalation", "message", "terminate", "timer");

    private EventKind() {}

    /** Tell {@code error}, {@code escalation}, {@code message}, {@code terminate}, {@code timer} or {@code plain}. */
    static String of(Node event) {
        for (String kind : KNOWN) {
            if (event.has("bpmn2:" + kind + DEFINITION)) {
                return kind;
            }
        }
        return "plain";
    }
}
