package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import dev.interlock.schema.Validation;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that a payload is a schema (AsyncAPI 2, Schema Object): the function {@code asyncApiPayloadValidation}.
 *
 * <p>Contracts of a version that was never published are not looked at.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiPayloadValidation implements RuleFunction<NoOptions> {

    private static final Set<String> VERSIONS =
            Set.of("aas2_0", "aas2_1", "aas2_2", "aas2_3", "aas2_4", "aas2_5", "aas2_6");

    /** Create the function. */
    public AsyncApiPayloadValidation() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApiPayloadValidation";
        return FunctionSpec.of(name, new NoOptions(name), Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (target.isAbsent() || context.subject().formats().stream().noneMatch(VERSIONS::contains)) {
            return Verdict.holds();
        }
        Validation validation =
                SchemaObject.Known.ASYNCAPI2.validate(target, context.subject().references()::follow);
        Failures failures = new Failures();
        for (Verdict.Failure failure :
                Told.failures(validation, target, context.subject().references())) {
            failures.add(failure);
        }
        if (validation.doubt().isPresent()) {
            failures.doubt(validation.doubt().get());
        }
        return failures.verdict();
    }
}
