package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import org.apiguardian.api.API;

/** Ask that an object has at least one of some properties: the function {@code or}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Either implements RuleFunction<PropertyNames>, OptionsReader<PropertyNames> {

    @Override
    public FunctionSpec<PropertyNames> spec() {
        return FunctionSpec.of("or", this);
    }

    @Override
    public Parsed<PropertyNames> read(Node options) {
        return PropertyNames.read("or", 1, options);
    }

    @Override
    public Verdict apply(Node target, PropertyNames properties, FunctionContext context) {
        if (!target.isObject() || properties.all().size() < 2 || properties.countIn(target) > 0) {
            return Verdict.holds();
        }
        return target.isOpen() ? Target.open(target) : Verdict.fails(properties.noneMessage(), target);
    }
}
