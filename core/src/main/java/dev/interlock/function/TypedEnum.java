package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Ask that the values in the {@code enum} of a schema have the {@code type} of that schema. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TypedEnum implements RuleFunction<Options.None> {

    @Override
    public FunctionSpec<Options.None> spec() {
        return FunctionSpec.of("typedEnum", Options.none("typedEnum"));
    }

    @Override
    public Verdict apply(Node target, Options.None options, FunctionContext context) {
        Node values = target.get("enum");
        List<ValueType> types = typesOf(target);
        if (!values.isArray() || types.isEmpty()) {
            return Verdict.holds();
        }
        String expected = types.stream().map(type -> "'" + type.word() + "'").collect(Collectors.joining(" or "));
        List<Verdict.Failure> failures = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        for (Node value : values.children()) {
            Certainty any = Certainty.NO;
            for (ValueType type : types) {
                any = any.or(type.fits(value));
            }
            if (any == Certainty.NO) {
                failures.add(Target.failure("Enum value " + Target.shown(value) + " must be " + expected, value));
            } else if (any == Certainty.UNKNOWN) {
                doubt = doubt.or(() -> value.findUnresolved().map(hidden -> hidden.because()));
            }
        }
        return Target.of(failures, doubt);
    }

    /** The types of a schema; none where one of them is unknown, since then nothing can be asked for. */
    private static List<ValueType> typesOf(Node schema) {
        Node type = schema.get("type");
        List<ValueType> types = new ArrayList<>();
        type.findText().flatMap(ValueType::find).ifPresent(types::add);
        for (Node one : type.children()) {
            Optional<ValueType> known = one.findText().flatMap(ValueType::find);
            if (known.isEmpty()) {
                return List.of();
            }
            types.add(known.get());
        }
        boolean nullable =
                schema.get("nullable").isTrue() || schema.get("x-nullable").isTrue();
        if (nullable && !types.isEmpty()) {
            types.add(ValueType.NULL);
        }
        return types;
    }
}
