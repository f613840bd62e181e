package dev.interlock.rules.logging;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Tell what the pattern of a text layout writes. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PatternFacts {

    private static final String FORMAT = "%-?\\d*(?:\\.-?\\d+)?";

    private static final Map<String, Pattern> FACTS = facts();

    private PatternFacts() {}

    /** Add to an encoder what its pattern writes; what a part that is not known may write is unresolved. */
    public static void addTo(Draft encoder, Node pattern) {
        encoder.put("pattern", pattern);
        String known = pattern.isUnresolved()
                ? known(pattern.unresolved().template())
                : pattern.findText().orElse("");
        Source[] sources = pattern.sources().toArray(new Source[0]);
        for (Map.Entry<String, Pattern> fact : FACTS.entrySet()) {
            boolean found = fact.getValue().matcher(known).find();
            encoder.put(
                    fact.getKey(),
                    found || !pattern.isUnresolved()
                            ? Draft.bool(found, sources).graded(pattern.grade())
                            : Draft.unresolved(pattern.unresolved(), sources));
        }
    }

    private static String known(Template template) {
        StringBuilder known = new StringBuilder();
        for (Template.Part part : template.parts()) {
            known.append(part instanceof Template.Known text ? text.text() : " ");
        }
        return known.toString();
    }

    private static Map<String, Pattern> facts() {
        Map<String, Pattern> facts = new LinkedHashMap<>();
        facts.put("time", Pattern.compile(FORMAT + "(?:d|date)(?:[{%\\s\\[\\]|,;:\\-]|$)|%utcDate"));
        facts.put(
                "offset",
                Pattern.compile("(?:d|date)\\{[^}]*(?:[XZz]|OFFSET)[^}]*}|(?:d|date)\\{[^}]*}\\{(?:UTC|GMT)[^}]*}"));
        facts.put("level", Pattern.compile(FORMAT + "(?:level|le|p)(?![a-zA-Z])|%clr\\(" + FORMAT + "p\\)|%highlight"));
        facts.put("logger", Pattern.compile(FORMAT + "(?:logger|lo|c|C|class)(?![a-zA-Z])"));
        facts.put("message", Pattern.compile(FORMAT + "(?:message|msg|m|enc|replace|maskedmsg)(?![a-z])"));
        facts.put(
                "correlation",
                Pattern.compile(FORMAT + "(?:X|mdc|MDC)(?![a-zA-Z])|%(?:trace[Ii]d|span[Ii]d|correlation[Ii]d)"));
        return Collections.unmodifiableMap(facts);
    }
}
