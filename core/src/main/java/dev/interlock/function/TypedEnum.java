package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Ask that the values in the {@code enum} of a schema have the {@code type} of that schema. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TypedEnum implements RuleFunction<Options.None> {

    @Override
    public FunctionSpec<Options.None> spec() {
        return FunctionSpec.of("typedEnum", Options.none("typedEnum"), Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, Options.None options, FunctionContext context) {
        Node values = target.get("enum");
        Set<String> types = typesOf(target, context.subject().formats());
        if (!values.isArray() || types.isEmpty()) {
            return Verdict.holds();
        }
        String expected = types.stream().map(Target::quoted).collect(Collectors.joining(" or "));
        List<Verdict.Failure> failures = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        for (Node value : values.children()) {
            Certainty any = Certainty.NO;
            for (String type : types) {
                // A word that is no type fits no value.
                Optional<ValueType> known = ValueType.find(type);
                any = known.isPresent() ? any.or(known.get().fits(value)) : any;
            }
            if (any == Certainty.NO) {
                failures.add(Target.failure("Enum value " + Target.shown(value) + " must be " + expected, value));
            } else if (any == Certainty.UNKNOWN) {
                doubt = doubt.or(() -> value.findUnresolved().map(hidden -> hidden.because()));
            }
        }
        return Target.of(failures, doubt);
    }

    /** Tell what a schema states as its types; a schema of OpenAPI may allow null by a word of its own. */
    private static Set<String> typesOf(Node schema, Set<String> formats) {
        Node type = schema.get("type");
        Set<String> types = new LinkedHashSet<>();
        if (type.isString()) {
            types.add(type.text());
        }
        for (Node one : type.isArray() ? type.childList() : List.<Node>of()) {
            if (!one.isString()) {
                return Set.of();
            }
            types.add(one.text());
        }
        boolean nullable = (formats.contains("oas3_0") && schema.get("nullable").isTrue())
                || (formats.contains("oas2") && schema.get("x-nullable").isTrue());
        if (nullable && !types.isEmpty()) {
            types.add(ValueType.NULL.word());
        }
        return types;
    }
}
