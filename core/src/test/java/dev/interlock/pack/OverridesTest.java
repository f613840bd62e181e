package dev.interlock.pack;

import static dev.interlock.pack.Packs.ids;
import static dev.interlock.pack.Packs.problems;
import static dev.interlock.pack.Packs.reason;
import static dev.interlock.pack.Packs.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Exposure;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private static final String RULES = """
            rules:
              a: {given: $, severity: warn, then: {function: truthy}}
              b: {given: $, severity: warn, then: {function: truthy}}
              c: {given: $, severity: off, then: {function: truthy}}
            """;

    @Test
    void sets_severities_for_files() {
        RuleSet rules = Packs.of(RULES + """
                        overrides:
                          - files: ["legacy/**/*.yaml"]
                            rules: {a: off, b: info, c: error}
                          - files: ["keep.yaml"]
                            rules: {a: error, b: true}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(at(rules, "a", "orders.yaml")).contains(Severity.WARN);
        assertThat(at(rules, "a", "legacy/orders.yaml")).isEmpty();
        assertThat(at(rules, "a", "legacy/deep/orders.yaml")).isEmpty();
        assertThat(at(rules, "a", "legacy/deep/keep.yaml")).contains(Severity.ERROR);
        assertThat(at(rules, "b", "legacy/orders.yaml")).contains(Severity.INFO);
        assertThat(at(rules, "b", "legacy/keep.yaml")).contains(Severity.WARN);
        assertThat(at(rules, "c", "orders.yaml")).isEmpty();
        assertThat(at(rules, "c", "legacy/orders.yaml")).contains(Severity.ERROR);
        assertThat(reason(rules, "c")).isEqualTo("It is on in some files only.");
        assertThat(rules.explain(RuleId.of("a")).orElseThrow().steps())
                .extracting(RuleExplanation.Step::what)
                .containsExactly(
                        "defines it",
                        "sets its severity to 'off' in legacy/**/*.yaml",
                        "sets its severity to 'error' in keep.yaml");
    }

    @Test
    void starts_patterns_at_the_directory_of_the_pack() {
        RuleSet rules = new Packs()
                .and("packs/acme.yaml", RULES + "overrides: [{files: [api/*.yaml], rules: {a: off}}]\n")
                .load("packs/acme.yaml");

        assertThat(at(rules, "a", "packs/api/orders.yaml")).isEmpty();
        assertThat(at(rules, "a", "api/orders.yaml")).contains(Severity.WARN);
    }

    @Test
    void reads_pointers_as_fragments_of_addresses_too() {
        RuleSet rules = Packs.of(
                        RULES + "overrides: [{files: ['*.yaml#/paths/~1orders~1%7Bid%7D'], rules: {a: error}}]\n")
                .load();
        assertThat(at(rules, "a", "x.yaml", "paths", "/orders/{id}", "get")).contains(Severity.ERROR);
    }

    @Test
    void lets_the_longest_pointer_win() {
        RuleSet rules = Packs.of(RULES + """
                        overrides:
                          - files: ["*.yaml#/paths/~1orders/get"]
                            rules: {a: error}
                          - files: ["*.yaml#/paths/~1orders", "#/info"]
                            rules: {a: off}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(at(rules, "a", "x.yaml", "paths", "/orders", "get", "tags")).contains(Severity.ERROR);
        assertThat(at(rules, "a", "x.yaml", "paths", "/orders", "put")).isEmpty();
        assertThat(at(rules, "a", "x.yaml", "paths", "/orders2")).contains(Severity.WARN);
        assertThat(at(rules, "a", "x.json", "info", "title")).isEmpty();
    }

    @Test
    void reads_exceptions_of_spectral_5() {
        RuleSet rules = Packs.of(RULES + "except: {\"api/one.yaml#/info\": [a], \"#/tags\": [b, nothing]}\n")
                .load();

        assertThat(at(rules, "a", "api/one.yaml", "info", "title")).isEmpty();
        assertThat(at(rules, "a", "api/two.yaml", "info", "title")).contains(Severity.WARN);
        assertThat(at(rules, "b", "api/two.yaml", "tags", "0")).isEmpty();
        assertThat(problems(rules))
                .singleElement()
                .asString()
                .startsWith("pack.yaml:5:")
                .contains("'nothing'");
    }

    @Test
    void brings_rules_for_some_files() {
        RuleSet rules = Packs.of(RULES + """
                        overrides:
                          - files: [new/*.yaml]
                            extends: strict.yaml
                            rules:
                              mine: {given: "#Info", severity: error, then: {function: truthy}}
                              a: {given: $.other, then: {function: truthy}}
                            aliases: {Info: ["$.info"]}
                        """)
                .and("strict.yaml", "rules: {theirs: {given: $, severity: info, then: {function: truthy}}}\n")
                .load();

        assertThat(ids(rules)).containsExactly("a", "b", "mine", "theirs");
        assertThat(at(rules, "mine", "new/one.yaml")).contains(Severity.ERROR);
        assertThat(at(rules, "mine", "old/one.yaml")).isEmpty();
        assertThat(at(rules, "theirs", "new/one.yaml")).contains(Severity.INFO);
        assertThat(at(rules, "theirs", "one.yaml")).isEmpty();
        assertThat(problems(rules))
                .containsExactly("pack.yaml:10:7 An override cannot change the definition of the rule 'a'."
                        + " Set its severity alone, or give the changed rule a name of its own.");
    }

    @Test
    void brings_the_rules_of_an_extended_pack_that_are_named() {
        RuleSet rules = Packs.of("""
                        overrides:
                          - files: ['new/**']
                            extends: [[base.yaml, off]]
                            rules: {wanted: true, graver: error}
                        """).and("base.yaml", """
                        rules:
                          wanted: {given: $, severity: hint, then: {function: truthy}}
                          graver: {given: $, recommended: false, then: {function: truthy}}
                          unwanted: {given: $, then: {function: truthy}}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(at(rules, "wanted", "new/one.yaml")).contains(Severity.HINT);
        assertThat(at(rules, "graver", "new/one.yaml")).contains(Severity.ERROR);
        assertThat(at(rules, "wanted", "one.yaml")).isEmpty();
        assertThat(ids(rules)).doesNotContain("unwanted");
    }

    @Test
    void lets_the_later_of_two_patterns_win() {
        RuleSet rules = Packs.of(RULES + """
                        overrides:
                          - {files: ['*.yaml'], rules: {a: error}}
                          - {files: ['sub/*.yaml'], rules: {a: hint}}
                        """).load();

        assertThat(at(rules, "a", "sub/one.yaml")).contains(Severity.HINT);
        assertThat(at(rules, "a", "one.yaml")).contains(Severity.ERROR);
    }

    @Test
    void does_not_inherit_overrides() {
        RuleSet rules = Packs.of("extends: base.yaml\n")
                .and("base.yaml", RULES + "overrides: [{files: ['*'], rules: {a: off}}]\n")
                .load();

        assertThat(at(rules, "a", "x.yaml")).contains(Severity.WARN);
    }

    @Test
    void applies_severities_to_findings() {
        RuleSet rules = Packs.of(RULES + """
                        overrides:
                          - files: [old.yaml]
                            rules: {a: off, b: hint, c: error}
                          - files: ["bad.yaml#/paths/get"]
                            rules: {b: error}
                        """).load();

        assertThat(applied(rules, "a", Outcome.VIOLATED, "old.yaml")).isEmpty();
        assertThat(applied(rules, "a", Outcome.VIOLATED, "new.yaml")).contains(Severity.WARN);
        assertThat(applied(rules, "a", Outcome.FAILED, "old.yaml")).contains(Severity.WARN);
        assertThat(applied(rules, "b", Outcome.VIOLATED, "old.yaml")).contains(Severity.HINT);
        assertThat(applied(rules, "b", Outcome.UNVERIFIED, "old.yaml")).contains(Severity.HINT);
        assertThat(applied(rules, "b", Outcome.VIOLATED, "bad.yaml")).contains(Severity.ERROR);
        assertThat(applied(rules, "b", Outcome.UNVERIFIED, "bad.yaml")).contains(Severity.WARN);
        assertThat(applied(rules, "c", Outcome.VIOLATED, "new.yaml")).isEmpty();
        assertThat(applied(rules, "c", Outcome.VIOLATED, "old.yaml")).contains(Severity.ERROR);
    }

    @Test
    void matches_files_by_patterns() {
        assertThat(FilePattern.of("**/*.{yaml,yml}", "").matchesFile("a/b/c.yml"))
                .isTrue();
        assertThat(FilePattern.of("**/*.{yaml,yml}", "").matchesFile("c.yaml")).isTrue();
        assertThat(FilePattern.of("a/*.yaml", "").matchesFile("a/b/c.yaml")).isFalse();
        assertThat(FilePattern.of("./a/**", "").matchesFile("a/b/c.yaml")).isTrue();
        assertThat(FilePattern.of("c[0-9].y?ml", "").matchesFile("x/c7.yaml")).isTrue();
        assertThat(FilePattern.of("c[!0-9].yaml", "").matchesFile("c7.yaml")).isFalse();
        assertThat(FilePattern.of("a+(b).yaml", "").matchesFile("a+(b).yaml")).isTrue();
        assertThat(FilePattern.of("[.yaml", "").matchesFile("[.yaml")).isTrue();
        assertThat(FilePattern.of("{.yaml", "").matchesFile("{.yaml")).isTrue();
        assertThat(FilePattern.of("!c.yaml", "").matchesFile("a/c.yaml")).isFalse();
        assertThat(FilePattern.of("!c.yaml", "").matchesFile("a/b.yaml")).isTrue();
        assertThat(FilePattern.of("*a*a*a*a*a*a*a*a*a*b", "").matchesFile("a".repeat(5_000)))
                .isFalse();
    }

    private static Optional<Severity> at(RuleSet rules, String id, String file, String... path) {
        return rules.severityAt(rule(rules, id), Exposure.UNKNOWN, new RuleSet.Place(file, file, List.of(path)));
    }

    /** A finding at {@code /paths/get}, which is missing below {@code /paths}. */
    private static Optional<Severity> applied(RuleSet rules, String id, Outcome outcome, String file) {
        Rule rule = rule(rules, id);
        Finding finding = new Finding(
                rule,
                Severity.WARN,
                outcome,
                "wrong",
                Location.of(file, 1, 1),
                List.of("paths"),
                List.of("get"),
                List.of(),
                1,
                Optional.empty(),
                PersonaId.INTEGRATION_ARCHITECT,
                PersonaId.INTEGRATION_DEVELOPER,
                Fingerprint.of(List.of(id)),
                List.of(),
                List.of());
        return rules.applyOverrides(finding, file).map(Finding::severity);
    }
}
