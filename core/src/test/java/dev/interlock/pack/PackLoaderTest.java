package dev.interlock.pack;

import static dev.interlock.pack.Packs.ids;
import static dev.interlock.pack.Packs.problems;
import static dev.interlock.pack.Packs.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Grade;
import dev.interlock.model.Exposure;
import dev.interlock.model.Style;
import dev.interlock.path.PathExpression;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Accountable;
import dev.interlock.rule.Field;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackLoaderTest {

    @Test
    void reads_a_guardrail_with_all_that_it_says() {
        RuleSet rules = Packs.of("""
                        x-pack: {id: acme-security, version: 1.4.0, title: ACME security, accountable: security-architect}
                        rules:
                          acme-auth-no-password:
                            description: Partners never authenticate with a password.
                            message: "{{value}} is not allowed towards partners."
                            severity: error
                            formats: [interface]
                            given: $.interfaces[?(@.exposure == 'partner')].endpoints[*]
                            then: {field: authentication.weakest, function: enumeration, functionOptions: {values: [mtls]}}
                            documentationUrl: https://acme.example/auth
                            x-guardrail:
                              category: auth
                              accountable: {api: api-product-manager, event: data-architect}
                              responsible: integration-manager/platform-owner
                              severity: {internal: warn}
                              whenAbsent: violated
                              unverified: info
                              grade: environment
                              cause: interface
                              enforced: true
                              baselinable: false
                              rationale: Partner passwords are never rotated.
                              remediation: Switch to client certificates.
                              standards: [{id: "API2:2023", title: OWASP, url: "https://owasp.example"}, RFC 8705]
                              examples:
                                holds: [{interface: {exposure: partner}}]
                                fails: [{interface: {exposure: partner}}, {interface: {}}]
                        """).load();

        assertThat(rules.problems()).isEmpty();
        Rule rule = rule(rules, "acme-auth-no-password");
        assertThat(rule.pack()).isEqualTo("acme-security");
        assertThat(rule.title()).isEqualTo("Partners never authenticate with a password.");
        assertThat(rule.message()).contains("{{value}} is not allowed towards partners.");
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThat(rule.formats()).containsExactly("interface");
        assertThat(rule.resolved()).isTrue();
        assertThat(rule.given())
                .extracting(PathExpression::text)
                .containsExactly("$.interfaces[?(@.exposure == 'partner')].endpoints[*]");
        assertThat(rule.then()).singleElement().satisfies(clause -> {
            assertThat(clause.field())
                    .isEqualTo(new Field.Member(List.of("authentication", "weakest"), "authentication.weakest"));
            assertThat(clause.function()).isEqualTo("enumeration");
            assertThat(clause.options().get("values").size()).isEqualTo(1);
        });
        assertThat(rule.documentationUrl()).contains("https://acme.example/auth");
        assertThat(rule.location()).hasToString("pack.yaml:3:3");
        Guardrail guardrail = rule.guardrail();
        assertThat(guardrail.category()).isEqualTo("auth");
        assertThat(guardrail.accountable())
                .isEqualTo(new Accountable(
                        PersonaId.SECURITY_ARCHITECT,
                        Map.of(Style.API, PersonaId.API_PRODUCT_MANAGER, Style.EVENT, PersonaId.DATA_ARCHITECT)));
        assertThat(guardrail.responsible()).isEqualTo(PersonaId.PLATFORM_OWNER);
        assertThat(guardrail.severityByExposure())
                .containsOnly(Map.entry(Exposure.INTERNAL, Severity.WARN), Map.entry(Exposure.UNKNOWN, Severity.WARN));
        assertThat(guardrail.whenAbsent()).contains(Guardrail.WhenAbsent.VIOLATED);
        assertThat(guardrail.unverified()).contains(Severity.INFO);
        assertThat(guardrail.requiredGrade()).isEqualTo(Grade.ENVIRONMENT);
        assertThat(guardrail.cause()).isEqualTo(Guardrail.Cause.INTERFACE);
        assertThat(guardrail.enforced()).isTrue();
        assertThat(guardrail.baselinable()).isFalse();
        assertThat(guardrail.rationale()).isEqualTo("Partner passwords are never rotated.");
        assertThat(guardrail.remediation()).isEqualTo("Switch to client certificates.");
        assertThat(guardrail.standards())
                .containsExactly(
                        new Standard("API2:2023", "OWASP", "https://owasp.example"), new Standard("RFC 8705", "", ""));
        assertThat(guardrail.holds()).hasSize(1);
        assertThat(guardrail.fails()).hasSize(2);
        assertThat(rules.packs())
                .singleElement()
                .satisfies(pack -> assertThat(pack.version()).contains("1.4.0"));
    }

    @Test
    void reads_a_plain_spectral_rule_with_its_defaults() {
        RuleSet rules = Packs.of("""
                        documentationUrl: https://acme.example/rules
                        formats: [oas3]
                        rules:
                          info-title:
                            message: "A title {{error}}"
                            given: [$.info, "$.tags[*]"]
                            then:
                              - function: truthy
                              - {field: '@key', function: casing, functionOptions: {type: camel}}
                              - {field: "$.contact", function: defined}
                            resolved: false
                        """).load();

        assertThat(rules.problems()).isEmpty();
        Rule rule = rule(rules, "info-title");
        assertThat(rule.pack()).isEqualTo("pack.yaml");
        assertThat(rule.title()).isEqualTo("A title {{error}}");
        assertThat(rule.severity()).isEqualTo(Severity.WARN);
        assertThat(rule.formats()).containsExactly("oas3");
        assertThat(rule.resolved()).isFalse();
        assertThat(rule.documentationUrl()).contains("https://acme.example/rules#info-title");
        assertThat(rule.given()).hasSize(2);
        assertThat(rule.then().get(0).field()).isEqualTo(new Field.Whole());
        assertThat(rule.then().get(0).options().isAbsent()).isTrue();
        assertThat(rule.then().get(1).field()).isEqualTo(new Field.Keys());
        assertThat(rule.then().get(2).field()).isInstanceOf(Field.Selected.class);
        Guardrail guardrail = rule.guardrail();
        assertThat(guardrail.category()).isEqualTo("general");
        assertThat(guardrail.accountable()).isEqualTo(Accountable.of(PersonaId.INTEGRATION_ARCHITECT));
        assertThat(guardrail.responsible()).isEqualTo(PersonaId.INTEGRATION_DEVELOPER);
        assertThat(guardrail.unverified()).isEmpty();
        assertThat(guardrail.whenAbsent()).isEmpty();
        assertThat(guardrail.enforced()).isFalse();
        assertThat(guardrail.baselinable()).isTrue();
    }

    @Test
    void counts_undecidable_cases_of_a_guardrail_as_warnings() {
        RuleSet rules = Packs.of("""
                        x-pack: {category: naming}
                        rules:
                          said: {given: $, then: {function: truthy}, x-guardrail: {rationale: Because.}}
                          ignored: {given: $, then: {function: truthy}, x-guardrail: {unverified: ignore}}
                        """).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(rule(rules, "said").guardrail().unverified()).contains(Severity.WARN);
        assertThat(rule(rules, "said").guardrail().category()).isEqualTo("naming");
        assertThat(rule(rules, "ignored").guardrail().unverified()).isEmpty();
    }

    @Test
    void reads_json_and_severities_as_numbers() {
        RuleSet rules = new Packs().and("pack.json", """
                        {"rules": {"a": {"given": "$", "severity": 0, "then": {"function": "truthy"}},
                                   "b": {"given": "$", "severity": 3, "then": {"function": "truthy"}}}}
                        """).load("pack.json");

        assertThat(rules.problems()).isEmpty();
        assertThat(rule(rules, "a").severity()).isEqualTo(Severity.ERROR);
        assertThat(rule(rules, "b").severity()).isEqualTo(Severity.HINT);
    }

    @Test
    void knows_formats_by_their_synonyms() {
        RuleSet rules = Packs.of("""
                        rules:
                          a: {given: $, formats: [oas3.1, asyncapi2, json-schema-draft-2020-12, arazzo1.0], then: {function: truthy}}
                          b: {given: $, formats: [sap-iflow], then: {function: truthy}}
                          c: {given: $, formats: [oas4], then: {function: truthy}}
                        """).loader().withFormats(Set.of("sap-iflow")).load("pack.yaml");

        assertThat(rule(rules, "a").formats())
                .containsExactlyInAnyOrder("oas3_1", "aas2", "json-schema-2020-12", "arazzo1_0");
        assertThat(rule(rules, "b").formats()).containsExactly("sap-iflow");
        assertThat(problems(rules))
                .containsExactly("pack.yaml:4:27 The format 'oas4' is not known. Did you mean 'oas2'?");
        assertThat(rules.refused()).extracting(Object::toString).containsExactly("c");
    }

    @Test
    void reports_all_problems_at_once_and_leaves_out_the_broken_rules_alone() {
        RuleSet rules =
                Packs.of("""
                        extnds: spectral:oas
                        rules:
                          good: {given: $.info, then: {function: truthy}}
                          no-then: {given: $.info}
                          wrong-severity: {given: $, severity: eror, then: {function: truthy}}
                          wrong-key: {given: $, format: [oas3], then: {function: truthy}}
                          harmless-key: {given: $, documentationUrls: x, then: {function: truthy, message: hm}}
                          wrong-path: {given: "$.a[", then: {function: truthy}}
                          wrong-filter: {given: "$.a[?(@.b ==)]", then: {function: truthy}}
                          wrong-persona: {given: $, then: {function: truthy}, x-guardrail: {accountable: security-architekt}}
                          wrong-word: {given: $, then: {function: truthy}, x-guardrail: {cause: places}}
                          wrong-absent: {given: $, formats: [interface], then: {function: truthy}, x-guardrail: {category: x}}
                          wrong-function: {given: $, then: {function: truthly}}
                          wrong-shorthand-target: warn
                          goood: 7
                        """).loader().withFunctions(Set.of("truthy", "falsy")).load("pack.yaml");

        assertThat(ids(rules)).contains("good", "harmless-key").doesNotContain("wrong-key", "wrong-filter");
        assertThat(problems(rules))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:1:1 'extnds' is not a known key")
                                .contains("'extends'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:4:3").contains("lacks 'then'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:5:40").contains("'eror'", "'error'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:6:25").contains("'format'", "'formats'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:7:28").contains("'documentationUrl'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:7:75").contains("'message'"),
                        problem -> assertThat(problem).startsWith("pack.yaml:9:25"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:10:82")
                                .contains("'security-architekt' is not known", "'security-architect'"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:11:73")
                                .contains("'places'", "'place'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:12:3").contains("'whenAbsent'"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:13:47")
                                .contains("'truthly'", "'truthy'"),
                        problem ->
                                assertThat(problem).startsWith("pack.yaml:14:3").contains("'wrong-shorthand-target'"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:15:3")
                                .contains("'goood'", "Did you mean 'good'?"),
                        problem -> assertThat(problem)
                                .startsWith("pack.yaml:15:10")
                                .contains("too large"));
        assertThat(rules.refused())
                .extracting(Object::toString)
                .containsExactly(
                        "no-then",
                        "wrong-absent",
                        "wrong-filter",
                        "wrong-function",
                        "wrong-key",
                        "wrong-persona",
                        "wrong-severity",
                        "wrong-word");
    }

    @Test
    void leaves_out_rules_that_call_javascript_and_says_so() {
        RuleSet rules = Packs.of("""
                        functions: [teamNames, [other, {type: object}]]
                        functionsDir: lib
                        rules:
                          ours: {given: $, then: {function: truthy}}
                          theirs:
                            given: $
                            then: [{function: truthy}, {function: teamNames}]
                          switched-off: {given: $, severity: off, then: {function: other}}
                        """).load();

        assertThat(ids(rules)).containsExactly("ours");
        assertThat(problems(rules))
                .containsExactly("pack.yaml:7:43 The rule 'theirs' is left out: it calls 'teamNames', a function in"
                        + " JavaScript, and no code of packs is run. Rewrite it with the functions of Interlock, or"
                        + " provide 'teamNames' as a function in Java.");
        assertThat(Packs.reason(rules, "theirs"))
                .startsWith("It is left out because of a problem at pack.yaml:7:43: The rule 'theirs'");
    }

    @Test
    void runs_rules_that_call_a_function_of_the_same_name_in_java() {
        RuleSet rules =
                Packs.of("""
                        functions: [typedEnum]
                        rules:
                          theirs: {given: $, then: {function: typedEnum}}
                        """).loader().withFunctions(Set.of("typedEnum")).load("pack.yaml");

        assertThat(rules.problems()).isEmpty();
        assertThat(ids(rules)).containsExactly("theirs");
    }

    @Test
    void says_why_a_file_holds_no_rules() {
        assertThat(problems(Packs.of("- a\n- b\n").load()))
                .containsExactly(
                        "pack.yaml:1:1 The pack 'pack.yaml' holds no rules. Write a map with 'extends' or 'rules'.");
        assertThat(problems(Packs.of("rules: {a: [}\n").load()))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("pack.yaml:1:"));
        assertThat(problems(Packs.of("x-pack: {id: a}\n").load()))
                .singleElement()
                .asString()
                .contains("'rules'");
    }

    @Test
    void says_which_pack_cannot_be_found() {
        assertThat(problems(new Packs().load("acme.yaml", "interlock:nothing", "npm-rules", "../up.yaml")))
                .containsExactlyInAnyOrder(
                        "There is no pack 'acme.yaml'. Correct its name; a path starts from the file that names it.",
                        "There is no pack 'interlock:nothing' on the class path. Correct its name, or add the artefact"
                                + " that ships it as a dependency of the plugin.",
                        "The pack 'npm-rules' is a package of npm, and no packages are loaded. Put a copy of its rules"
                                + " as YAML or JSON into the project, and name that file.",
                        "The pack '../up.yaml' lies outside of the project. Move it into the project, or release it as"
                                + " a pack of its own.");
    }

    @Test
    void suggests_the_pack_that_was_meant() {
        assertThat(problems(Packs.of("extends: [spectral:aos, interlock:nameing, base.yml]\n")
                        .and("base.yaml", "rules: {}\n")
                        .load()))
                .containsExactly(
                        "pack.yaml:1:11 Spectral ships no ruleset 'spectral:aos'. Did you mean 'spectral:oas'?",
                        "pack.yaml:1:25 There is no pack 'interlock:nameing' on the class path. Did you mean"
                                + " 'interlock:naming'?",
                        "pack.yaml:1:44 There is no pack 'base.yml'. Did you mean 'base.yaml'?");
    }

    @Test
    void reads_the_keys_of_a_field() {
        assertThat(ClauseReader.segments("info.contact.name")).containsExactly("info", "contact", "name");
        assertThat(ClauseReader.segments("a[0].b")).containsExactly("a", "0", "b");
        assertThat(ClauseReader.segments("a['x.y'][\"z\"]")).containsExactly("a", "x.y", "z");
        assertThat(ClauseReader.segments("$ref")).containsExactly("$ref");
        assertThat(ClauseReader.segments("a[")).containsExactly("a[");
    }

    @Test
    void keeps_parser_options() {
        RuleSet rules = Packs.of("parserOptions: {duplicateKeys: warn, incompatibleValues: off}\nrules: {}\n")
                .load();

        assertThat(rules.problems()).isEmpty();
        assertThat(rules.parserOptions())
                .isEqualTo(new RuleSet.ParserOptions(Optional.of(Severity.WARN), Optional.empty()));
    }

    @Test
    void lets_parser_options_make_the_rules_about_texts_stricter_and_never_weaker() {
        RuleSet rules = Packs.of("parserOptions: {duplicateKeys: off, incompatibleValues: error}\nrules: {}\n")
                .loader()
                .load("interlock:integrity", "pack.yaml");

        assertThat(rules.problems()).isEmpty();
        assertThat(Packs.rule(rules, "integrity-key-text").severity()).isEqualTo(Severity.ERROR);
        assertThat(Packs.rule(rules, "integrity-duplicate-key").severity()).isEqualTo(Severity.ERROR);
        assertThat(rules.explain(RuleId.of("integrity-duplicate-key"))
                        .orElseThrow()
                        .steps())
                .last()
                .asString()
                .isEqualTo("pack.yaml asks for the severity 'off', which an enforced rule does not follow"
                        + " (pack.yaml:1:17)");
    }

    @Test
    void names_packs_that_were_asked_for_and_cannot_be_loaded() {
        assertThat(Packs.of("extends: [./none.yaml]\nrules: {}\n").load().missing())
                .isEmpty();
        assertThat(new Packs().load("none.yaml", "https://acme.test/x.yaml").missing())
                .containsExactly("none.yaml", "https://acme.test/x.yaml");
    }
}
