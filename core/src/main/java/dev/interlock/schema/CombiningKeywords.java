package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compile the keywords that combine schemas: {@code not}, {@code anyOf}, {@code oneOf}, {@code allOf}, {@code if}. */
final class CombiningKeywords {

    private CombiningKeywords() {}

    static Optional<Keyword> not(Node rule, Node schema, SchemaCompiler compiler) {
        Subschema forbidden = compiler.forbidden(rule);
        Keyword not = (value, before, run) -> {
            Judgement judged = forbidden.judge(value, run);
            return switch (judged.certainty()) {
                case NO -> Judgement.VALID;
                case UNKNOWN -> Judgement.doubtful(judged.doubt().orElseThrow());
                case YES ->
                    Judgement.of(new Violation(
                            "not", rule, value, Wording.subject(value) + " must not be valid", List.of()));
            };
        };
        return Optional.of(new KeywordWithTest(
                not, (value, run) -> forbidden.certainty(value, run).not()));
    }

    static Optional<Keyword> allOf(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<List<Subschema>> read = compiler.all(rule);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<Subschema> parts = read.get();
        Keyword allOf = (value, before, run) -> {
            Judgement all = Judgement.VALID;
            for (Subschema part : parts) {
                all = all.and(part.judge(value, run));
                if (all.isViolated() && run.stopsEarly()) {
                    break;
                }
            }
            return all;
        };
        return Optional.of(new KeywordWithTest(allOf, (value, run) -> {
            Certainty all = Certainty.YES;
            for (int i = 0; i < parts.size() && all != Certainty.NO; i++) {
                all = all.and(parts.get(i).certainty(value, run));
            }
            return all;
        }));
    }

    static Optional<Keyword> anyOf(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<List<Subschema>> read = compiler.all(rule);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<Subschema> parts = read.get();
        Keyword anyOf = (value, before, run) -> {
            Branches branches = new Branches();
            for (Subschema part : parts) {
                branches.add(part.judge(value, run));
                if (branches.holding > 0 && !run.tracksSeen()) {
                    return Judgement.VALID;
                }
            }
            if (branches.holding > 0) {
                return run.saw(branches.seen);
            }
            return branches.open > 0
                    ? branches.doubt()
                    : Judgement.of(new Violation(
                            "anyOf",
                            rule,
                            value,
                            Wording.subject(value) + " must match at least one schema in anyOf",
                            branches.causes));
        };
        return Optional.of(new KeywordWithTest(anyOf, (value, run) -> {
            Certainty any = Certainty.NO;
            for (int i = 0; i < parts.size() && any != Certainty.YES; i++) {
                any = any.or(parts.get(i).certainty(value, run));
            }
            return any;
        }));
    }

    static Optional<Keyword> oneOf(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<List<Subschema>> read = compiler.all(rule);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        List<Subschema> parts = read.get();
        Keyword oneOf = (value, before, run) -> {
            Branches branches = new Branches();
            for (Subschema part : parts) {
                branches.add(part.judge(value, run));
            }
            String wanted = Wording.subject(value) + " must match exactly one schema in oneOf";
            if (branches.holding > 1) {
                return Judgement.of(new Violation(
                        "oneOf", rule, value, wanted + ", but matches " + branches.holding, branches.causes));
            }
            if (branches.open > 0) {
                return branches.doubt();
            }
            return branches.holding == 1
                    ? run.saw(branches.seen)
                    : Judgement.of(new Violation("oneOf", rule, value, wanted + ", but matches none", branches.causes));
        };
        return Optional.of(new KeywordWithTest(oneOf, (value, run) -> isOne(parts, value, run)));
    }

    private static Certainty isOne(List<Subschema> parts, Node value, ValidationRun run) {
        int holding = 0;
        int open = 0;
        for (int i = 0; i < parts.size() && holding < 2; i++) {
            Certainty part = parts.get(i).certainty(value, run);
            holding += part == Certainty.YES ? 1 : 0;
            open += part == Certainty.UNKNOWN ? 1 : 0;
        }
        return holding < 2 && open > 0 ? Certainty.UNKNOWN : Certainty.of(holding == 1);
    }

    static Optional<Keyword> condition(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<Subschema> then = schema.find("then").map(compiler::at);
        Optional<Subschema> otherwise = schema.find("else").map(compiler::at);
        Subschema condition = compiler.at(rule);
        Keyword keyword = (value, before, run) -> {
            Judgement judged = condition.judge(value, run);
            return switch (judged.certainty()) {
                case YES -> run.saw(judged.seen()).and(branch("then", then, value, run));
                case NO -> branch("else", otherwise, value, run);
                case UNKNOWN -> {
                    Judgement yes = branch("then", then, value, run);
                    Judgement no = branch("else", otherwise, value, run);
                    boolean same = yes.certainty() == no.certainty() && yes.certainty() != Certainty.UNKNOWN;
                    yield same ? yes : Judgement.doubtful(judged.doubt().orElseThrow());
                }
            };
        };
        return Optional.of(new KeywordWithTest(keyword, (value, run) -> switch (condition.certainty(value, run)) {
            case YES -> certainty(then, value, run);
            case NO -> certainty(otherwise, value, run);
            case UNKNOWN -> keyword.judge(value, Judgement.VALID, run).certainty();
        }));
    }

    private static Certainty certainty(Optional<Subschema> branch, Node value, ValidationRun run) {
        return branch.isPresent() ? branch.get().certainty(value, run) : Certainty.YES;
    }

    private static Judgement branch(String name, Optional<Subschema> branch, Node value, ValidationRun run) {
        if (branch.isEmpty()) {
            return Judgement.VALID;
        }
        Judgement judged = branch.get().judge(value, run);
        if (!judged.isViolated()) {
            return judged;
        }
        return Judgement.of(new Violation(
                "if",
                branch.get().node(),
                value,
                Wording.subject(value) + " must match the schema in " + name,
                judged.violations()));
    }

    /** What the branches of a choice said. */
    private static final class Branches {
        private final List<Violation> causes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private Optional<String> reason = Optional.empty();
        private int holding;
        private int open;

        void add(Judgement judged) {
            switch (judged.certainty()) {
                case YES -> holding++;
                case UNKNOWN -> {
                    open++;
                    reason = reason.or(judged::doubt);
                }
                case NO -> {
                    // Once two hold, the others no longer matter.
                    if (holding < 2) {
                        causes.addAll(judged.violations());
                    }
                }
            }
            if (!judged.isViolated()) {
                seen.addAll(judged.seen());
            }
        }

        Judgement doubt() {
            return new Judgement(List.of(), reason, seen);
        }
    }
}
