package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.NoOptions;
import org.apiguardian.api.API;

/**
 * Ask that every {@code messageId} is used once (AsyncAPI 2, Message Object): the function
 * {@code asyncApi2MessageIdUniqueness}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApi2MessageIdUniqueness implements RuleFunction<NoOptions> {

    /** Create the function. */
    public AsyncApi2MessageIdUniqueness() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApi2MessageIdUniqueness";
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        AsyncApi2Operations contract =
                new AsyncApi2Operations(target, References.of(context.subject().references()));
        return contract.uniqueBy("messageId", contract.messages());
    }
}
