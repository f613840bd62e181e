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

/** Ask that no two tags in a list have one name. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class UniquenessTags implements RuleFunction<NoOptions> {

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("uniquenessTags", new NoOptions("uniquenessTags"));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (!target.isArray()) {
            return Verdict.holds();
        }
        Set<String> seen = new HashSet<>();
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Node tag : Contract.of(context).children(target)) {
            Node name = tag.get("name");
            if (!tag.isObject() || !name.isString()) {
                // What is no list of tags is for the rules about the structure of a contract.
                return Verdict.holds();
            }
            if (!seen.add(name.text())) {
                failures.add(new Verdict.Failure("The tag '" + name.text() + "' is there twice", name, List.of()));
            }
        }
        return Verdict.of(failures);
    }
}
