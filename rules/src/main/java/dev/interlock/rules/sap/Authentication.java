package dev.interlock.rules.sap;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tell how the caller at the other end of a channel, or the flow as a caller, proves who it is. */
final class Authentication {

    private static final String GENERIC_ROLE = "ESBMessaging.send";

    /** From the words of the adapters, in lower case without blanks and signs, to the schemes of the model. */
    private static final Map<String, String> SCHEMES = Map.ofEntries(
            Map.entry("basic", "basic"),
            Map.entry("basicauthentication", "basic"),
            Map.entry("userpassword", "basic"),
            Map.entry("usernamepassword", "basic"),
            Map.entry("clientcertificate", "mtls"),
            Map.entry("certificate", "mtls"),
            Map.entry("clientcertificateauthentication", "mtls"),
            Map.entry("oauth2clientcredentials", "oauth2"),
            Map.entry("oauth2authorizationcode", "oauth2"),
            Map.entry("oauth2samlbearer", "oauth2"),
            Map.entry("oauth2samlbearerassertion", "oauth2"),
            Map.entry("oauth2password", "oauth2"),
            Map.entry("oauth2", "oauth2"),
            Map.entry("oauth", "oauth2"),
            Map.entry("publickey", "signed"),
            Map.entry("loginencrypted", "digest"),
            Map.entry("digest", "digest"),
            Map.entry("loginplain", "plain"),
            Map.entry("sasl", "plain"),
            Map.entry("plain", "plain"),
            Map.entry("scramsha256", "scram"),
            Map.entry("scramsha512", "scram"),
            Map.entry("saml", "saml"),
            Map.entry("bearer", "bearer"),
            Map.entry("apikey", "apiKey"));

    private static final Map<String, String> FLOWS = Map.of(
            "oauth2clientcredentials", "clientCredentials",
            "oauth2authorizationcode", "authorizationCode",
            "oauth2password", "password");

    private final Node channel;
    private final Adapter adapter;

    private Authentication(Node channel, Adapter adapter) {
        this.channel = channel;
        this.adapter = adapter;
    }

    static Draft of(Node channel, Adapter adapter) {
        return new Authentication(channel, adapter).draft();
    }

    /** What only the platform itself starts. */
    static Draft byPlatform(String name, Node from) {
        Draft identity = Draft.object().put("all", Draft.array().add(scheme("managedIdentity", name, from)));
        return alternatives(from).put("alternatives", Draft.array().add(identity));
    }

    private Draft draft() {
        if (adapter.transport() == Adapter.Transport.INTERNAL) {
            return byPlatform("tenant", channel);
        }
        Node said = channel.get("authentication");
        if (said.isUnresolved()) {
            return Derived.hidden(said);
        }
        String word = Elements.textAt(said).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (word) {
            case "" -> undeclared();
            case "none", "noauthentication" -> alternatives(said).put("anonymous", Derived.bool(true, said));
            case "dynamic" -> Derived.unknown(Unresolved.Reason.RUNTIME, "authentication", said);
            case "rolebased" -> roleBased(said);
            // Both, one after the other.
            case "dual" ->
                one(said, withCertificate(scheme("signed", "", said)), withCredential(scheme("basic", "", said)));
            default -> one(said, known(word, said));
        };
    }

    /** The credential is known to the tenant, and what kind it is of as well. */
    private Draft undeclared() {
        Draft scheme = Draft.object()
                .put("scheme", Derived.unknown(Unresolved.Reason.NOT_DECLARED, "authentication", channel));
        return one(channel, withCredential(scheme));
    }

    private Draft known(String word, Node said) {
        String scheme = SCHEMES.getOrDefault(word, "other");
        Draft draft = scheme(scheme, Elements.textAt(said), said);
        if (FLOWS.containsKey(word)) {
            draft.put("flow", Derived.text(FLOWS.getOrDefault(word, ""), said));
        }
        return scheme.equals("mtls") || scheme.equals("signed") ? withCertificate(draft) : withCredential(draft);
    }

    private Draft roleBased(Node said) {
        Draft alternatives = Draft.array();
        for (String scheme : List.of("basic", "oauth2")) {
            Draft draft = scheme(scheme, "", said);
            Node role = channel.get("role");
            if (!role.isAbsent()) {
                draft.put("roles", Draft.array().add(Draft.copyOf(role)));
                draft.put("genericRole", isGeneric(role));
            }
            alternatives.add(all(draft));
        }
        return alternatives(said).put("alternatives", alternatives);
    }

    private static Draft isGeneric(Node role) {
        return role.isUnresolved()
                ? Derived.hidden(role)
                : Derived.bool(Elements.textAt(role).equals(GENERIC_ROLE), role);
    }

    private Draft one(Node said, Draft... schemes) {
        return alternatives(said).put("alternatives", Draft.array().add(all(schemes)));
    }

    /** Messages may be signed on top of what the transport asks. */
    private boolean signs() {
        Node properties = channel.get("properties");
        for (String key : List.of("WSSecurity", "WSSecurity_outbound")) {
            String security = Elements.textAt(properties.get(key));
            if (!security.isEmpty() && !security.equals("None")) {
                return true;
            }
        }
        return Elements.textAt(properties.get("doSigning")).equals("1");
    }

    private Draft withCredential(Draft scheme) {
        Node credential = channel.get("credential");
        return credential.isAbsent() ? scheme : scheme.put("credential", credential);
    }

    private Draft withCertificate(Draft scheme) {
        Node certificate = channel.get("certificate");
        return certificate.isAbsent() ? scheme : scheme.put("certificate", certificate);
    }

    private static Draft scheme(String scheme, String name, Node from) {
        Draft draft = Draft.object().put("scheme", Derived.text(scheme, from));
        return name.isEmpty() ? draft : draft.put("name", Derived.text(name, from));
    }

    private Draft all(Draft... schemes) {
        Draft all = Draft.array();
        for (Draft scheme : schemes) {
            all.add(scheme);
        }
        if (signs()) {
            all.add(scheme("signed", "message", channel));
        }
        return Draft.object().put("all", all);
    }

    private static Draft alternatives(Node from) {
        return Draft.object(from.sources().get(0))
                .put("alternatives", Draft.array())
                .put("anonymous", Derived.bool(false, from));
    }
}
