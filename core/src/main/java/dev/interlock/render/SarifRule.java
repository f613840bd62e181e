package dev.interlock.render;

import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Standard;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Write one rule as a reporting descriptor of SARIF.
 *
 * <p>Code scanning platforms ask for both descriptions of every rule, cut them at 1024 characters, and show what bears
 * the tag {@code security} to other people. A {@code security-severity} is not written: it would hold for every finding
 * of the rule and hide the level, which depends on who can reach the interface.
 */
final class SarifRule {

    private static final int LONGEST_DESCRIPTION = 1024;

    private SarifRule() {}

    static void write(JsonWriter json, Rule rule) throws IOException {
        Guardrail guardrail = rule.guardrail();
        json.object();
        json.put("id", rule.id().value());
        text(json, "shortDescription", cut(rule.title()));
        text(json, "fullDescription", cut(guardrail.rationale().isEmpty() ? rule.title() : guardrail.rationale()));
        json.object("help");
        json.put("text", help(rule, "", "\n"));
        json.put("markdown", help(rule, "**", "\n\n"));
        json.end();
        Optional<String> documentationUrl = rule.documentationUrl();
        if (documentationUrl.isPresent() && isAddress(documentationUrl.get())) {
            json.put("helpUri", documentationUrl.get());
        }
        object(json, "defaultConfiguration", "level", level(rule.severity()));
        json.object("properties");
        json.put("category", guardrail.category());
        json.put("pack", rule.pack());
        json.put("accountable", guardrail.accountable().otherwise().value());
        json.put("responsible", guardrail.responsible().value());
        json.array("tags");
        json.add(guardrail.category());
        if (guardrail.accountable().otherwise().whole().equals(PersonaId.SECURITY_ARCHITECT)) {
            json.add("security");
        }
        json.end();
        json.end();
        json.end();
    }

    static void text(JsonWriter json, String name, String text) throws IOException {
        object(json, name, "text", text);
    }

    static void object(JsonWriter json, String name, String key, String value) throws IOException {
        json.object(name);
        json.put(key, value);
        json.end();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARN -> "warning";
            case INFO, HINT -> "note";
        };
    }

    private static String help(Rule rule, String strong, String gap) {
        Guardrail guardrail = rule.guardrail();
        List<String> standards = new ArrayList<>();
        for (Standard standard : guardrail.standards()) {
            standards.add(standard(standard));
        }
        return rule.title()
                + part(gap, strong, "Why:", guardrail.rationale())
                + part(gap, strong, "Repair:", guardrail.remediation())
                + part(gap, strong, "Rests on:", String.join("; ", standards));
    }

    private static String part(String gap, String strong, String title, String text) {
        return text.isEmpty() ? "" : gap + strong + title + strong + " " + text;
    }

    private static String standard(Standard standard) {
        return (standard.id() + " " + standard.title() + " " + standard.url()).strip();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = LONGEST_DESCRIPTION - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** A pack may name anything as its documentation; only an absolute address is a link. */
    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
