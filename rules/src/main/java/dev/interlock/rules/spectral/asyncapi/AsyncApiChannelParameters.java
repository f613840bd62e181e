package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that a channel describes the parameters of its address, and no others: the function
 * {@code asyncApiChannelParameters}.
 *
 * <p>The address of a channel is its {@code address} (AsyncAPI 3, Channel Object), else the name under which it stands
 * (AsyncAPI 2, Channels Object). A channel without parameters, or whose address has none, is not looked at.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiChannelParameters implements RuleFunction<NoOptions> {

    /** Create the function. */
    public AsyncApiChannelParameters() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApiChannelParameters";
        return FunctionSpec.of(name, new NoOptions(name), Reads.PLACE);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        References references = References.of(context.subject().references());
        Node parameters = references.get(target, "parameters");
        Optional<String> address = addressOf(target, context.path());
        if (!parameters.isObject() || address.isEmpty()) {
            return Verdict.holds();
        }
        Set<String> used = new LinkedHashSet<>(UrlVariables.in(address.get()));
        if (used.isEmpty()) {
            return Verdict.holds();
        }
        if (References.isDead(parameters)) {
            return Verdict.unknown("the parameters of the channel could not be read");
        }
        Failures failures = new Failures();
        for (String name : used) {
            if (!parameters.has(name)) {
                failures.add("The parameter " + Failures.quoted(name) + " of the address is not described", parameters);
            }
        }
        for (Node parameter : parameters.children()) {
            if (!used.contains(parameter.key())) {
                failures.add(
                        "The parameter " + Failures.quoted(parameter.key()) + " does not occur in the address "
                                + Failures.quoted(address.get()),
                        references.resolve(parameter));
            }
        }
        return failures.verdict();
    }

    private static Optional<String> addressOf(Node channel, List<String> path) {
        Node address = channel.get("address");
        if (address.isAbsent() || address.kind() == NodeKind.NULL) {
            return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
        }
        return address.isString() ? Optional.of(address.text()) : Optional.empty();
    }
}
