package dev.interlock.pack;

import static dev.interlock.pack.Packs.ids;
import static dev.interlock.pack.Packs.problems;
import static dev.interlock.pack.Packs.reason;
import static dev.interlock.pack.Packs.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Exposure;
import dev.interlock.path.PathExpression;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Accountable;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceTest {

    private static final String BASE = """
            x-pack: {id: base}
            rules:
              on: {given: $.a, severity: error, then: {function: truthy}}
              optional: {given: $.b, recommended: false, then: {function: truthy}}
              silent: {given: $.c, severity: off, then: {function: truthy}}
            """;

    @Test
    void extends_what_a_pack_recommends() {
        RuleSet rules = Packs.of("extends: packs/base.yaml\n")
                .and("packs/base.yaml", BASE)
                .load();

        assertThat(rules.problems()).isEmpty();
        assertThat(ids(rules)).containsExactly("on");
        assertThat(rule(rules, "on").pack()).isEqualTo("base");
        assertThat(reason(rules, "on")).isEqualTo("It is on with severity 'error'.");
        assertThat(reason(rules, "optional"))
                .isEqualTo("It is off because its pack does not recommend it for everybody.");
        assertThat(reason(rules, "silent")).isEqualTo("It is off because its pack defines it with severity 'off'.");
        assertThat(rules.explain(RuleId.of("on")).orElseThrow().chain()).containsExactly("pack.yaml", "base");
    }

    @Test
    void extends_all_or_nothing() {
        assertThat(ids(Packs.of("extends: [[./base.yaml, all]]\n")
                        .and("base.yaml", BASE)
                        .load()))
                .containsExactly("on", "optional");
        RuleSet off = Packs.of("extends: [[base.yaml, off]]\nrules: {optional: hint}\n")
                .and("base.yaml", BASE)
                .load();
        assertThat(ids(off)).containsExactly("optional");
        assertThat(rule(off, "optional").severity()).isEqualTo(Severity.HINT);
        assertThat(reason(off, "on")).isEqualTo("It is off because base is extended as 'off', which switches it off.");
    }

    @Test
    void carries_a_mode_to_what_the_other_pack_extends() {
        Packs packs = Packs.of("extends: [[middle.yaml, off]]\n")
                .and("middle.yaml", "extends: [base.yaml]\nrules: {optional: error}\n")
                .and("base.yaml", BASE);

        RuleSet rules = packs.load();

        assertThat(ids(rules)).containsExactly("optional");
        assertThat(reason(rules, "on"))
                .isEqualTo("It is off because middle.yaml is extended as 'off', which switches it off.");
    }

    @Test
    void takes_the_mode_of_spectral_5_and_says_so() {
        RuleSet rules = Packs.of("extends: [[base.yaml, false]]\n")
                .and("base.yaml", BASE)
                .load();

        assertThat(ids(rules)).isEmpty();
        assertThat(problems(rules))
                .containsExactly("pack.yaml:1:23 'false' beside an extended pack is the form of Spectral 5 and means"
                        + " 'off'. Write 'off'.");
    }

    @Test
    void changes_severities_by_shorthands() {
        RuleSet rules = Packs.of("""
                        extends: base.yaml
                        rules: {on: info, optional: true}
                        """).and("base.yaml", BASE).load();

        assertThat(rule(rules, "on").severity()).isEqualTo(Severity.INFO);
        assertThat(rule(rules, "optional").severity()).isEqualTo(Severity.WARN);
        assertThat(rules.explain(RuleId.of("on")).orElseThrow().steps())
                .extracting(RuleExplanation.Step::toString)
                .containsExactly(
                        "base defines it (base.yaml:3:3)", "pack.yaml sets its severity to 'info' (pack.yaml:2:9)");
        RuleSet none = Packs.of("extends: base.yaml\nrules: {on: false}\n")
                .and("base.yaml", BASE)
                .load();
        assertThat(ids(none)).isEmpty();
        assertThat(reason(none, "on")).isEqualTo("It is off because pack.yaml switches it off.");
    }

    @Test
    void sets_one_severity_for_every_exposure_by_a_shorthand() {
        String base = """
                rules:
                  a:
                    given: $
                    severity: warn
                    then: {function: truthy}
                    x-guardrail: {severity: {public: error, internal: hint}}
                """;
        RuleSet rules = Packs.of("extends: base.yaml\nrules: {a: error}\n")
                .and("base.yaml", base)
                .load();
        RuleSet.Place place = new RuleSet.Place("a.yaml", "a.yaml", List.of());

        assertThat(rules.severityAt(rule(rules, "a"), Exposure.INTERNAL, place)).contains(Severity.ERROR);
        RuleSet unchanged =
                Packs.of("extends: base.yaml\n").and("base.yaml", base).load();
        assertThat(unchanged.severityAt(rule(unchanged, "a"), Exposure.INTERNAL, place))
                .contains(Severity.HINT);
        assertThat(unchanged.severityAt(rule(unchanged, "a"), Exposure.UNKNOWN, place))
                .contains(Severity.HINT);
        assertThat(unchanged.severityAt(rule(unchanged, "a"), Exposure.PUBLIC, place))
                .contains(Severity.ERROR);
        assertThat(unchanged.severityAt(rule(unchanged, "a"), Exposure.PARTNER, place))
                .contains(Severity.WARN);
    }

    @Test
    void lays_a_definition_over_an_inherited_one() {
        RuleSet rules = Packs.of("""
                        extends: base.yaml
                        rules:
                          on:
                            description: Changed.
                            x-guardrail: {accountable: data-architect}
                        """).and("base.yaml", """
                        rules:
                          on:
                            description: First.
                            given: $.a
                            severity: error
                            then: {function: truthy}
                            x-guardrail: {category: naming}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        Rule rule = rule(rules, "on");
        assertThat(rule.title()).isEqualTo("Changed.");
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThat(rule.guardrail().category()).isEqualTo("naming");
        assertThat(rule.guardrail().accountable()).isEqualTo(Accountable.of(PersonaId.DATA_ARCHITECT));
        assertThat(rules.explain(RuleId.of("on")).orElseThrow().steps())
                .extracting(RuleExplanation.Step::what)
                .containsExactly("defines it", "changes 'description', 'x-guardrail'");
    }

    @Test
    void changes_a_rule_that_is_off_without_switching_it_on() {
        Packs packs = Packs.of("extends: middle.yaml\nrules: {on: true}\n")
                .and("middle.yaml", """
                        extends: base.yaml
                        rules: {on: off, optional: {description: Changed.}}
                        """)
                .and("base.yaml", BASE);

        assertThat(ids(packs.load("middle.yaml"))).isEmpty();
        RuleSet rules = packs.load();
        assertThat(ids(rules)).containsExactly("on");
        assertThat(rule(rules, "on").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void lets_the_later_of_two_packs_win() {
        Packs packs = Packs.of("extends: [one.yaml, two.yaml]\n")
                .and("one.yaml", "rules: {a: {given: $.one, then: {function: truthy}}}\n")
                .and("two.yaml", "rules: {a: {given: $.two, then: {function: truthy}}}\n");

        assertThat(rule(packs.load(), "a").given())
                .extracting(PathExpression::text)
                .containsExactly("$.two");
        assertThat(rule(packs.load("two.yaml", "one.yaml"), "a").given())
                .extracting(PathExpression::text)
                .containsExactly("$.one");
    }

    @Test
    void does_not_let_an_enforced_rule_be_weakened_from_below() {
        String base = """
                x-pack: {id: company, enforced: true}
                rules:
                  a: {given: $.a, severity: warn, then: {function: truthy}}
                  b: {given: $.b, severity: warn, then: {function: truthy}}
                  c: {given: $.c, severity: warn, then: {function: truthy}, x-guardrail: {enforced: false}}
                  d: {given: $.d, severity: warn, then: {function: truthy}}
                  e: {given: $.e, severity: warn, then: {function: truthy}, x-guardrail: {severity: {public: error}}}
                  f: {given: $.f, severity: warn, then: {function: truthy}}
                """;
        RuleSet rules = Packs.of("""
                        extends: [[company.yaml, off]]
                        rules:
                          a: off
                          b: error
                          d: {given: $.nothing, then: {function: truthy}}
                          e: warn
                          f: {severity: error}
                        overrides:
                          - files: ["*.yaml"]
                            rules: {b: info}
                        except: {"old.yaml#/a": [d]}
                        """).and("company.yaml", base).load();

        assertThat(ids(rules)).containsExactly("a", "b", "d", "e", "f");
        assertThat(rule(rules, "b").severity()).isEqualTo(Severity.ERROR);
        assertThat(rule(rules, "d").given()).extracting(PathExpression::text).containsExactly("$.d");
        assertThat(rule(rules, "f").severity()).isEqualTo(Severity.ERROR);
        assertThat(problems(rules))
                .filteredOn(problem -> problem.contains("enforced"))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly(
                        "pack.yaml:1:12",
                        "pack.yaml:1:12",
                        "pack.yaml:1:12",
                        "pack.yaml:1:12",
                        "pack.yaml:1:12",
                        "pack.yaml:3:3",
                        "pack.yaml:5:3",
                        "pack.yaml:6:3",
                        "pack.yaml:10:13",
                        "pack.yaml:11:26");
        assertThat(rules.problems()).hasSize(10);
        RuleSet skipped = rules.select(List.of("b"), List.of("a", "e"));
        assertThat(ids(skipped)).containsExactly("a", "b", "d", "e", "f");
        assertThat(problems(skipped))
                .contains("The rule 'a' is enforced by company and cannot be skipped. Remove it from the rules to skip,"
                        + " or ask those who answer for it for a waiver.");
    }

    @Test
    void keeps_an_enforced_rule_when_another_pack_takes_its_name() {
        RuleSet rules = Packs.of("extends: [company.yaml, other.yaml]\n")
                .and(
                        "company.yaml",
                        "rules: {a: {given: $.a, then: {function: truthy}, x-guardrail: {enforced: true}}}\n")
                .and("other.yaml", "rules: {a: {given: $.b, then: {function: truthy}}}\n")
                .load();

        assertThat(rule(rules, "a").given()).extracting(PathExpression::text).containsExactly("$.a");
        assertThat(problems(rules))
                .containsExactly("other.yaml:1:9 The rule 'a' of other.yaml has the name of an enforced rule of"
                        + " company.yaml. Rename it.");
    }

    @Test
    void finds_packs_that_extend_each_other() {
        RuleSet rules = Packs.of("extends: a.yaml\nrules: {p: {given: $, then: {function: truthy}}}\n")
                .and("a.yaml", "extends: [b.yaml]\nrules: {a: {given: $, then: {function: truthy}}}\n")
                .and("b.yaml", "extends: [./a.yaml]\nrules: {b: {given: $, then: {function: truthy}}}\n")
                .load();

        assertThat(ids(rules)).containsExactly("a", "b", "p");
        assertThat(problems(rules))
                .containsExactly("b.yaml:1:11 The pack './a.yaml' extends itself over 2 steps."
                        + " Remove one of the 'extends' between them.");
    }

    @Test
    void does_not_guess_at_rules_of_packs_that_could_not_be_loaded() {
        RuleSet rules = Packs.of("""
                        extends: ["spectral:oas", "https://acme.example/rules.yaml", "@acme/rules", rules.js]
                        rules: {operation-tags: off, info-contact: error}
                        """).load();

        assertThat(problems(rules))
                .hasSize(5)
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("'spectral:oas' of Spectral is not shipped"),
                        problem -> assertThat(problem).contains("is remote"),
                        problem -> assertThat(problem).contains("package of npm"),
                        problem -> assertThat(problem).contains("is a script"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:2:")
                                .contains("2 settings name rules")
                                .contains("'info-contact', 'operation-tags'"));
    }

    @Test
    void finds_packs_beside_the_pack_that_names_them_but_never_above_the_root() {
        RuleSet rules = Packs.of("extends: [rules/one.yaml, ../outside.yaml, /etc/passwd.yaml]\n")
                .and("rules/one.yaml", "extends: [../two.yaml, \"sub/../three.yaml\"]\n")
                .and("two.yaml", "rules: {two: {given: $, then: {function: truthy}}}\n")
                .and("rules/three.yaml", "rules: {three: {given: $, then: {function: truthy}}}\n")
                .load();

        assertThat(ids(rules)).containsExactly("three", "two");
        assertThat(problems(rules)).hasSize(2).allMatch(problem -> problem.contains("lies outside of the project"));
    }

    @Test
    void selects_rules_by_name() {
        RuleSet rules = Packs.of("""
                        rules:
                          naming-a: {given: $, then: {function: truthy}}
                          naming-b: {given: $, then: {function: truthy}}
                          auth-a: {given: $, then: {function: truthy}}
                        """).load();

        assertThat(ids(rules.select(List.of("naming-*"), List.of("naming-b")))).containsExactly("naming-a");
        assertThat(ids(rules.select(List.of(), List.of("*-a")))).containsExactly("naming-b");
        RuleSet wrong = rules.select(List.of("naming-aa"), List.of());
        assertThat(problems(wrong)).containsExactly("There is no rule 'naming-aa'. Did you mean 'naming-a'?");
        assertThat(reason(rules.select(List.of(), List.of("auth-a")), "auth-a"))
                .isEqualTo("It is skipped for this check.");
    }
}
