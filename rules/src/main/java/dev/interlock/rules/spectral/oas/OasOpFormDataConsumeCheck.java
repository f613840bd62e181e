package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import org.apiguardian.api.API;

/**
 * Ask that an operation with parameters in a form consumes a media type of forms: OpenAPI Specification 2.0, Parameter
 * Object.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasOpFormDataConsumeCheck implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasOpFormDataConsumeCheck", new NoOptions("oasOpFormDataConsumeCheck"));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        Contract contract = Contract.of(context);
        Node consumes = contract.at(target, "consumes");
        Node parameters = contract.at(target, "parameters");
        if (!consumes.isArray() || !parameters.isArray() || !hasForm(parameters, contract)) {
            return Verdict.holds();
        }
        for (Node type : contract.children(consumes)) {
            String text = type.findText().orElse("");
            if (text.contains("application/x-www-form-urlencoded") || text.contains("multipart/form-data")) {
                return Verdict.holds();
            }
        }
        return Verdict.fails(
                "'" + target.key() + "' takes parameters in a form, but consumes no media type of forms", target);
    }

    private static boolean hasForm(Node parameters, Contract contract) {
        for (Node parameter : contract.children(parameters)) {
            if (parameter.get("in").findText().filter("formData"::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
