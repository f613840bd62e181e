package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Ask that a discriminator names a required property of its schema: OpenAPI Specification 2.0, Schema Object. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasDiscriminator implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasDiscriminator", new NoOptions("oasDiscriminator"));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        Node discriminator = target.get("discriminator");
        if (!target.isObject() || !discriminator.isString()) {
            return Verdict.holds();
        }
        Contract contract = Contract.of(context);
        String name = discriminator.text();
        List<Verdict.Failure> failures = new ArrayList<>();
        Node properties = contract.at(target, "properties");
        if (!properties.has(name)) {
            failures.add(new Verdict.Failure(
                    "The discriminator '" + name + "' is no property of the schema", properties, List.of()));
        }
        Node required = contract.at(target, "required");
        if (!isListed(name, required)) {
            failures.add(new Verdict.Failure("The discriminator '" + name + "' is not required", required, List.of()));
        }
        return Verdict.of(failures);
    }

    private static boolean isListed(String name, Node list) {
        for (Node element : list.children()) {
            if (list.isArray() && element.isString() && element.text().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
