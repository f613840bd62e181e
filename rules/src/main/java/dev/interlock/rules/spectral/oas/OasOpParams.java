package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that the parameters of an operation do not contradict each other: OpenAPI Specification 2.0, Operation Object.
 *
 * <p>A parameter is told by its name and place, there is one body at most, and none beside a form.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasOpParams implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasOpParams", new NoOptions("oasOpParams"));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (!target.isArray()) {
            return Verdict.holds();
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Node> bodies = new ArrayList<>();
        boolean form = false;
        for (Node parameter : Contract.of(context).children(target)) {
            if (!parameter.isContainer() || parameter.has("$ref")) {
                continue;
            }
            String in = text(parameter.get("in"));
            String name = text(parameter.get("name"));
            if (!seen.add(in + " " + name)) {
                failures.add(failure("The parameter '" + name + "' in '" + in + "' is there twice", parameter));
            }
            if (in.equals("body")) {
                bodies.add(parameter);
            }
            form |= in.equals("formData");
        }
        if (form && !bodies.isEmpty()) {
            failures.add(
                    failure("Parameters stand in the body and in a form, where only one of both can be sent", target));
        }
        for (Node further : bodies.subList(Math.min(1, bodies.size()), bodies.size())) {
            failures.add(failure("There is more than one parameter in the body", further));
        }
        return Verdict.of(failures);
    }

    private static String text(Node node) {
        return node.isScalar() || node.isUnresolved()
                ? node.text()
                : node.kind().name();
    }

    private static Verdict.Failure failure(String message, Node at) {
        return new Verdict.Failure(message, at, List.of());
    }
}
