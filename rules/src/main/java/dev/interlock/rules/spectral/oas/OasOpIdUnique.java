package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Ask that no two operations have one {@code operationId}: OpenAPI Specification 3.0, Operation Object. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasOpIdUnique implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasOpIdUnique", new NoOptions("oasOpIdUnique"), Reads.VALUE);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        List<Verdict.Failure> failures = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Contract.Operation operation : Contract.of(context).operations(target)) {
            Node id = operation.node().get("operationId");
            if (id.isScalar()) {
                Node first = seen.putIfAbsent(id.kind() + id.text(), id);
                if (first != null) {
                    failures.add(new Verdict.Failure(
                            "The operationId '" + id.text() + "' names another operation already", id, List.of(first)));
                }
            }
        }
        return Verdict.of(failures);
    }
}
