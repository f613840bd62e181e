package dev.interlock.rule;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.source.Secrets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Keep secrets out of everything that is written.
 *
 * <p>Masks what has the shape of a secret, what stands behind a key that names one, and the secrets that were found in
 * documents, wherever a text repeats them. Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Masking {

    private final List<Document> documents;
    private volatile @Nullable KnownSecrets secrets;

    private Masking(Collection<Document> documents) {
        this.documents = List.copyOf(documents);
    }

    /** Tell the masking that knows secrets by shape and key alone. */
    public static Masking standard() {
        return new Masking(List.of());
    }

    /** Tell the masking that also knows the secrets of documents, which it collects when there is something to mask. */
    public static Masking of(Collection<Document> documents) {
        return new Masking(documents);
    }

    private KnownSecrets secrets() {
        KnownSecrets known = secrets;
        return known == null ? collectOnce() : known;
    }

    /** All threads that run rules need them at once, and would otherwise all look through all documents. */
    private synchronized KnownSecrets collectOnce() {
        KnownSecrets known = secrets;
        if (known == null) {
            known = collect(documents);
            secrets = known;
        }
        return known;
    }

    private static KnownSecrets collect(List<Document> documents) {
        Set<String> secrets = new HashSet<>();
        for (Document document : documents) {
            Deque<Node> open = new ArrayDeque<>();
            open.add(document.root());
            while (!open.isEmpty()) {
                Node container = open.pop();
                for (Node child : container.children()) {
                    if (child.isContainer()) {
                        open.push(child);
                    } else if (child.isString()) {
                        collect(child, secrets);
                    }
                }
            }
        }
        return KnownSecrets.of(secrets);
    }

    private static void collect(Node scalar, Set<String> secrets) {
        String secret = scalar.text().strip();
        if (secret.length() >= KnownSecrets.SHORTEST && Secrets.isSecret(keyOf(scalar), secret)) {
            secrets.add(secret);
        }
    }

    /** Tell the text with a mask in place of every secret. */
    public String mask(String text) {
        return Secrets.mask(secrets().mask(text));
    }

    /** Tell the value of a node as it may be shown. */
    public String mask(Node scalar) {
        Optional<String> text = scalar.findText();
        boolean secret = text.isPresent() && Secrets.isSecret(keyOf(scalar), text.get());
        return secret ? Secrets.MASK : mask(text.orElse(""));
    }

    /** The key of a value: that of the array for its elements, and in pairs of name and value the name. */
    private static String keyOf(Node node) {
        Optional<Node> parent = node.parent();
        if (parent.isPresent() && parent.get().isArray()) {
            return keyOf(parent.get());
        }
        if (parent.isPresent() && node.key().equals("value")) {
            Optional<String> name = parent.get().get("name").findText();
            return name.isPresent()
                    ? name.get()
                    : parent.get().get("key").findText().orElse("value");
        }
        return node.key();
    }
}
