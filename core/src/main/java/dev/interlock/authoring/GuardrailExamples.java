package dev.interlock.authoring;

import dev.interlock.document.Node;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Try guardrails on their own examples, and tell what they lack. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GuardrailExamples {

    private final ExampleRunner runner;

    private GuardrailExamples(ExampleRunner runner) {
        this.runner = runner;
    }

    /** Create a check of examples by the means to run one. */
    public static GuardrailExamples runBy(ExampleRunner runner) {
        return new GuardrailExamples(runner);
    }

    /**
     * Try rules on their examples.
     *
     * @return one problem for each example that does not show what it says: one that holds gives no finding and is met
     *     at least once, one that fails gives at least one violation
     */
    public List<Diagnostic> check(Collection<Rule> rules) {
        List<Diagnostic> problems = new ArrayList<>();
        byName(rules).values().forEach(variants -> {
            Rule first = variants.get(0);
            first.guardrail().holds().forEach(example -> check(variants, example, true, problems));
            first.guardrail().fails().forEach(example -> check(variants, example, false, problems));
        });
        return problems.stream().sorted().toList();
    }

    /**
     * Tell what guardrails lack that are to be published.
     *
     * @return one problem for each missing part: title, category, rationale, remediation, something to rest on, and
     *     examples of both kinds
     */
    public static List<Diagnostic> missing(Collection<Rule> rules) {
        List<Diagnostic> problems = new ArrayList<>();
        byName(rules).values().forEach(variants -> {
            Rule rule = variants.get(0);
            require(rule, !rule.title().equals(rule.id().value()), "description", problems);
            require(rule, !rule.guardrail().category().equals("general"), "x-guardrail.category", problems);
            require(rule, !rule.guardrail().rationale().isBlank(), "x-guardrail.rationale", problems);
            require(rule, !rule.guardrail().remediation().isBlank(), "x-guardrail.remediation", problems);
            boolean rests = !rule.guardrail().standards().isEmpty()
                    || rule.documentationUrl().isPresent();
            require(rule, rests, "x-guardrail.standards", problems);
            require(rule, !rule.guardrail().holds().isEmpty(), "x-guardrail.examples.holds", problems);
            require(rule, !rule.guardrail().fails().isEmpty(), "x-guardrail.examples.fails", problems);
        });
        return problems.stream().sorted().toList();
    }

    private void check(List<Rule> variants, Node node, boolean holds, List<Diagnostic> problems) {
        GuardrailExample example = new GuardrailExample(node);
        String name = "'" + variants.get(0).id() + "'";
        if (example.kind().isEmpty()) {
            problems.add(problem(
                    "An example of " + name + " gives nothing to try the rule on, or several things.",
                    example.location(),
                    "Give it one of 'files', 'interface', 'interfaces' and 'document'."));
            return;
        }
        long matched = 0;
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : variants) {
            if (example.format().isEmpty()
                    || rule.runsOn(example.formats())
                    || example.kind().get() == GuardrailExample.Kind.FILES) {
                ExampleRunner.Trial trial = runner.run(rule, example);
                matched += trial.matched();
                findings.addAll(trial.findings());
                problems.addAll(trial.problems());
            }
        }
        if (matched == 0) {
            problems.add(problem(
                    "The rule " + name + " meets nothing in its example.",
                    example.location(),
                    "Compare 'given' and 'formats' of the rule with what the example gives."));
        } else if (holds) {
            findings.forEach(finding -> problems.add(problem(
                    "The rule " + name + " finds something in an example that holds: " + finding.message(),
                    example.location(),
                    "Repair the example or the rule.")));
        } else if (findings.stream().noneMatch(finding -> finding.outcome() == Outcome.VIOLATED)) {
            problems.add(problem(
                    "The rule " + name + " finds nothing in an example that fails.",
                    example.location(),
                    "Repair the example or the rule."));
        }
    }

    private static void require(Rule rule, boolean there, String key, List<Diagnostic> problems) {
        if (!there) {
            problems.add(Diagnostic.of(
                    "missing-key",
                    "The guardrail '" + rule.id() + "' lacks '" + key + "'.",
                    rule.location(),
                    "Add it."));
        }
    }

    private static Diagnostic problem(String message, Location location, String nextStep) {
        return Diagnostic.of("example", message, location, nextStep);
    }

    private static Map<String, List<Rule>> byName(Collection<Rule> rules) {
        Map<String, List<Rule>> byName = new TreeMap<>();
        rules.forEach(rule -> byName.computeIfAbsent(rule.id().value(), any -> new ArrayList<>())
                .add(rule));
        return byName;
    }
}
