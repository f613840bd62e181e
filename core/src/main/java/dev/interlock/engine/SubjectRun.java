package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.path.Match;
import dev.interlock.path.PathExpression;
import dev.interlock.path.Selection;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

/** Run rules on one subject. Belongs to one thread; expressions that rules share are evaluated once. */
final class SubjectRun {

    /** Nobody reads more findings of one rule on one document, and a hostile document asks for millions. */
    static final int MOST_FINDINGS = 50_000;

    private static final int OUTCOMES = Outcome.values().length;

    private final Subject subject;
    private final RunContext run;
    private final FindingSink sink;
    private final Plan plan;
    private final Selections selections;
    private final Memory memory = new Memory();
    private final Map<Boolean, Targets> targets = new HashMap<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private Optional<FindingWriter> writer = Optional.empty();
    private int told;

    SubjectRun(Plan plan, Selections selections, Subject subject, RunContext run, FindingSink sink) {
        this.plan = plan;
        this.selections = selections;
        this.subject = subject;
        this.run = run;
        this.sink = sink;
    }

    List<Diagnostic> notes() {
        return List.copyOf(notes);
    }

    RuleTally run(CompiledRule compiled) {
        run.checkpoint().run();
        Rule rule = compiled.rule();
        Judge judge = new Judge(rule, subject, run, memory);
        long[] outcomes = new long[OUTCOMES];
        Set<Node> openSeen = new HashSet<>();
        told = 0;
        for (PathExpression given : rule.given()) {
            Selection selection = selections.of(compiled, given);
            note(compiled, given, selection);
            Optional<String> how = breakage(selection);
            if (how.isPresent()) {
                count(Outcome.FAILED, outcomes);
                report(compiled, rootTarget(), "its path '" + given + "' " + how.get());
            }
            for (Match match : selection.matches()) {
                Outcome outcome = judge(compiled, judge, match, openSeen);
                count(outcome, outcomes);
            }
        }
        if (told > MOST_FINDINGS) {
            count(Outcome.FAILED, outcomes);
            report(compiled, rootTarget(), "it met its limit: no more than " + MOST_FINDINGS + " findings are told");
        }
        return tally(rule, outcomes);
    }

    private Outcome judge(CompiledRule compiled, Judge judge, Match match, Set<Node> openSeen) {
        Outcome gravest = Outcome.NOT_APPLICABLE;
        for (CompiledClause clause : compiled.clauses()) {
            try {
                for (Target target : targets(compiled.rule(), match, clause)) {
                    gravest = graver(gravest, judge(compiled, judge, clause, target, openSeen));
                }
            } catch (CancellationException cancelled) {
                throw cancelled;
            } catch (RuntimeException | StackOverflowError broken) {
                report(compiled, Target.of(match), "its field " + Breakage.describe(broken));
                gravest = Outcome.FAILED;
            }
        }
        return gravest;
    }

    private Outcome judge(
            CompiledRule compiled, Judge judge, CompiledClause clause, Target target, Set<Node> openSeen) {
        Judgement judgement = judge.judge(clause, target);
        for (Judgement.Remark remark : judgement.remarks()) {
            boolean repeats = judgement.outcome() == Outcome.UNVERIFIED
                    && judge.isOpen(remark.at())
                    && !openSeen.add(remark.at());
            if (!repeats && ++told <= MOST_FINDINGS) {
                report(compiled, target, judgement.outcome(), remark);
            }
        }
        return judgement.outcome();
    }

    private List<Target> targets(Rule rule, Match match, CompiledClause clause) {
        Targets known = targets.get(rule.resolved());
        if (known == null) {
            known = new Targets(follow(rule.resolved()), subject.document().file());
            targets.put(rule.resolved(), known);
        }
        return known.of(match, clause.clause().field());
    }

    /** Rules that look at the same places share what is strange about them. */
    private void note(CompiledRule compiled, PathExpression given, Selection selection) {
        if (selection.fault().isPresent() && plan.isFirstToAsk(compiled, given)) {
            notes.add(Diagnostic.of(
                    "filter-fault",
                    "A filter of '" + given + "' selects nothing in " + places(selection.faults()) + " of '"
                            + subject.document().file() + "': "
                            + selection.fault().get() + ".",
                    compiled.rule().location(),
                    "Ask first whether the value is there, as in '@.schema && @.schema.type'."));
        }
    }

    private static Optional<String> breakage(Selection selection) {
        if (selection.breakage().isPresent()) {
            return Optional.of(Breakage.describe(selection.breakage().get()));
        }
        return selection.exhausted()
                ? Optional.of("met its limit: it leads to more than " + Selections.MOST_VISITS + " places")
                : Optional.empty();
    }

    private void report(CompiledRule compiled, Target target, String how) {
        Judgement.Remark remark = new Judgement.Remark(
                "The rule '" + compiled.rule().id() + "' could not be checked: " + how + ".",
                true,
                target.place(),
                List.of(),
                Optional.of(how));
        report(compiled, target, Outcome.FAILED, remark);
    }

    private void report(CompiledRule compiled, Target target, Outcome outcome, Judgement.Remark remark) {
        Optional<CausedFinding> caused = writer().write(compiled, target, outcome, remark);
        if (caused.isPresent()) {
            sink.accept(caused.get().finding(), caused.get().cause());
        }
    }

    private Target rootTarget() {
        return Target.of(Match.of(subject.document().root()));
    }

    private UnaryOperator<Node> follow(boolean resolved) {
        return resolved ? subject.references()::follow : UnaryOperator.identity();
    }

    private static String places(int count) {
        return count == 1 ? "1 place" : count + " places";
    }

    /** Most subjects hold to every rule, and need none. */
    private FindingWriter writer() {
        if (writer.isEmpty()) {
            writer = Optional.of(new FindingWriter(subject, run));
        }
        return writer.get();
    }

    private static Outcome graver(Outcome one, Outcome other) {
        return gravity(one) >= gravity(other) ? one : other;
    }

    private static int gravity(Outcome outcome) {
        return switch (outcome) {
            case NOT_APPLICABLE -> 0;
            case HOLDS -> 1;
            case UNVERIFIED -> 2;
            case VIOLATED -> 3;
            case FAILED -> 4;
        };
    }

    private static void count(Outcome outcome, long[] outcomes) {
        outcomes[outcome.ordinal()]++;
    }

    private static RuleTally tally(Rule rule, long[] outcomes) {
        long matched = 0;
        for (long count : outcomes) {
            matched += count;
        }
        return new RuleTally(
                rule,
                matched,
                outcomes[Outcome.HOLDS.ordinal()],
                outcomes[Outcome.VIOLATED.ordinal()],
                outcomes[Outcome.UNVERIFIED.ordinal()],
                outcomes[Outcome.NOT_APPLICABLE.ordinal()],
                outcomes[Outcome.FAILED.ordinal()]);
    }
}
