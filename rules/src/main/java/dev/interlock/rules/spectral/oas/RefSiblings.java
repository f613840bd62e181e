package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Ask that nothing stands beside a {@code $ref}, where it would be ignored: OpenAPI Specification 3.0, Reference
 * Object.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RefSiblings implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("refSiblings", new NoOptions("refSiblings"), Reads.PLACE);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        Optional<Node> holder = target.parent();
        if (holder.isEmpty()) {
            return Verdict.holds();
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Node sibling : holder.get().children()) {
            if (!sibling.key().equals("$ref")) {
                failures.add(new Verdict.Failure(
                        "'" + sibling.key() + "' stands beside a '$ref', where it is ignored", sibling, List.of()));
            }
        }
        return Verdict.of(failures);
    }
}
