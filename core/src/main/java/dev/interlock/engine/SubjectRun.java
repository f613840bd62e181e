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
import java.util.EnumMap;
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

    private static final List<Outcome> BY_GRAVITY =
            List.of(Outcome.NOT_APPLICABLE, Outcome.HOLDS, Outcome.UNVERIFIED, Outcome.VIOLATED, Outcome.FAILED);

    /** Nobody reads more findings of one rule on one document, and a hostile document asks for millions. */
    static final int MOST_FINDINGS = 50_000;

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
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
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
            writer = Optional.of(new FindingWriter(subject, run.masking()));
        }
        return writer.get();
    }

    private static Outcome graver(Outcome one, Outcome other) {
        return BY_GRAVITY.indexOf(one) >= BY_GRAVITY.indexOf(other) ? one : other;
    }

    private static void count(Outcome outcome, Map<Outcome, Long> outcomes) {
        outcomes.put(outcome, outcomes.getOrDefault(outcome, 0L) + 1);
    }

    private static RuleTally tally(Rule rule, Map<Outcome, Long> outcomes) {
        long matched = 0;
        for (long count : outcomes.values()) {
            matched += count;
        }
        return new RuleTally(
                rule,
                matched,
                outcomes.getOrDefault(Outcome.HOLDS, 0L),
                outcomes.getOrDefault(Outcome.VIOLATED, 0L),
                outcomes.getOrDefault(Outcome.UNVERIFIED, 0L),
                outcomes.getOrDefault(Outcome.NOT_APPLICABLE, 0L),
                outcomes.getOrDefault(Outcome.FAILED, 0L));
    }
}
