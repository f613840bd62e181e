package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Ask that the examples of a message are as its payload and headers describe (AsyncAPI 2, Message Object and Message
 * Example Object): the function {@code asyncApi2MessageExamplesValidation}.
 *
 * <p>Traits are laid over the message first. An example that a trait brings is told where it would stand in the
 * message.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApi2MessageExamplesValidation implements RuleFunction<NoOptions> {

    private static final String EXAMPLES = "examples";
    private static final List<String> PARTS = List.of("payload", "headers");

    /** Create the function. */
    public AsyncApi2MessageExamplesValidation() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApi2MessageExamplesValidation";
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        References references = References.of(context.subject().references());
        if (!target.isObject()
                || !isAbsentOrText(references.get(target, "name"))
                || !isAbsentOrText(references.get(target, "summary"))) {
            return Verdict.holds();
        }
        List<Node> listed = layers(target, EXAMPLES, references);
        Node own = references.get(target, EXAMPLES);
        Node examples = listed.isEmpty() ? own : listed.get(listed.size() - 1);
        Map<String, ContractSchema> schemas = new HashMap<>();
        Failures failures = new Failures();
        for (Node entry : examples.isArray() ? examples.children() : List.<Node>of()) {
            Node example = references.resolve(entry);
            for (String part : PARTS) {
                Node value = references.get(example, part);
                List<Node> layers = layers(target, part, references);
                // A message that does not describe a part allows everything in it.
                boolean isDescribed =
                        !layers.isEmpty() && layers.get(layers.size() - 1).kind() != NodeKind.NULL;
                if (example.isObject() && !value.isAbsent() && isDescribed) {
                    Failures found = new Failures();
                    schemas.computeIfAbsent(part, any -> ContractSchema.of(layers, context))
                            .check(value, found);
                    Node place =
                            examples.equals(own) ? value : own.get(entry.key()).get(part);
                    failures.addAll(found.verdict(), failure -> moved(failure, value, place));
                }
            }
        }
        return failures.verdict();
    }

    private static Verdict.Failure moved(Verdict.Failure failure, Node from, Node to) {
        if (from.equals(to)) {
            return failure;
        }
        List<String> path = failure.at().path();
        List<String> start = from.path();
        boolean isInside = failure.at().document() == from.document()
                && path.size() >= start.size()
                && path.subList(0, start.size()).equals(start);
        Node at = isInside ? to.get(path.subList(start.size(), path.size())) : to;
        return new Verdict.Failure(failure.message(), at, List.of(failure.at().nearest()));
    }

    /** Tell what the message and then its traits say about a member. */
    private static List<Node> layers(Node message, String key, References references) {
        List<Node> layers = new ArrayList<>();
        Node own = references.get(message, key);
        if (!own.isAbsent()) {
            layers.add(own);
        }
        Node traits = references.get(message, "traits");
        for (Node trait : traits.isArray() ? references.children(traits) : List.<Node>of()) {
            Node said = references.get(trait, key);
            if (!said.isAbsent()) {
                layers.add(said);
            }
        }
        return layers;
    }

    private static boolean isAbsentOrText(Node node) {
        return node.isAbsent() || node.isString();
    }
}
