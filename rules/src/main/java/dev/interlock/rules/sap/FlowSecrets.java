package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.source.Location;
import dev.interlock.source.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Find the credentials that a flow holds in clear, where it should name them by an alias.
 *
 * <p>Only the names of what holds them are told, never the values. One default of a parameter is one place, wherever it
 * is used.
 */
final class FlowSecrets {

    /** Content modifiers take the text as it stands only for these; else it is the name or path of the value. */
    private static final Set<String> WRITTEN = Set.of("constant", "expression");

    /** What these properties hold is read as tables. */
    private static final Set<String> TABLES = Set.of("headerTable", "propertyTable");

    private static final Pattern PASSWORD = Pattern.compile("(?i)(?:password|passwd|pwd|pass[ _-]?phrase)$");

    /** Words with few digits in them, such as {@code SAP_S4HANA_Technical_User}; what is drawn by lot is none. */
    private static final Pattern ALIAS =
            Pattern.compile("[A-Za-z]+(?:\\d+[A-Za-z]*)?(?:[ ._-]+(?:[A-Za-z]+(?:\\d+[A-Za-z]*)?|\\d{1,4}))*");

    private final Node flow;
    private final Map<Location, Draft> secrets = new TreeMap<>();

    FlowSecrets(Node flow) {
        this.flow = flow;
    }

    Draft secrets() {
        for (Node parameter : flow.get("parameters").children()) {
            look(Elements.textAt(parameter.get("name")), "parameter", parameter.get("value"));
        }
        for (String holders : List.of("channels", "steps", "participants", "processes")) {
            for (Node holder : flow.get(holders).children()) {
                properties(holder.get("properties"));
            }
        }
        properties(flow.get("settings"));
        for (Node step : flow.get("steps").children()) {
            for (Node set : step.get("sets").children()) {
                if (WRITTEN.contains(Elements.textAt(set.get("type")))) {
                    look(Elements.textAt(set.get("name")), Elements.textAt(set.get("in")), set.get("value"));
                }
            }
        }
        Draft array = Draft.array();
        for (Draft secret : secrets.values()) {
            array.add(secret);
        }
        return flow.get("channels").isOpen() ? array.opened() : array;
    }

    private void properties(Node properties) {
        for (Node property : properties.children()) {
            if (!TABLES.contains(property.key())) {
                look(property.key(), "property", property);
            }
        }
    }

    private void look(String name, String kind, Node value) {
        // What stays hidden is a reference to the credential at worst.
        if (!value.isUnresolved() && isSecret(name, Elements.textAt(value))) {
            List<Source> sources = value.sources();
            secrets.putIfAbsent(
                    sources.get(sources.size() - 1).location(),
                    Draft.object(sources.get(sources.size() - 1))
                            .put("name", Derived.text(name, value))
                            .put("kind", Draft.string(kind)));
        }
    }

    private static boolean isSecret(String name, String text) {
        return Secrets.hasShape(text) || (Secrets.isSecret(name, text) && !isAlias(name, text.strip()));
    }

    /**
     * Under most names stands the alias of what the tenant keeps; under that of a password, only what is one by name.
     */
    private static boolean isAlias(String name, String text) {
        boolean password = PASSWORD.matcher(name.strip()).find();
        return Secrets.isSecretKey(text) || (!password && ALIAS.matcher(text).matches());
    }
}
