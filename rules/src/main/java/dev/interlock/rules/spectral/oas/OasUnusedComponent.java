package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.function.UnreferencedReusableObject;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Ask that every component is referred to; security schemes, which are named instead, are left out. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasUnusedComponent implements RuleFunction<NoOptions> {

    private static final List<String> KINDS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks");

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasUnusedComponent", new NoOptions("oasUnusedComponent"), Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        List<Verdict.Failure> failures = new ArrayList<>();
        for (String kind : KINDS) {
            failures.addAll(UnreferencedReusableObject.unreferenced(
                    target.get("components").get(kind), context));
        }
        return Verdict.of(failures);
    }
}
