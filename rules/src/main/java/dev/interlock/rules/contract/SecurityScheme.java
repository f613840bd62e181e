package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Read one security scheme, as a requirement asks for it, into what a caller has to show.
 *
 * <p>Knows the vocabularies of OpenAPI 2.0 to 3.2 and AsyncAPI 2.x and 3.x, whose words do not contradict one another.
 * An OAuth scheme with several flows offers one choice for each flow.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SecurityScheme {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("basic", "basic"),
            Map.entry("mutualtls", "mtls"),
            Map.entry("x509", "mtls"),
            Map.entry("openidconnect", "openIdConnect"),
            Map.entry("userpassword", "basic"),
            Map.entry("plain", "plain"),
            Map.entry("scramsha256", "scram"),
            Map.entry("scramsha512", "scram"));
    private static final Map<String, String> HTTP_SCHEMES =
            Map.of("basic", "basic", "bearer", "bearer", "digest", "digest", "signature", "signed");
    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "clientCredentials", "clientCredentials",
            "accessCode", "authorizationCode",
            "authorizationCode", "authorizationCode",
            "deviceAuthorization", "deviceAuthorization");

    private final String name;
    private final Node scheme;
    private final List<Node> required;
    private final Source use;

    private SecurityScheme(String name, Node scheme, List<Node> required, Source use) {
        this.name = name;
        this.scheme = scheme;
        this.required = List.copyOf(required);
        this.use = use;
    }

    /**
     * Create a scheme as a requirement asks for it.
     *
     * @param name what the contract calls the scheme
     * @param scheme its definition, which may be absent or a reference that leads nowhere
     * @param required the scopes or roles that the requirement names
     * @param use the place of the requirement
     */
    public static SecurityScheme of(String name, Node scheme, List<Node> required, Source use) {
        return new SecurityScheme(name, scheme, required, use);
    }

    /** Compose what a caller has to show: one draft for each way to get it, at least one. */
    public List<Draft> choices() {
        if (References.isDead(scheme)) {
            Draft hidden = Draft.unresolved(
                    new Unresolved(Unresolved.Reason.UNREADABLE, Template.hole(name, "")), Source.of(scheme));
            return List.of(named(Draft.object(use)).put("scheme", hidden));
        }
        if (!scheme.isObject()) {
            return List.of(named(Draft.object(use))
                    .put("scheme", Draft.string("other", use))
                    .put("defined", Draft.bool(false, use)));
        }
        return text("type").toLowerCase(Locale.ROOT).equals("oauth2") ? flows() : List.of(single());
    }

    private Draft single() {
        Draft item = open();
        String type = text("type").toLowerCase(Locale.ROOT);
        switch (type) {
            case "apikey", "httpapikey" -> apiKey(item);
            case "http" -> http(item);
            default -> item.put("scheme", Draft.string(TYPES.getOrDefault(type, "other"), at("type")));
        }
        if (type.equals("openidconnect")) {
            put(item, "scopes", required);
        } else {
            put(item, "roles", required);
        }
        return item;
    }

    /** A key in the header Authorization is a bearer token in a dialect that has no word for it. */
    private void apiKey(Draft item) {
        Node parameter = scheme.get("name");
        boolean inHeader = text("in").equals("header");
        boolean bearer = inHeader && text("name").equalsIgnoreCase("authorization");
        boolean signed = bearer && text("x-amazon-apigateway-authtype").equalsIgnoreCase("awssigv4");
        item.put("scheme", Draft.string(signed ? "signed" : bearer ? "bearer" : "apiKey", at("type")));
        if (parameter.isString()) {
            item.put("name", parameter);
        }
        item.put("in", scheme.get("in"));
    }

    private void http(Draft item) {
        String word = text("scheme").toLowerCase(Locale.ROOT);
        String known = word.startsWith("scram") ? "scram" : HTTP_SCHEMES.getOrDefault(word, "other");
        item.put("scheme", Draft.string(known, at("scheme")));
    }

    private List<Draft> flows() {
        List<Draft> choices = new ArrayList<>();
        if (scheme.has("flow")) {
            choices.add(flow(text("flow"), scheme.get("flow"), scheme));
        }
        for (Node flow : scheme.get("flows").children()) {
            if (FLOWS.containsKey(flow.key())) {
                choices.add(flow(flow.key(), flow, flow));
            }
        }
        if (choices.isEmpty()) {
            Draft plain = open().put("scheme", Draft.string("oauth2", at("type")));
            put(plain, "scopes", required);
            choices.add(plain);
        }
        return choices;
    }

    private Draft flow(String word, Node says, Node facts) {
        Source source = says.equals(facts) ? Source.ofKey(says) : Source.of(says);
        Draft item = open().put("scheme", Draft.string("oauth2", at("type")));
        String known = FLOWS.get(word);
        if (known != null) {
            item.put("flow", Draft.string(known, source));
        }
        putText(item, facts, "tokenUrl");
        putText(item, facts, "authorizationUrl");
        put(item, "scopes", required);
        Draft declared = Draft.array(Source.of(facts));
        for (String key : List.of("scopes", "availableScopes")) {
            if (facts.get(key).isObject()) {
                for (Node scope : facts.get(key).children()) {
                    declared.add(Draft.string(scope.key(), Source.ofKey(scope)));
                }
            }
        }
        Draft undeclared = undeclaredScopes();
        if (!undeclared.elements().isEmpty()) {
            item.put("undeclaredScopes", undeclared);
        }
        return item.put("declaredScopes", declared);
    }

    /** A scope that one flow declares is known to all of them. */
    private Draft undeclaredScopes() {
        Set<String> known = new TreeSet<>();
        addKeys(scheme.get("scopes"), known);
        for (Node flow : scheme.get("flows").children()) {
            addKeys(flow.get("scopes"), known);
            addKeys(flow.get("availableScopes"), known);
        }
        Draft undeclared = Draft.array(use);
        for (Node scope : required) {
            if (scope.isString() && !known.contains(scope.text())) {
                undeclared.add(Draft.string(scope.text(), Source.of(scope)));
            }
        }
        return undeclared;
    }

    private static void addKeys(Node container, Set<String> keys) {
        for (Node member : container.children()) {
            keys.add(member.key());
        }
    }

    private Draft open() {
        return named(Draft.object(use, Source.of(scheme)));
    }

    private Draft named(Draft item) {
        return name.isEmpty() ? item : item.put("name", Draft.string(name, use));
    }

    private static void put(Draft item, String key, List<Node> required) {
        if (!required.isEmpty()) {
            Draft list = Draft.array();
            for (Node entry : required) {
                list.add(Draft.string(entry.text(), Source.of(entry)));
            }
            item.put(key, list);
        }
    }

    private static void putText(Draft item, Node from, String key) {
        if (from.get(key).isString()) {
            item.put(key, from.get(key));
        }
    }

    private String text(String key) {
        return scheme.get(key).findText().orElse("");
    }

    private Source at(String key) {
        return Source.of(scheme.get(key).nearest());
    }
}
