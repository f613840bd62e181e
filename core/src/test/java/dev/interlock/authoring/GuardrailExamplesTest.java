package dev.interlock.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.pack.PackLoader;
import dev.interlock.pack.PackSource;
import dev.interlock.pack.RuleSet;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Functions;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardrailExamplesTest {

    /** Holds on any value but {@code bad}; stays open on what is hidden. */
    private static final class NotBad implements RuleFunction<String> {
        @Override
        public FunctionSpec<String> spec() {
            return FunctionSpec.of("notBad", options -> Parsed.of("bad"));
        }

        @Override
        public Verdict apply(Node target, String bad, FunctionContext context) {
            if (target.isUnresolved()) {
                return Verdict.unknown("it stays hidden behind " + target.text());
            }
            return target.findText().filter(bad::equals).isPresent()
                    ? Verdict.fails("'" + bad + "' is bad", target)
                    : Verdict.holds();
        }
    }

    private static final ProgramRunner RUNNER =
            ProgramRunner.of(Functions.of(List.of(new NotBad())), LocalDate.of(2026, 1, 1), Limits.standard());

    private static final String ON_INTERFACE = """
            rules:
              not-bad:
                description: No endpoint is bad.
                formats: [interface]
                given: $.interfaces[*].endpoints[*]
                then: {field: protocol, function: notBad}
                x-guardrail:
                  whenAbsent: notApplicable
                  examples:
            """;

    @Test
    void accepts_examples_that_show_what_they_say() {
        assertThat(check(ON_INTERFACE + """
                                holds:
                                  - interface: {endpoints: [{protocol: https}]}
                                fails:
                                  - interface: {exposure: partner, endpoints: [{protocol: https}, {protocol: bad}]}
                                  - interfaces: {one: {endpoints: [{protocol: https}]}, two: {endpoints: [{protocol: bad}]}}
                                  - interface: {endpoints: [{protocol: {x-value: bad, x-grade: default}}]}
                        """)).isEmpty();
    }

    @Test
    void finds_examples_that_do_not() {
        assertThat(check(ON_INTERFACE + """
                                holds:
                                  - interface: {endpoints: [{protocol: bad}]}
                                  - interface: {endpoints: []}
                                  - interface: {endpoints: [{protocol: {x-unresolved: "{{host}}"}}]}
                                fails:
                                  - interface: {endpoints: [{protocol: https}]}
                                  - {interface: {}, document: {}}
                        """))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .startsWith(
                                        "pack.yaml:11:13 The rule 'not-bad' finds something in an example that holds"),
                        problem -> assertThat(problem).startsWith("pack.yaml:12:13 The rule 'not-bad' meets nothing"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:13:13")
                                .contains("{{host}}"),
                        problem -> assertThat(problem)
                                .startsWith(
                                        "pack.yaml:15:13 The rule 'not-bad' finds nothing in an example that fails."),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:16:13")
                                .contains("or several things"));
    }

    @Test
    void tries_rules_on_documents_and_on_the_landscape() {
        assertThat(check("""
                        rules:
                          class-not-bad:
                            formats: [java]
                            given: $.classes[*].name
                            then: {function: notBad}
                            x-guardrail:
                              examples:
                                holds: [{document: {classes: [{name: good}]}}]
                                fails: [{format: java, document: {classes: [{name: bad}]}}]
                          system-not-bad:
                            formats: [landscape]
                            given: $.systems[*].name
                            then: {function: notBad}
                            x-guardrail:
                              whenAbsent: notApplicable
                              examples:
                                holds:
                                  - interfaces: {one: {}}
                                    landscape: {systems: {erp: {name: ERP}}}
                                fails:
                                  - interfaces: {one: {}}
                                    landscape: {systems: {erp: {name: bad}}}
                        """)).isEmpty();
    }

    @Test
    void says_that_files_need_a_whole_check() {
        assertThat(check(ON_INTERFACE + "        fails: [{files: {a.yaml: 'a: b'}}]\n"))
                .first()
                .asString()
                .contains("gives files, which only a whole check can read");
    }

    @Test
    void names_what_a_guardrail_lacks() {
        RuleSet rules =
                load("rules: {bare: {given: $, then: {function: notBad}, x-guardrail: {rationale: Because.}}}\n");

        assertThat(GuardrailExamples.missing(rules.rules()))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "The guardrail 'bare' lacks 'description'.",
                        "The guardrail 'bare' lacks 'x-guardrail.category'.",
                        "The guardrail 'bare' lacks 'x-guardrail.examples.fails'.",
                        "The guardrail 'bare' lacks 'x-guardrail.examples.holds'.",
                        "The guardrail 'bare' lacks 'x-guardrail.remediation'.",
                        "The guardrail 'bare' lacks 'x-guardrail.standards'.");
    }

    @Test
    void writes_the_files_of_an_example() {
        RuleSet rules = load(ON_INTERFACE + """
                        holds:
                          - files:
                              a.yaml: "a: b"
                              b.json: {text: "tab\\t\\"quoted\\"", list: [1, true, null, {}]}
                            descriptor: {interfaces: {one: {owner: team}}}
                """);
        GuardrailExample example =
                new GuardrailExample(rules.rules().get(0).guardrail().holds().get(0));

        assertThat(example.files())
                .containsExactly(
                        Map.entry("a.yaml", "a: b"),
                        Map.entry(
                                "b.json", "{\"text\": \"tab\\u0009\\\"quoted\\\"\", \"list\": [1, true, null, {}]}\n"),
                        Map.entry("interlock.yaml", "{\"interfaces\": {\"one\": {\"owner\": \"team\"}}}\n"));
    }

    private static List<String> check(String pack) {
        return GuardrailExamples.runBy(RUNNER).check(load(pack).rules()).stream()
                .map(Diagnostic::toString)
                .toList();
    }

    private static RuleSet load(String pack) {
        RuleSet rules = PackLoader.standard()
                .withSource(PackSource.inMemory(Map.of("pack.yaml", pack)))
                .withoutAlwaysOn()
                .load("pack.yaml");
        assertThat(rules.problems()).isEmpty();
        return rules;
    }
}
