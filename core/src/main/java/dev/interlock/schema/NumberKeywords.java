package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Compile the keywords about numbers. */
final class NumberKeywords {

    private NumberKeywords() {}

    static Optional<Keyword> maximum(Node rule, Node schema, SchemaCompiler compiler) {
        return isExclusive(schema, "exclusiveMaximum", compiler)
                ? compare("maximum", rule, compiler, "<", order -> order < 0)
                : compare("maximum", rule, compiler, "<=", order -> order <= 0);
    }

    static Optional<Keyword> minimum(Node rule, Node schema, SchemaCompiler compiler) {
        return isExclusive(schema, "exclusiveMinimum", compiler)
                ? compare("minimum", rule, compiler, ">", order -> order > 0)
                : compare("minimum", rule, compiler, ">=", order -> order >= 0);
    }

    static Optional<Keyword> exclusiveMaximum(Node rule, Node schema, SchemaCompiler compiler) {
        return isDraft4Flag(rule, compiler)
                ? Optional.empty()
                : compare("exclusiveMaximum", rule, compiler, "<", order -> order < 0);
    }

    static Optional<Keyword> exclusiveMinimum(Node rule, Node schema, SchemaCompiler compiler) {
        return isDraft4Flag(rule, compiler)
                ? Optional.empty()
                : compare("exclusiveMinimum", rule, compiler, ">", order -> order > 0);
    }

    static Optional<Keyword> multipleOf(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<BigDecimal> step = Numbers.find(rule).filter(number -> number.signum() > 0);
        if (step.isEmpty()) {
            return compiler.invalid(rule, "a number above 0");
        }
        return Optional.of((value, before, run) -> judge(
                "multipleOf",
                rule,
                value,
                "be a multiple of " + rule.text(),
                number -> number.remainder(step.get()).signum() == 0));
    }

    private static boolean isDraft4Flag(Node rule, SchemaCompiler compiler) {
        return compiler.dialect() == Dialect.DRAFT4 && rule.kind() == NodeKind.BOOLEAN;
    }

    private static boolean isExclusive(Node schema, String flag, SchemaCompiler compiler) {
        return compiler.dialect() == Dialect.DRAFT4 && schema.get(flag).isTrue();
    }

    private static Optional<Keyword> compare(
            String keyword, Node rule, SchemaCompiler compiler, String sign, IntPredicate holds) {
        Optional<BigDecimal> limit = Numbers.find(rule);
        if (limit.isEmpty()) {
            return compiler.invalid(rule, "a number");
        }
        return Optional.of((value, before, run) -> judge(
                keyword,
                rule,
                value,
                "be " + sign + " " + rule.text(),
                number -> holds.test(number.compareTo(limit.get()))));
    }

    private interface Test {
        boolean holds(BigDecimal number);
    }

    private static Judgement judge(String keyword, Node rule, Node value, String wanted, Test test) {
        if (value.isUnresolved()) {
            return Hidden.unlessText(value);
        }
        Optional<BigDecimal> number = Numbers.find(value);
        if (number.isEmpty() || test.holds(number.get())) {
            return Judgement.VALID;
        }
        return Judgement.of(new Violation(keyword, rule, value, Wording.subject(value) + " must " + wanted, List.of()));
    }
}
