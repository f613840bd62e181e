package dev.interlock.rule;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.source.Secrets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Keep secrets out of everything that is written.
 *
 * <p>Masks what has the shape of a secret, what stands behind a key that names one, and the secrets that were found in
 * documents, wherever a text repeats them. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Masking {

    /** Shorter values would be found in many words that have nothing to do with them. */
    private static final int SHORTEST = 6;

    private final List<String> secrets;

    private Masking(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Tell the masking that knows secrets by shape and key alone. */
    public static Masking standard() {
        return new Masking(List.of());
    }

    /** Collect the secrets of documents. */
    public static Masking of(Collection<Document> documents) {
        Collection<String> secrets = new TreeSet<>();
        for (Document document : documents) {
            Deque<Node> open = new ArrayDeque<>(List.of(document.root()));
            while (!open.isEmpty()) {
                Node node = open.pop();
                node.children().forEach(open::push);
                if (node.isString() && Secrets.isSecret(keyOf(node), node.text())) {
                    secrets.add(node.text().strip());
                }
            }
        }
        return new Masking(secrets);
    }

    /** Tell the text with a mask in place of every secret. */
    public String mask(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, Secrets.MASK);
        }
        return Secrets.mask(masked);
    }

    /** Tell the value of a node as it may be shown. */
    public String mask(Node scalar) {
        Optional<String> text = scalar.findText();
        return text.filter(value -> Secrets.isSecret(keyOf(scalar), value))
                .map(value -> Secrets.MASK)
                .orElseGet(() -> mask(text.orElse("")));
    }

    /** The key of a value: that of the array for its elements, and in pairs of name and value the name. */
    private static String keyOf(Node node) {
        Optional<Node> parent = node.parent();
        if (parent.filter(Node::isArray).isPresent()) {
            return keyOf(parent.get());
        }
        if (node.key().equals("value")) {
            Optional<Node> pair = parent;
            return pair.flatMap(around -> around.get("name").findText())
                    .or(() -> pair.flatMap(around -> around.get("key").findText()))
                    .orElse("value");
        }
        return node.key();
    }
}
