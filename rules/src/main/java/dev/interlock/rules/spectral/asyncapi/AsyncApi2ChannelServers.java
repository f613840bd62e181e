package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import org.apiguardian.api.API;

/**
 * Ask that the servers that channels name are servers of the contract (AsyncAPI 2, Channel Item Object): the function
 * {@code asyncApi2ChannelServers}.
 *
 * <p>A contract whose servers or channels are not of the form that the specification gives them is not looked at.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApi2ChannelServers implements RuleFunction<NoOptions> {

    /** Create the function. */
    public AsyncApi2ChannelServers() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApi2ChannelServers";
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        References references = References.of(context.subject().references());
        Node servers = references.get(target, "servers");
        Node channels = references.get(target, "channels");
        if (!isAbsentOrObject(servers) || !channels.isObject()) {
            return Verdict.holds();
        }
        if (References.isDead(servers)) {
            return Verdict.unknown("the servers of the contract could not be read");
        }
        Failures failures = new Failures();
        for (Node channel : references.children(channels)) {
            Node named = references.get(channel, "servers");
            if (!channel.isObject() || !isAbsentOrTexts(named, references)) {
                return Verdict.holds();
            }
            for (Node name : references.children(named)) {
                if (!servers.has(name.text())) {
                    failures.add("There is no server " + Failures.quoted(name.text()) + " in the contract", name);
                }
            }
        }
        return failures.verdict();
    }

    private static boolean isAbsentOrObject(Node node) {
        return node.isAbsent() || node.isObject();
    }

    private static boolean isAbsentOrTexts(Node node, References references) {
        boolean fits = node.isAbsent() || node.isArray();
        for (Node element : references.children(node)) {
            fits &= element.isString();
        }
        return fits;
    }
}
