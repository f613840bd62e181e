package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import org.apiguardian.api.API;

/** Ask that an object has exactly one of some properties: the function {@code xor}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ExactlyOne implements RuleFunction<PropertyNames>, OptionsReader<PropertyNames> {

    @Override
    public FunctionSpec<PropertyNames> spec() {
        return FunctionSpec.of("xor", this);
    }

    @Override
    public Parsed<PropertyNames> read(Node options) {
        return PropertyNames.read("xor", 2, options);
    }

    @Override
    public Verdict apply(Node target, PropertyNames properties, FunctionContext context) {
        if (!target.isObject()) {
            return Verdict.holds();
        }
        int count = properties.countIn(target);
        if (count > 1) {
            return Verdict.fails(properties.severalMessage(), target);
        }
        if (target.isOpen()) {
            return Target.open(target);
        }
        return count == 1 ? Verdict.holds() : Verdict.fails(properties.noneMessage(), target);
    }
}
