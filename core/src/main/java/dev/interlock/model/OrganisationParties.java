package dev.interlock.model;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads parties, and finds what would let one of them pass for another. */
final class OrganisationParties {

    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, Node> handles = new LinkedHashMap<>();
    private final Map<String, Node> keyIds = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private OrganisationParties() {}

    /** Read the parties by id, from a root without problems. */
    static Map<String, Party> of(Node root) {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (Node party : root.get("parties").children()) {
            List<Party.Key> signing = new ArrayList<>();
            for (Node key : party.get("keys").children()) {
                String text = key.get("publicKey").text().replaceAll("\\s+", "");
                signing.add(new Party.Key(key.get("id").text(), text, OrganisationCheck.date(key.get("until"))));
            }
            Node name = party.isString() ? party : party.get("name");
            parties.put(
                    party.key(),
                    new Party(
                            party.key(),
                            name.findText().orElse(party.key()),
                            texts(party.get("handles")),
                            texts(party.get("artefacts")),
                            signing));
        }
        return parties;
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        for (Node place : OrganisationReferences.places(node)) {
            texts.add(place.text());
        }
        return texts;
    }

    static List<Diagnostic> problems(Node root) {
        OrganisationParties parties = new OrganisationParties();
        for (Node party : root.get("parties").children()) {
            for (Node handle : OrganisationReferences.places(party.get("handles"))) {
                parties.alone("handle", parties.handles, OrganisationReferences.folded(handle.text()), handle, true);
            }
            for (Node key : party.get("keys").children()) {
                parties.key(key);
            }
        }
        return parties.problems;
    }

    private void key(Node key) {
        Node id = key.get("id");
        alone("key '" + id.text() + "'", keyIds, id.text(), id, false);
        Node text = key.get("publicKey");
        Optional<byte[]> bytes = OrganisationKey.findPublic(text.text());
        if (bytes.isEmpty()) {
            // Not the value: it may be a private key in a form that nobody knows here.
            problems.add(Diagnostic.of(
                    "organisation-key",
                    "The key '" + id.text() + "' is no public key for Ed25519.",
                    text.location(),
                    "Write its X.509 form in base64: openssl pkey -pubin -in key.pem -outform DER | base64."));
        } else {
            alone("key '" + id.text() + "'", keys, Arrays.toString(bytes.get()), text, false);
        }
    }

    private void alone(String what, Map<String, Node> seen, String value, Node place, boolean show) {
        Node before = seen.putIfAbsent(value, place);
        if (before != null) {
            problems.add(Diagnostic.of(
                    "organisation-duplicate",
                    "The " + what + (show ? " '" + place.text() + "'" : "") + " stands here and at " + before.location()
                            + ", so that nobody can tell whose it is.",
                    place.location(),
                    "Leave it with the one party that it belongs to."));
        }
    }
}
