package dev.interlock.engine;

import static dev.interlock.engine.Check.findings;
import static dev.interlock.engine.Check.model;
import static dev.interlock.engine.Check.tally;
import static dev.interlock.engine.Check.yaml;
import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Unresolved;
import dev.interlock.model.Exposure;
import dev.interlock.path.Json;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Guardrail.WhenAbsent;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody can decide, and what nobody has declared. */
final class UndecidedTest {

    @Test
    void leaves_undecided_what_depends_on_a_hidden_value() {
        Subject subject = model("{interfaces: {a: {tls: '{{x}}', host: 'http://{{h}}'}}}");
        TestRule asks =
                rule("r", "$.interfaces.a").then("tls", "is", "{value: 'yes'}").formats("interface");
        assertThat(findings(subject, asks)).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.UNVERIFIED);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message())
                    .isEqualTo("Nobody can tell, because the value stays behind '{{x}}': It is as it should be.");
        });
        assertThat(findings(subject, asks.quietAboutUnverified())).isEmpty();
        assertThat(tally(subject, asks).unverified()).isEqualTo(1);
    }

    @Test
    void leaves_undecided_failures_where_nobody_can_tell_if_the_rule_applies() {
        Subject subject = model("{interfaces: {a: {tls: '{{x}}', name: 'n'}}}");
        TestRule fails = rule("fails", "$.interfaces[?(@.tls == 'no')]").then("name", "is", "{value: 'm'}");
        assertThat(findings(subject, fails.formats("interface")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome()).isEqualTo(Outcome.UNVERIFIED);
                    assertThat(finding.message()).contains("whether the rule applies here depends on a value");
                });
        TestRule holds = rule("holds", "$.interfaces[?(@.tls == 'no')]").then("name", "is", "{value: 'n'}");
        assertThat(tally(subject, holds.formats("interface")).holds()).isEqualTo(1);
    }

    @Test
    void leaves_undecided_what_lies_below_a_hidden_value() {
        Subject subject = model("{a: {auth: '{{x}}'}}");
        assertThat(findings(
                        subject, rule("r", "$.a").then("auth.type", "defined").formats("interface")))
                .extracting(Finding::outcome, Finding::message)
                .containsExactly(tuple(
                        Outcome.UNVERIFIED,
                        "Nobody can tell, because '{{x}}' has no value in the project: It is as it should be."));
    }

    @Test
    void claims_no_absence_in_an_open_container_and_says_so_once() {
        Subject subject = model("{a: {'…': true, b: 1}, c: {}}");
        TestRule rule = rule("r", "$[*]")
                .then("x", "defined")
                .then("y", "absent")
                .then("", "requires", "{value: 'z'}")
                .formats("interface");
        List<Finding> findings = findings(subject, rule);
        assertThat(findings)
                .filteredOn(finding -> finding.outcome() == Outcome.UNVERIFIED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not everything could be read there"));
        assertThat(findings)
                .filteredOn(finding -> finding.outcome() == Outcome.VIOLATED)
                .hasSize(2);
        assertThat(tally(subject, rule))
                .extracting(RuleTally::violated, RuleTally::unverified)
                .containsExactly(1L, 1L);
    }

    @Test
    void claims_no_absence_behind_a_dead_reference_unless_the_rule_reads_it_as_it_is() {
        Subject subject = Check.following(yaml("dead.yaml", "a: {$ref: 'gone.yaml#/a'}\n"));
        assertThat(findings(subject, rule("r", "$.a").then("x", "defined")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNVERIFIED);
        assertThat(findings(subject, rule("r", "$.a").then("x", "defined").raw()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.VIOLATED);
    }

    @ParameterizedTest
    @CsvSource({"VIOLATED, VIOLATED", "UNVERIFIED, UNVERIFIED", "NOT_APPLICABLE, NOT_APPLICABLE"})
    void counts_what_is_not_declared_as_the_rule_says(WhenAbsent counts, Outcome outcome) {
        Subject hidden = model("{interfaces: {orders: {owner: '{{!owner}}'}}}");
        Subject absent = model("{interfaces: {orders: {}}}");
        TestRule rule = rule("r", "$.interfaces[*]")
                .then("owner", "is", "{value: 'x'}")
                .whenAbsent(counts)
                .formats("interface");
        Map<Subject, String> told = Map.of(
                hidden, "'owner' of 'orders' is not declared; declare it in 'interlock.yaml': It is as it should be.",
                absent, "It is as it should be.");
        for (Subject subject : List.of(hidden, absent)) {
            RuleTally tally = tally(subject, rule);
            assertThat(
                            outcome == Outcome.VIOLATED
                                    ? tally.violated()
                                    : outcome == Outcome.UNVERIFIED ? tally.unverified() : tally.notApplicable())
                    .isEqualTo(1);
            List<Finding> findings = findings(Check.of(subject, "orders", Exposure.INTERNAL), rule);
            if (outcome == Outcome.NOT_APPLICABLE) {
                assertThat(findings).isEmpty();
            } else {
                assertThat(findings)
                        .extracting(Finding::message)
                        .singleElement()
                        .asString()
                        .endsWith(told.get(subject));
            }
        }
    }

    @Test
    void reports_a_hidden_value_once_wherever_it_is_used() {
        Subject subject = model("{a: [{url: '{{x}}'}, {url: '{{y}}'}, {url: '{{x}}'}]}");
        TestRule rule = rule("r", "$.a[*]").then("url", "is", "{value: 'm'}").formats("interface");
        assertThat(findings(subject, rule)).extracting(Finding::places).containsExactly(2, 1);
    }

    @Test
    void reports_what_is_not_declared_once_per_project() {
        Subject landscape = model("{interfaces: {a: {owner: '{{!owner}}'}, b: {owner: '{{!owner}}'}}}");
        TestRule rule = rule("r", "$.interfaces[*]")
                .then("owner", "defined")
                .whenAbsent(WhenAbsent.VIOLATED)
                .formats("interface");
        assertThat(findings(landscape, rule)).singleElement().satisfies(finding -> {
            assertThat(finding.places()).isEqualTo(2);
            assertThat(finding.message()).endsWith("(and 1 more place)");
        });
    }

    @Test
    void asks_for_the_grade_that_a_rule_requires() {
        Document model = Draft.object()
                .put("tls", Draft.string("yes").graded(Grade.DEFAULT))
                .put("host", Draft.string("yes").graded(Grade.ENVIRONMENT))
                .seal("model");
        Subject subject = Check.subject(model, Set.of("interface"));
        TestRule rule = rule("r", "$[*]")
                .then("", "is", "{value: 'yes'}")
                .grade(Grade.ENVIRONMENT)
                .formats("interface");
        assertThat(tally(subject, rule))
                .extracting(RuleTally::holds, RuleTally::unverified)
                .containsExactly(1L, 1L);
        assertThat(findings(subject, rule))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("known only as default");
    }

    @Test
    void treats_a_value_that_is_a_prompt_like_any_hidden_one() {
        Document model = Draft.object()
                .put(
                        "host",
                        Draft.unresolved(new Unresolved(
                                Unresolved.Reason.FILL_ME_IN,
                                Json.node("'<host>{{x}}'").unresolved().template())))
                .seal("model");
        assertThat(findings(
                        Check.subject(model, Set.of("interface")),
                        rule("r", "$")
                                .then("host", "is", "{value: 'x'}")
                                .whenAbsent(WhenAbsent.VIOLATED)
                                .formats("interface")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNVERIFIED);
    }
}
