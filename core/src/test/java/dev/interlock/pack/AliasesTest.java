package dev.interlock.pack;

import static dev.interlock.pack.Packs.ids;
import static dev.interlock.pack.Packs.problems;
import static dev.interlock.pack.Packs.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.path.PathExpression;
import dev.interlock.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AliasesTest {

    @Test
    void replaces_aliases_also_of_aliases() {
        RuleSet rules = Packs.of("""
                        aliases:
                          Paths: ["$.paths[*]", "$.webhooks[*]"]
                          Operations: ["#Paths[get,put]"]
                          Old: "$.old"
                        rules:
                          a: {given: "#Operations.responses[*]", then: {function: truthy}}
                          b: {given: ["#Old", "#Paths~"], then: {function: truthy}}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(given(rule(rules, "a")))
                .containsExactly("$.paths[*][get,put].responses[*]", "$.webhooks[*][get,put].responses[*]");
        assertThat(given(rule(rules, "b"))).containsExactly("$.old", "$.paths[*]~", "$.webhooks[*]~");
    }

    @Test
    void takes_the_last_target_that_has_a_format_of_the_document() {
        RuleSet rules = Packs.of("""
                        aliases:
                          Schemas:
                            targets:
                              - {formats: [oas2], given: ["$.definitions[*]"]}
                              - {formats: [oas3], given: ["$.components.schemas[*]"]}
                              - {formats: [oas3_1], given: "$.components.schemas[*]..*"}
                        rules:
                          every: {given: "#Schemas.type", then: {function: truthy}}
                          some: {given: ["#Schemas", "$.info"], formats: [oas3], then: {function: truthy}}
                          none: {given: "#Schemas", formats: [aas2], then: {function: truthy}}
                        """).load();

        assertThat(byFormats(rules, "every"))
                .isEqualTo(Map.of(
                        Set.of("oas2"), List.of("$.definitions[*].type"),
                        Set.of("oas3_0", "oas3_2"), List.of("$.components.schemas[*].type"),
                        Set.of("oas3_1"), List.of("$.components.schemas[*]..*.type")));
        assertThat(byFormats(rules, "some"))
                .isEqualTo(Map.of(
                        Set.of("oas3_0", "oas3_2"), List.of("$.components.schemas[*]"),
                        Set.of("oas3_1"), List.of("$.components.schemas[*]..*"),
                        Set.of("oas3"), List.of("$.info")));
        assertThat(problems(rules))
                .containsExactly("pack.yaml:10:17 '#Schemas' stands for nothing in the formats of the rule 'none'."
                        + " Give the alias a target for them, or change 'formats'.");
    }

    @Test
    void finds_aliases_that_stand_for_themselves_or_for_nothing() {
        RuleSet rules = Packs.of("""
                        aliases:
                          One: ["#Two"]
                          Two: ["#One.a"]
                        rules:
                          circular: {given: "#One", then: {function: truthy}}
                          unknown: {given: "#Too", then: {function: truthy}}
                          nameless: {given: "#", then: {function: truthy}}
                          fine: {given: "$", then: {function: truthy}}
                        """).load();

        assertThat(ids(rules)).containsExactly("fine");
        assertThat(problems(rules))
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("pack.yaml:3:9 The alias 'One' stands for itself."),
                        problem -> assertThat(problem)
                                .isEqualTo("pack.yaml:6:20 The alias 'Too' is not defined. Did you mean 'Two'?"),
                        problem -> assertThat(problem).startsWith("pack.yaml:7:21 '#' names no alias."));
    }

    @Test
    void resolves_aliases_in_the_pack_that_writes_them_and_in_those_that_it_extends() {
        RuleSet rules = Packs.of("""
                        extends: base.yaml
                        aliases: {Info: ["$.mine"]}
                        rules:
                          own: {given: "#Info", then: {function: truthy}}
                          borrowed: {given: "#Servers", then: {function: truthy}}
                        """).and("base.yaml", """
                        aliases: {Info: ["$.info"], Servers: ["#Info.servers"]}
                        rules:
                          inherited: {given: "#Info", then: {function: truthy}}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(given(rule(rules, "own"))).containsExactly("$.mine");
        assertThat(given(rule(rules, "inherited"))).containsExactly("$.info");
        assertThat(given(rule(rules, "borrowed"))).containsExactly("$.info.servers");
    }

    private static Map<Set<String>, List<String>> byFormats(RuleSet rules, String id) {
        return rules.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .collect(Collectors.toMap(Rule::formats, AliasesTest::given));
    }

    private static List<String> given(Rule rule) {
        return rule.given().stream().map(PathExpression::text).toList();
    }
}
