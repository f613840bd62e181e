package dev.interlock.schema;

import dev.interlock.document.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Compile the keywords about what no other keyword has looked at. */
final class UnevaluatedKeywords {

    private UnevaluatedKeywords() {}

    static Optional<Keyword> items(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.one(rule)
                .map(others -> (value, before, run) -> value.isArray()
                        ? judge("unevaluatedItems", rule, others, value, before, run)
                        : Judgement.VALID);
    }

    static Optional<Keyword> properties(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.one(rule)
                .map(others -> (value, before, run) -> value.isObject()
                        ? judge("unevaluatedProperties", rule, others, value, before, run)
                        : Judgement.VALID);
    }

    private static Judgement judge(
            String keyword, Node rule, Subschema others, Node value, Judgement before, ValidationRun run) {
        Judgement all = Judgement.VALID;
        Set<String> seen = new HashSet<>();
        for (Node child : value.children()) {
            if (!before.seen().contains(child.key())) {
                seen.add(child.key());
                all = all.and(ObjectKeywords.judgeOther(keyword, rule, others, child, run));
                if (all.isViolated() && run.stopsEarly()) {
                    break;
                }
            }
        }
        return all.and(run.saw(seen));
    }
}
