package dev.interlock.engine;

import dev.interlock.artefact.Task;
import dev.interlock.artefact.Tasks;
import dev.interlock.path.PathExpression;
import dev.interlock.rule.Clause;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Functions;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/**
 * Hold rules, ready to run on documents.
 *
 * <p>A rule runs on the subjects that share one of its formats. A rule that names no format runs on every subject that
 * was read from a file, as in Spectral; on interfaces, the landscape and other derived documents it does not.
 *
 * <p>Compiled once, immutable, shared by threads. A function that breaks or meets a limit ends in a failed finding of
 * its rule, and the other rules go on.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Program {

    /** A document with more nodes is worth several threads. */
    private static final int LARGE = 20_000;

    private static final int SHARES = 4;

    private final List<CompiledRule> rules;
    /** By the rules that run: their paths are compiled when a subject first needs them. */
    private final Map<BitSet, Plan> plans = new ConcurrentHashMap<>();

    private Program(List<CompiledRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Compile rules.
     *
     * @return the program of all rules that can run, with the problems that keep others from it: functions that nobody
     *     provides and options that a function does not understand; and the slips of the paths of its rules
     */
    public static Parsed<Program> compile(List<Rule> rules, Functions functions) {
        List<Diagnostic> problems = new ArrayList<>();
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            List<CompiledClause> clauses = new ArrayList<>();
            for (Clause clause : rule.then()) {
                Optional<CompiledClause> ready = compile(rule, clause, functions, problems);
                if (ready.isPresent()) {
                    clauses.add(ready.get());
                }
            }
            for (PathExpression given : rule.given()) {
                problems.addAll(given.slips());
            }
            if (clauses.size() == rule.then().size()) {
                compiled.add(new CompiledRule(rule, clauses, MessageTemplate.of(rule)));
            }
        }
        Collections.sort(compiled);
        return Parsed.of(new Program(compiled), List.copyOf(new LinkedHashSet<>(problems)));
    }

    /** Tell the rules that can run, by id. */
    public List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        for (CompiledRule rule : rules) {
            all.add(rule.rule());
        }
        return List.copyOf(all);
    }

    /** Tell whether a rule names a format. */
    public boolean names(String format) {
        for (CompiledRule rule : rules) {
            if (rule.rule().formats().contains(format)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Run the rules that concern a subject on it.
     *
     * @param sink takes the findings as they are met, which may be repeated and unordered; {@link CauseGrouping} puts
     *     them in order
     * @return what came of each rule that ran, by rule id
     * @throws java.util.concurrent.CancellationException if the checkpoint of the context ends the run
     */
    public SubjectResult run(Subject subject, RunContext context, FindingSink sink) {
        return run(subject, context, sink, Runnable::run);
    }

    private SubjectResult run(Subject subject, RunContext context, FindingSink sink, Executor executor) {
        Plan plan = plan(subject);
        if (plan.rules().isEmpty()) {
            return new SubjectResult(List.of(), List.of());
        }
        boolean isLarge = subject.document().size() >= LARGE;
        Executor walkers = isLarge ? executor : Runnable::run;
        Selections selections = Selections.begin(plan, subject, walkers);
        List<List<CompiledRule>> shares = isLarge ? plan.part(selections, SHARES) : List.of(plan.rules());
        List<RulesRun> runs = new ArrayList<>();
        for (List<CompiledRule> share : shares) {
            runs.add(new RulesRun(share, plan, selections, subject, context));
        }
        List<RuleTally> tallies = new ArrayList<>();
        List<Diagnostic> notes = new ArrayList<>();
        for (Part part : new Tasks(walkers).each(runs)) {
            for (CausedFinding caused : part.findings()) {
                sink.accept(caused.finding(), caused.cause());
            }
            tallies.addAll(part.result().tallies());
            notes.addAll(part.result().notes());
        }
        tallies.sort(new ByRule());
        return new SubjectResult(tallies, notes);
    }

    private static final class ByRule implements Comparator<RuleTally> {
        @Override
        public int compare(RuleTally one, RuleTally other) {
            return one.rule().id().compareTo(other.rule().id());
        }
    }

    /** Run some of the rules on one subject, and keep their findings. */
    private record RulesRun(
            List<CompiledRule> rules, Plan plan, Selections selections, Subject subject, RunContext context)
            implements Task<Part> {
        @Override
        public Part call() {
            CollectedFindings findings = new CollectedFindings();
            SubjectRun run = new SubjectRun(plan, selections, subject, context, findings);
            List<RuleTally> tallies = new ArrayList<>();
            for (CompiledRule compiled : rules) {
                tallies.add(run.run(compiled));
            }
            return new Part(findings.all, new SubjectResult(tallies, run.notes()));
        }
    }

    private Plan plan(Subject subject) {
        BitSet chosen = new BitSet();
        List<CompiledRule> running = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).runsOn(subject)) {
                chosen.set(i);
                running.add(rules.get(i));
            }
        }
        Plan known = plans.get(chosen);
        if (known == null) {
            known = Plan.of(running);
            plans.put(chosen, known);
        }
        return known;
    }

    /**
     * Run all rules on all subjects.
     *
     * @param executor runs one task a subject; the result does not depend on it
     * @throws java.util.concurrent.CancellationException if the checkpoint of the context ends the run
     */
    public RunResult run(Collection<Subject> subjects, RunContext context, Executor executor) {
        List<PartRun> runs = new ArrayList<>();
        for (Subject subject : subjects) {
            runs.add(new PartRun(this, subject, context, executor));
        }
        List<CausedFinding> findings = new ArrayList<>();
        Map<RuleId, RuleTally> tallies = new TreeMap<>();
        for (CompiledRule rule : rules) {
            tallies.putIfAbsent(rule.rule().id(), RuleTally.none(rule.rule()));
        }
        List<Diagnostic> notes = new ArrayList<>();
        for (Part part : new Tasks(executor).each(runs)) {
            findings.addAll(part.findings());
            for (RuleTally tally : part.result().tallies()) {
                RuleTally before = tallies.get(tally.rule().id());
                tallies.put(tally.rule().id(), before == null ? tally : before.plus(tally));
            }
            notes.addAll(part.result().notes());
        }
        return new RunResult(
                CauseGrouping.distinct(findings), List.copyOf(tallies.values()), Diagnostic.inOrder(notes));
    }

    private record Part(List<CausedFinding> findings, SubjectResult result) {}

    private static final class CollectedFindings implements FindingSink {

        private final List<CausedFinding> all = new ArrayList<>();

        @Override
        public void accept(Finding finding, FindingCause cause) {
            all.add(new CausedFinding(finding, cause));
        }
    }

    /** Run the rules on one subject, and keep its findings. */
    private record PartRun(Program program, Subject subject, RunContext context, Executor executor)
            implements Task<Part> {
        @Override
        public Part call() {
            CollectedFindings findings = new CollectedFindings();
            SubjectResult result = program.run(subject, context, findings, executor);
            return new Part(findings.all, result);
        }

        @Override
        public int weight() {
            return subject.document().size();
        }
    }

    private static Optional<CompiledClause> compile(
            Rule rule, Clause clause, Functions functions, List<Diagnostic> problems) {
        try {
            Optional<RuleFunction<?>> function = functions.find(clause.function());
            if (function.isEmpty()) {
                problems.add(unknownFunction(rule, clause, functions));
                return Optional.empty();
            }
            Parsed<BoundFunction<?>> bound = BoundFunction.bind(function.get(), clause.options());
            problems.addAll(bound.problems());
            return bound.value().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CompiledClause(
                            clause, bound.value().get(), function.get().spec().reads()));
        } catch (RuntimeException | LinkageError broken) {
            problems.add(Diagnostic.of(
                    "broken-function",
                    "The function '" + clause.function() + "' cannot be prepared for the rule '" + rule.id() + "': it "
                            + Breakage.describe(broken) + ".",
                    clause.location(),
                    "Check its options, or remove the rule."));
            return Optional.empty();
        }
    }

    private static Diagnostic unknownFunction(Rule rule, Clause clause, Functions functions) {
        return Diagnostic.of(
                "unknown-function",
                "The rule '" + rule.id() + "' calls the function '" + clause.function() + "', which nobody provides.",
                clause.location(),
                Nearest.find(clause.function(), functions.names())
                        .map(near -> "Write '" + near + "', or add the library that provides it.")
                        .orElse("Add the library that provides it, or remove the rule."));
    }
}
