package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.Code.Dynamic;
import dev.interlock.rules.code.Value.Constant;
import dev.interlock.rules.code.Value.Elements;
import dev.interlock.rules.code.Value.Formatted;
import dev.interlock.rules.code.Value.Made;
import dev.interlock.rules.code.Value.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Know the methods by which compiled code builds texts, boxes numbers and makes lists. */
final class Plumbing {

    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final Map<String, String> UNBOXING = Map.of(
            "java.lang.Integer", "intValue",
            "java.lang.Long", "longValue",
            "java.lang.Short", "shortValue",
            "java.lang.Byte", "byteValue",
            "java.lang.Character", "charValue",
            "java.lang.Boolean", "booleanValue",
            "java.lang.Float", "floatValue",
            "java.lang.Double", "doubleValue");

    /**
     * What a call leaves behind.
     *
     * @param receiver what is known of the receiver from now on, where that changes
     * @param result what is known of the result
     */
    record Effect(Optional<Value> receiver, Value result) {}

    private Plumbing() {}

    /** Tell whether a call stands in the class file only because of how the compiler works. */
    static boolean isHidden(Call call) {
        Member target = call.target();
        return BUILDERS.contains(target.owner())
                || isBoxing(target)
                || isUnboxing(target)
                || (target.isConstructor()
                        && (target.owner().equals("java.lang.Object")
                                || target.owner().equals("java.lang.Record")
                                || target.owner().equals("java.lang.Enum")));
    }

    static Effect effect(Call call) {
        Member target = call.target();
        List<Value> arguments = call.arguments();
        if (BUILDERS.contains(target.owner())) {
            return build(call);
        }
        if (isBoxing(target) && arguments.size() == 1) {
            return result(arguments.get(0));
        }
        if (isUnboxing(target) && call.receiver().isPresent()) {
            return result(call.receiver().get());
        }
        if (target.isConstructor()) {
            Optional<Value> made = call.receiver().orElse(null) instanceof Made fresh
                    ? Optional.of(new Made(fresh.type()))
                    : Optional.empty();
            return new Effect(made, new Result(call));
        }
        return result(
                switch (target.owner()) {
                    case "java.lang.String" -> text(call);
                    case "java.text.MessageFormat" ->
                        target.name().equals("format") && call.receiver().isEmpty()
                                ? formatted(arguments)
                                : new Result(call);
                    case "java.util.List", "java.util.Set" ->
                        target.name().equals("of") ? list(call) : new Result(call);
                    case "java.util.Arrays" -> target.name().equals("asList") ? list(call) : new Result(call);
                    case "java.util.Collections" ->
                        target.name().startsWith("singleton") ? list(call) : new Result(call);
                    default -> new Result(call);
                });
    }

    /** Put the parts of a concatenation together by its recipe. */
    static Value concatenate(Dynamic dynamic, List<Value> arguments) {
        if (dynamic.arguments().isEmpty() || !(dynamic.arguments().get(0) instanceof String recipe)) {
            return Value.join(arguments.stream().map(Plumbing::shown).toList());
        }
        List<Value> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == '\2') {
                literal.append(
                        constant < dynamic.arguments().size()
                                ? dynamic.arguments().get(constant).toString()
                                : "");
                constant++;
            } else if (c == '\1') {
                addLiteral(parts, literal);
                parts.add(
                        argument < arguments.size()
                                ? shown(arguments.get(argument))
                                : Value.unknown("java.lang.Object"));
                argument++;
            } else {
                literal.append(c);
            }
        }
        addLiteral(parts, literal);
        return Value.join(parts);
    }

    /** The compiler may turn what it puts into a text into a text first. */
    private static Value shown(Value part) {
        return part instanceof Result result
                        && result.call().is("java.lang.String", "valueOf")
                        && result.call().arguments().size() == 1
                ? result.call().arguments().get(0)
                : part;
    }

    private static void addLiteral(List<Value> parts, StringBuilder literal) {
        if (literal.length() > 0) {
            parts.add(new Constant(literal.toString(), "java.lang.String"));
            literal.setLength(0);
        }
    }

    private static Effect build(Call call) {
        String type = call.target().owner();
        Value.Builder known = call.receiver()
                .filter(Value.Builder.class::isInstance)
                .map(Value.Builder.class::cast)
                .orElseGet(() -> new Value.Builder(type, List.of(Value.unknown("java.lang.String"))));
        return switch (call.target().name()) {
            case "<init>" -> {
                Value.Builder fresh = new Value.Builder(
                        type,
                        call.arguments().stream()
                                .filter(argument -> !argument.type().equals("int"))
                                .toList());
                yield new Effect(Optional.of(fresh), fresh);
            }
            case "append" -> {
                Value.Builder longer = known.with(
                        call.arguments().size() == 1
                                ? shown(call.arguments().get(0))
                                : Value.unknown("java.lang.String"));
                yield new Effect(Optional.of(longer), longer);
            }
            case "toString" -> result(Value.join(known.parts()));
            default -> {
                Value.Builder changed = known.with(Value.unknown("java.lang.String"));
                yield Names.returned(call.target().descriptor()).equals(type)
                        ? new Effect(Optional.of(changed), changed)
                        : result(new Result(call));
            }
        };
    }

    private static Value text(Call call) {
        return switch (call.target().name()) {
            case "format" -> formatted(call.arguments());
            case "formatted" -> {
                List<Value> all = new ArrayList<>(call.receiver().stream().toList());
                all.addAll(call.arguments());
                yield formatted(all);
            }
            case "concat" -> {
                List<Value> both = new ArrayList<>(call.receiver().stream().toList());
                both.addAll(call.arguments());
                yield Value.join(both);
            }
            default -> new Result(call);
        };
    }

    /** The pattern is the first text; a locale may stand before it. */
    private static Value formatted(List<Value> arguments) {
        Optional<String> pattern = arguments.stream()
                .filter(argument -> !argument.type().equals("java.util.Locale"))
                .findFirst()
                .flatMap(Value::constantText);
        Optional<Integer> count = arguments.isEmpty()
                ? Optional.empty()
                : Optional.of(arguments.get(arguments.size() - 1))
                        .filter(last -> last instanceof Elements list && list.isWhole())
                        .map(last -> ((Elements) last).elements().size());
        return new Formatted(pattern, count);
    }

    private static Value list(Call call) {
        List<Value> arguments = call.arguments();
        String type = Names.returned(call.target().descriptor());
        if (arguments.size() == 1 && arguments.get(0) instanceof Elements array) {
            return new Elements(type, array.elements(), array.isWhole());
        }
        return new Elements(type, arguments, true);
    }

    private static boolean isBoxing(Member target) {
        return UNBOXING.containsKey(target.owner())
                && target.name().equals("valueOf")
                && !target.descriptor().startsWith("(L");
    }

    private static boolean isUnboxing(Member target) {
        return target.name().equals(UNBOXING.get(target.owner()));
    }

    private static Effect result(Value value) {
        return new Effect(Optional.empty(), value);
    }
}
