package dev.interlock.rule;

import dev.interlock.document.Document;
import dev.interlock.document.Layout;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.source.Secrets;
import java.util.Collection;
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

    /** The key of the value in a pair of name and value. */
    private static final String VALUE = "value";

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
            collect(document.layout(), secrets);
        }
        return KnownSecrets.of(secrets);
    }

    /** Next to no value is a secret: most are passed before any text is made of them. */
    private static void collect(Layout layout, Set<String> secrets) {
        boolean[] mayName = new boolean[layout.keyCount()];
        for (int key = 0; key < mayName.length; key++) {
            mayName[key] = Secrets.isSecretKey(layout.keyText(key))
                    || layout.keyText(key).equals(VALUE);
        }
        for (int index = 0; index < layout.size(); index++) {
            if (layout.kind(index) == NodeKind.STRING && (isNamed(layout, index, mayName) || isShaped(layout, index))) {
                collect(layout.node(index), secrets);
            }
        }
    }

    private static boolean isNamed(Layout layout, int index, boolean[] mayName) {
        int named = index;
        while (named > 0 && layout.key(named) < 0) {
            named = layout.parent(named);
        }
        return named > 0 && mayName[layout.key(named)];
    }

    private static boolean isShaped(Layout layout, int index) {
        int start = layout.textStart(index);
        if (start < 0) {
            return true;
        }
        int end = layout.textEnd(index);
        return end - start >= KnownSecrets.SHORTEST && Secrets.mayHaveShape(layout.source(), start, end);
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
        if (parent.isPresent() && node.key().equals(VALUE)) {
            Optional<String> name = parent.get().get("name").findText();
            return name.isPresent()
                    ? name.get()
                    : parent.get().get("key").findText().orElse(VALUE);
        }
        return node.key();
    }
}
