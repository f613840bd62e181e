package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Functions;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;

/** Small functions that show what the engine gives to functions and makes of their answers. */
final class TestFunctions {

    static final Functions ALL = Functions.of(List.of(
            function(
                    "defined",
                    (node, option, context) ->
                            node.isAbsent() ? Verdict.fails("must be there", node) : Verdict.holds()),
            function(
                    "absent",
                    (node, option, context) ->
                            node.isAbsent() ? Verdict.holds() : Verdict.fails("must not be there", node)),
            function("is", (node, option, context) -> {
                if (node.isUnresolved()) {
                    return Verdict.unknown("the value stays behind '" + node.text() + "'");
                }
                return node.isScalar() && node.text().equals(option)
                        ? Verdict.holds()
                        : Verdict.fails("must be " + option, node);
            }),
            function(
                    "no-text",
                    (node, option, context) ->
                            node.isString() ? Verdict.fails("must not be text", node) : Verdict.holds()),
            function("bad", (node, option, context) -> Verdict.fails("is bad", node)),
            function("members-bad", (node, option, context) -> {
                List<Verdict.Failure> failures = new ArrayList<>();
                node.children()
                        .forEach(child -> failures.add(
                                new Verdict.Failure("'" + child.key() + "' is bad", child, List.of(node))));
                return Verdict.of(failures);
            }),
            function(
                    "requires",
                    (node, option, context) -> node.has(option)
                            ? Verdict.holds()
                            : Verdict.fails("must have '" + option + "'", node.get(option))),
            new Simple(
                    "way",
                    Reads.PLACE,
                    (node, option, context) ->
                            Verdict.fails("was reached by " + String.join("/", context.path()), node)),
            function("throws", (node, option, context) -> {
                throw new IllegalStateException("no way");
            }),
            function("overflows", (node, option, context) -> Verdict.fails("never" + overflow(0), node))));

    private TestFunctions() {}

    /** The decision of a function whose option is one text. */
    interface Decision {
        Verdict decide(Node target, String option, FunctionContext context);
    }

    private static RuleFunction<String> function(String name, Decision decision) {
        return new Simple(name, Reads.VALUE, decision);
    }

    private static int overflow(int depth) {
        return depth < 0 ? 0 : overflow(depth + 1) + 1;
    }

    private record Simple(String name, Reads reads, Decision decision) implements RuleFunction<String> {
        @Override
        public FunctionSpec<String> spec() {
            return FunctionSpec.of(
                    name,
                    options -> options.has("wrong")
                            ? Parsed.failed(Diagnostic.of(
                                    "wrong-option",
                                    "'wrong' is no option of '" + name + "'.",
                                    options.location(),
                                    "Remove it."))
                            : Parsed.of(options.get("value").findText().orElse("")),
                    reads);
        }

        @Override
        public Verdict apply(Node target, String options, FunctionContext context) {
            return decision.decide(target, options, context);
        }
    }
}
