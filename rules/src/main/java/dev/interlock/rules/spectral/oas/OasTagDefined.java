package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Ask that the tags of operations stand in the tags of the contract. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasTagDefined implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasTagDefined", new NoOptions("oasTagDefined"), Reads.VALUE);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        Contract contract = Contract.of(context);
        Set<String> defined = new HashSet<>();
        Node tags = contract.at(target, "tags");
        if (tags.isArray()) {
            for (Node tag : contract.children(tags)) {
                Node name = tag.get("name");
                if (name.isString()) {
                    defined.add(name.text());
                }
            }
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Contract.Operation operation : contract.operations(contract.at(target, "paths"))) {
            Node used = contract.at(operation.node(), "tags");
            if (used.isArray()) {
                for (Node tag : contract.children(used)) {
                    if (!tag.isUnresolved() && !(tag.isString() && defined.contains(tag.text()))) {
                        String name = tag.isScalar() ? tag.text() : "";
                        failures.add(new Verdict.Failure(
                                "The tag '" + name + "' is not among the tags of the contract", tag, List.of()));
                    }
                }
            }
        }
        return Verdict.of(failures);
    }
}
