package dev.interlock.engine;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Reads;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Subject;
import dev.interlock.rule.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Judge one target by one clause of a rule: what is absent, hidden or known too weakly first, then by the function.
 *
 * <p>Belongs to one rule and one run.
 */
final class Judge {

    private static final int MOST_GRADED = 10_000;

    private final Rule rule;
    private final Subject subject;
    private final RunContext run;
    private final Memory memory;
    private final boolean mayShare;
    private final IdentityHashMap<CompiledClause, Map<Node, Verdict>> verdicts = new IdentityHashMap<>();

    Judge(Rule rule, Subject subject, RunContext run, Memory memory) {
        this.rule = rule;
        this.subject = subject;
        this.run = run;
        this.memory = memory;
        this.mayShare = subject.references() != ReferenceGraph.none();
    }

    /** Tell whether a container may hold more than was read; so may what a dead reference stands for. */
    boolean isOpen(Node container) {
        return container.isOpen() || (rule.resolved() && subject.references().isDead(container));
    }

    Judgement judge(CompiledClause clause, Target target) {
        Judgement judged = judgeAsIfSelected(clause, target);
        // Whether the rule asks anything here depends on a hidden value, so a failure is none yet.
        if (target.isMaybe() && judged.outcome() == Outcome.VIOLATED) {
            Judgement.Remark first = judged.remarks().get(0);
            Judgement.Remark remark =
                    unknown("whether the rule applies here depends on a value that stays hidden", first.at());
            return new Judgement(Outcome.UNVERIFIED, List.of(remark));
        }
        return judged;
    }

    private Judgement judgeAsIfSelected(CompiledClause clause, Target target) {
        Node node = target.judged();
        Node known = node.nearest();
        if (isNotDeclared(known) && rule.guardrail().whenAbsent().isPresent()) {
            return undeclared(known, factOf(known));
        }
        if (node.isAbsent() && known.isUnresolved()) {
            return Judgement.of(Outcome.UNVERIFIED, unknown(known.unresolved().because(), known));
        }
        if (node.isAbsent() && isOpen(known)) {
            return Judgement.of(Outcome.UNVERIFIED, open(known));
        }
        if (node.isAbsent() && rule.guardrail().whenAbsent().isPresent()) {
            return undeclared(node, String.join(".", node.missing()));
        }
        Optional<Grade> tooWeak = weakerThanRequired(node);
        if (tooWeak.isPresent()) {
            String grade = tooWeak.get().name().toLowerCase(Locale.ROOT);
            return Judgement.of(Outcome.UNVERIFIED, unknown("the value is known only as " + grade, node));
        }
        return call(clause, target);
    }

    private Judgement call(CompiledClause clause, Target target) {
        try {
            return translate(verdict(clause, target), target);
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            return broken(clause, target, Breakage.describe(broken));
        }
    }

    private Verdict verdict(CompiledClause clause, Target target) {
        FunctionContext context = new CallContext(subject, target, run, memory);
        // What is shared is a container that several references reach; scalars are judged faster than remembered.
        boolean shareable =
                mayShare && clause.reads() == Reads.VALUE && target.judged().isContainer();
        if (!shareable) {
            return clause.function().apply(target.judged(), context);
        }
        Map<Node, Verdict> ofClause = verdicts.computeIfAbsent(clause, any -> new HashMap<>());
        Verdict known = ofClause.get(target.judged());
        if (known == null) {
            known = clause.function().apply(target.judged(), context);
            ofClause.put(target.judged(), known);
        }
        return known;
    }

    private Judgement translate(Verdict verdict, Target target) {
        if (verdict instanceof Verdict.Fails fails) {
            return translate(fails.failures());
        }
        return verdict instanceof Verdict.Unknown open
                ? Judgement.of(Outcome.UNVERIFIED, unknown(open.reason(), target.judged()))
                : Judgement.of(Outcome.HOLDS);
    }

    /** Translate failures; one that claims an absence in an open container is none yet. */
    private Judgement translate(List<Verdict.Failure> failures) {
        List<Judgement.Remark> violations = new ArrayList<>();
        List<Judgement.Remark> openClaims = new ArrayList<>();
        for (Verdict.Failure failure : failures) {
            Node at = failure.at();
            if (at.isAbsent() && isOpen(at.nearest())) {
                openClaims.add(open(at.nearest()));
            } else {
                violations.add(new Judgement.Remark(
                        failure.message(), false, at, failure.related(), Optional.empty(), failure.place()));
            }
        }
        return violations.isEmpty()
                ? new Judgement(Outcome.UNVERIFIED, openClaims)
                : new Judgement(Outcome.VIOLATED, violations);
    }

    private static String factOf(Node undeclared) {
        return undeclared.unresolved().template().parts().stream()
                .filter(Template.Hole.class::isInstance)
                .map(part -> ((Template.Hole) part).name())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(undeclared.key());
    }

    private Judgement undeclared(Node node, String fact) {
        Guardrail.WhenAbsent counts = rule.guardrail().whenAbsent().orElseThrow();
        if (counts == Guardrail.WhenAbsent.NOT_APPLICABLE) {
            return Judgement.of(Outcome.NOT_APPLICABLE);
        }
        Outcome outcome = counts == Guardrail.WhenAbsent.VIOLATED ? Outcome.VIOLATED : Outcome.UNVERIFIED;
        if (node.isAbsent()) {
            // Whoever wrote the rule knows best what it means that nothing is there.
            return Judgement.of(
                    outcome,
                    new Judgement.Remark("'" + fact + "' is missing", false, node, List.of(), Optional.empty()));
        }
        boolean inModel = subject.document().isDerived();
        String whose = subject.interfaceId().map(id -> " of '" + id + "'").orElse("");
        String text = "'" + fact + "'" + whose + " is not declared; declare it in '"
                + (inModel ? "interlock.yaml" : node.document().file()) + "'";
        return Judgement.of(
                outcome,
                new Judgement.Remark(
                        text + ": " + rule.title(),
                        true,
                        node,
                        List.of(),
                        inModel ? Optional.of("not declared") : Optional.empty()));
    }

    private Optional<Grade> weakerThanRequired(Node node) {
        Grade required = rule.guardrail().requiredGrade();
        if (required == Grade.DECLARED || node.isAbsent()) {
            return Optional.empty();
        }
        return Optional.of(weakest(node)).filter(grade -> grade.compareTo(required) > 0);
    }

    private static Grade weakest(Node node) {
        Grade weakest = node.grade();
        Deque<Node> open = new ArrayDeque<>();
        open.add(node);
        int left = MOST_GRADED;
        while (!open.isEmpty() && left > 0) {
            for (Node child : open.pop().children()) {
                left--;
                weakest = child.grade().compareTo(weakest) > 0 ? child.grade() : weakest;
                open.push(child);
            }
        }
        return weakest;
    }

    private Judgement broken(CompiledClause clause, Target target, String how) {
        String text = "The rule '" + rule.id() + "' could not be checked: its function '"
                + clause.clause().function() + "' " + how + ".";
        return Judgement.of(
                Outcome.FAILED, new Judgement.Remark(text, true, target.place(), List.of(), Optional.of(how)));
    }

    private static Judgement.Remark unknown(String reason, Node at) {
        return new Judgement.Remark(reason, false, at, List.of(), Optional.empty());
    }

    private static Judgement.Remark open(Node container) {
        return unknown("not everything could be read there", container);
    }

    private static boolean isNotDeclared(Node node) {
        Optional<Unresolved> why = node.findUnresolved();
        return why.isPresent() && why.get().reason() == Unresolved.Reason.NOT_DECLARED;
    }
}
