package dev.interlock.rules.openapi;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.NoOptions;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Ask that an operation requires security, by its own list or, where it has none, by that of the contract.
 *
 * <p>OpenAPI Specification 3.1, Operation Object: an empty list takes away what the contract requires.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SecurityRequired implements RuleFunction<NoOptions> {

    private static final String NAME = "securityRequired";

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of(NAME, new NoOptions(NAME), Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (!target.isObject()) {
            return Verdict.holds();
        }
        References references = References.of(context.subject().references());
        Node own = references.get(target, "security");
        if (own.isAbsent()) {
            Node general = references.get(context.subject().document().root(), "security");
            return requires(general)
                    ? Verdict.holds()
                    : fails("Neither the operation nor the contract requires security", own);
        }
        return requires(own) ? Verdict.holds() : fails("The operation takes away all security", own);
    }

    private static boolean requires(Node security) {
        boolean nothing =
                security.isAbsent() || security.kind() == NodeKind.NULL || (security.isArray() && security.size() == 0);
        return !nothing;
    }

    private static Verdict fails(String message, Node at) {
        return Verdict.of(List.of(new Verdict.Failure(message, at, List.of())));
    }
}
