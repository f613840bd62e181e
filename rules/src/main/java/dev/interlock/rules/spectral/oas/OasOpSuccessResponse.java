package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import org.apiguardian.api.API;

/** Ask that an operation tells at least one response of success or redirection: the function of that name. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasOpSuccessResponse implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasOpSuccessResponse", new NoOptions("oasOpSuccessResponse"), Reads.VALUE);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (!target.isObject()) {
            return Verdict.holds();
        }
        boolean ranges = Contract.of(context).is("oas3");
        for (Node response : target.children()) {
            if (isSuccess(response.key(), ranges)) {
                return Verdict.holds();
            }
        }
        return target.isOpen()
                ? Verdict.unknown("not all responses could be read")
                : Verdict.fails("No response with a status of 2xx or 3xx is described", target);
    }

    private static boolean isSuccess(String status, boolean ranges) {
        if (ranges && (status.equals("2XX") || status.equals("3XX"))) {
            return true;
        }
        boolean digits = status.length() == 3 && status.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (status.charAt(0) == '2' || status.charAt(0) == '3');
    }
}
