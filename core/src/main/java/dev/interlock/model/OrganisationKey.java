package dev.interlock.model;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Tell public keys from private ones, by how they begin in DER. */
final class OrganisationKey {

    /** SubjectPublicKeyInfo of Ed25519 up to the 32 bytes of the key (RFC 8410, section 4). */
    private static final byte[] ED25519 = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private static final int LENGTH = ED25519.length + 32;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final String ARMOUR = "PRIVATE KEY-----";
    private static final int SHORTEST = 40;
    private static final String OPENSSH = "b3BlbnNzaC1rZXktdjE";

    private OrganisationKey() {}

    /** Find the bytes of a public key; empty for whatever else the text may be. */
    static Optional<byte[]> findPublic(String text) {
        Optional<byte[]> bytes = decode(text);
        boolean known = bytes.isPresent()
                && bytes.get().length == LENGTH
                && Arrays.equals(bytes.get(), 0, ED25519.length, ED25519, 0, ED25519.length);
        return known ? bytes : Optional.empty();
    }

    /**
     * Tell whether a text is a private key in base64 without armour.
     *
     * <p>All forms begin with a sequence whose first element is the version, 0 or 1 (RFC 5958, RFC 8017, RFC 5915); a
     * public key begins with its algorithm.
     */
    static boolean isPrivate(String text) {
        String clean = clean(text);
        if (clean.length() < SHORTEST || !(clean.startsWith("M") || clean.startsWith(OPENSSH))) {
            return false;
        }
        if (clean.startsWith(OPENSSH)) {
            return true;
        }
        Optional<byte[]> decoded = decode(clean);
        if (decoded.isEmpty() || decoded.get()[0] != SEQUENCE) {
            return false;
        }
        byte[] der = decoded.get();
        int longForm = der[1] & 0xFF;
        int at = longForm < 0x80 ? 2 : 2 + (longForm & 0x7F);
        return at + 2 < der.length && der[at] == INTEGER && der[at + 1] == 1 && (der[at + 2] == 0 || der[at + 2] == 1);
    }

    /** List the private keys that stand anywhere in documents, without showing them. */
    static List<Diagnostic> misplaced(List<Node> roots) {
        List<Diagnostic> problems = new ArrayList<>();
        Deque<Node> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            for (Node child : node.children()) {
                waiting.add(child);
            }
            if (node.isString() && (node.text().contains(ARMOUR) || isPrivate(node.text()))) {
                problems.add(Diagnostic.of(
                        "organisation-private-key",
                        "A private key stands here; whoever reads this file can sign with it.",
                        node.location(),
                        "Make a new pair of keys, and write only its public key: openssl pkey -in key.pem -pubout"
                                + " -outform DER | base64."));
            }
        }
        return Diagnostic.inOrder(problems);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(clean(text));
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", "");
    }
}
