package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import dev.interlock.source.Secrets;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Ask that a value is no credential that is written down, judged by its shape and by the key that it stands under.
 *
 * <p>The key is that of the target, or stands in a field beside the value. Neither the value nor its length is told.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Secret implements RuleFunction<Secret.Fields>, OptionsReader<Secret.Fields> {

    /** The dotted paths of key and value in the target; without them the target is the value. */
    record Fields(Optional<String> key, Optional<String> value) {}

    @Override
    public FunctionSpec<Fields> spec() {
        return FunctionSpec.of("secret", this, Reads.PLACE);
    }

    @Override
    public Parsed<Fields> read(Node node) {
        Options options = Options.of("secret", node, "key", "value");
        if (options.has("key")) {
            options.require("value");
        }
        Optional<String> key = options.text("key");
        Optional<String> value = options.text("value");
        return options.finish(new Fields(key, value));
    }

    @Override
    public Verdict apply(Node target, Fields fields, FunctionContext context) {
        Node value =
                fields.value().isPresent() ? Target.at(target, fields.value().get()) : target;
        Optional<String> named =
                fields.key().isPresent() ? Target.at(target, fields.key().get()).findText() : Optional.empty();
        String key = named.isPresent() ? named.get() : keyOf(value);
        // What stays hidden is a reference to the secret at worst, unless the known part has the shape of one.
        String text =
                value.isUnresolved() ? Target.known(value) : value.findText().orElse("");
        boolean secret = value.isUnresolved() ? Secrets.hasShape(text) : isScalarSecret(key, value, text);
        return secret
                ? Verdict.fails(Target.quoted(key) + " must not hold a credential that is written down", value)
                : Verdict.holds();
    }

    private static boolean isScalarSecret(String key, Node value, String text) {
        return (value.isString() || Target.isNumber(value)) && Secrets.isSecret(key, text);
    }

    private static String keyOf(Node value) {
        Optional<Node> parent = value.parent();
        return parent.isPresent() && parent.get().isArray() ? parent.get().key() : value.key();
    }
}
