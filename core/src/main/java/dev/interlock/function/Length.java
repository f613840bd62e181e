package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Ask that something is neither too short nor too long: the UTF-16 units of a string, the elements of an array, the
 * members of an object, a number itself.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Length implements RuleFunction<Length.Bounds>, OptionsReader<Length.Bounds> {

    /** The bounds, at least one of them. */
    record Bounds(Optional<BigDecimal> min, Optional<BigDecimal> max) {}

    @Override
    public FunctionSpec<Bounds> spec() {
        return FunctionSpec.of("length", this);
    }

    @Override
    public Parsed<Bounds> read(Node node) {
        Options options = Options.of("length", node, "min", "max").requireOneOf("min", "max");
        Optional<BigDecimal> min = options.number("min");
        Optional<BigDecimal> max = options.number("max");
        return options.finish(new Bounds(min, max));
    }

    @Override
    public Verdict apply(Node target, Bounds bounds, FunctionContext context) {
        if (target.isUnresolved()) {
            return applyHidden(target, bounds);
        }
        Optional<BigDecimal> length = lengthOf(target);
        if (length.isEmpty()) {
            return Verdict.holds();
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        boolean open = target.isOpen();
        if (bounds.min().isPresent() && length.get().compareTo(bounds.min().get()) < 0) {
            if (open) {
                return Target.open(target);
            }
            failures.add(
                    Target.failure(message(target, "longer than", bounds.min().get()), target));
        }
        if (bounds.max().isPresent()) {
            if (length.get().compareTo(bounds.max().get()) > 0) {
                failures.add(Target.failure(
                        message(target, "shorter than", bounds.max().get()), target));
            } else if (open) {
                doubt = Optional.of(Target.subject(target) + " could not be read completely");
            }
        }
        return Target.of(failures, doubt);
    }

    /** What is known of a hidden string is its least length. */
    private static Verdict applyHidden(Node target, Bounds bounds) {
        BigDecimal known = BigDecimal.valueOf(Target.known(target).length());
        if (known.signum() == 0) {
            return Target.hidden(target);
        }
        Optional<BigDecimal> max = bounds.max();
        if (max.isPresent() && known.compareTo(max.get()) > 0) {
            return Verdict.fails(message(target, "shorter than", max.get()), target);
        }
        boolean reached = bounds.min().filter(min -> known.compareTo(min) < 0).isEmpty();
        return reached && max.isEmpty() ? Verdict.holds() : Target.hidden(target);
    }

    private static Optional<BigDecimal> lengthOf(Node target) {
        if (target.isString()) {
            return Optional.of(BigDecimal.valueOf(target.text().length()));
        }
        if (target.isContainer()) {
            return Optional.of(BigDecimal.valueOf(target.size()));
        }
        return target.kind() == NodeKind.NUMBER ? Numbers.find(target) : Optional.empty();
    }

    private static String message(Node target, String wanted, BigDecimal bound) {
        return Target.subject(target) + " must be " + wanted + " " + bound.toPlainString();
    }
}
