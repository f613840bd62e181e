package dev.interlock.rules.logging;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Read how an appender writes an event: by a pattern, as fields, or in a way of its own. */
final class Encoders {

    private static final List<String> STRUCTURED =
            List.of("json", "logstash", "ecs", "gelf", "stackdriver", "structured", "rfc5424", "jackson");
    private static final List<String> FACTS = List.of("time", "offset", "level", "logger", "message");

    private Encoders() {}

    /** Read the encoder of an appender; empty where it has none. */
    static Optional<Draft> of(Component appender) {
        for (Component child : appender.children()) {
            String type = child.type().toLowerCase(Locale.ROOT);
            if (type.equals("encoder") || type.endsWith("layout")) {
                return Optional.of(encoder(child));
            }
        }
        return Optional.empty();
    }

    private static Draft encoder(Component encoder) {
        Component deciding = deciding(encoder);
        Draft draft = Draft.object(Source.of(encoder.place()));
        Optional<Node> type = deciding.value("class");
        Optional<String> typeName = Optional.empty();
        if (type.isPresent()) {
            draft.put("class", type.get());
            typeName = type.get().findText();
        }
        String name = typeName.orElse(deciding.type()).toLowerCase(Locale.ROOT);
        Optional<Node> pattern = deciding.value("pattern");
        if (isStructured(name)) {
            structured(draft, deciding, name);
        } else if (pattern.isPresent()) {
            draft.put("structured", Draft.bool(false));
            PatternFacts.addTo(draft, pattern.get());
        } else if (name.endsWith("patternlayout")) {
            // Without a pattern this layout writes the message alone.
            draft.put("structured", Draft.bool(false));
            for (String fact : FACTS) {
                draft.put(fact, Draft.bool(fact.equals("message")));
            }
            draft.put("correlation", Draft.bool(false));
        } else {
            draft.put("structured", unknown("structured"));
            draft.put("correlation", unknown("correlation"));
            for (String fact : FACTS) {
                draft.put(fact, unknown(fact));
            }
        }
        return draft;
    }

    /** A layout inside decides where it says anything of its own. */
    private static Component deciding(Component encoder) {
        Optional<Component> layout = encoder.find("layout");
        boolean decides = layout.isPresent()
                && (layout.get().value("class").isPresent()
                        || layout.get().value("pattern").isPresent());
        return decides ? layout.get() : encoder;
    }

    private static boolean isStructured(String type) {
        for (String word : STRUCTURED) {
            if (type.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Fields carry time, level, logger and message; whether they carry the context depends on the encoder. */
    private static void structured(Draft draft, Component encoder, String name) {
        draft.put("structured", Draft.bool(true));
        for (String fact : FACTS) {
            draft.put(fact, Draft.bool(true));
        }
        boolean composite = name.contains("composite");
        boolean plain = name.equals("jsonlayout") || name.endsWith(".jsonlayout");
        boolean context = !encoder.text("includeMdc").equals("false")
                && (!composite || mentions(encoder, "mdc", 0))
                && (!plain || encoder.text("properties").equals("true") || name.startsWith("ch.qos.logback.contrib"));
        draft.put("correlation", Draft.bool(context));
    }

    private static boolean mentions(Component component, String type, int depth) {
        return component.is(type)
                || (depth < 8 && component.children().stream().anyMatch(child -> mentions(child, type, depth + 1)));
    }

    private static Draft unknown(String fact) {
        return Draft.unresolved(new Unresolved(Unresolved.Reason.UNREADABLE, Template.hole(fact, "")));
    }
}
