package dev.interlock.engine;

import static dev.interlock.engine.Check.API;
import static dev.interlock.engine.Check.findings;
import static dev.interlock.engine.Check.model;
import static dev.interlock.engine.Check.tally;
import static dev.interlock.engine.Check.yaml;
import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.model.Exposure;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Which rules run on what, and what a rule that breaks costs. */
final class ProgramTest {

    @Test
    void calls_a_function_once_where_a_field_selects_nothing() {
        assertThat(tally(API, rule("r", "$.paths").then("$..description", "defined"))
                        .violated())
                .isEqualTo(1);
        assertThat(tally(API, rule("r", "$.paths..post").then("@key", "absent")).holds())
                .isEqualTo(1);
        assertThat(tally(API, rule("r", "$.paths").then("$..summary", "absent")).violated())
                .isEqualTo(1);
    }

    @Test
    void judges_what_has_no_fields_itself() {
        assertThat(findings(API, rule("r", "$.openapi").then("title", "is", "{value: '3.0.3'}")))
                .isEmpty();
    }

    @Test
    void runs_every_clause_and_counts_the_place_once() {
        TestRule rule = rule("r", "$.info")
                .then("title", "is", "{value: 'x'}")
                .then("version", "defined")
                .then("", "defined")
                .message("{{property}}: {{error}}");
        assertThat(findings(API, rule))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder("title: must be x", "version: must be there");
        assertThat(tally(API, rule))
                .extracting(RuleTally::matched, RuleTally::violated)
                .containsExactly(1L, 1L);
    }

    @Test
    void runs_rules_without_formats_on_what_was_read_from_files_only() {
        assertThat(findings(API, rule("r", "$").then("", "bad"))).hasSize(1);
        assertThat(findings(model("{interfaces: {}}"), rule("r", "$").then("", "bad")))
                .isEmpty();
        assertThat(findings(
                        model("{interfaces: {}}"),
                        rule("r", "$").then("", "bad").formats("interface")))
                .hasSize(1);
        assertThat(findings(API, rule("r", "$").then("", "bad").formats("oas2")))
                .isEmpty();
    }

    @Test
    void refuses_only_rules_whose_functions_or_options_are_wrong() {
        Parsed<Program> parsed = Program.compile(
                List.of(
                        rule("misspelt", "$").then("", "defind").make(),
                        rule("unknown", "$").then("", "completely-else").make(),
                        rule("options", "$").then("", "is", "{wrong: 1}").make(),
                        rule("sloppy", "$.info.").then("", "bad").make(),
                        rule("good", "$").then("", "bad").make()),
                TestFunctions.ALL);
        assertThat(parsed.value().orElseThrow().rules())
                .extracting(rule -> rule.id().value())
                .containsExactly("good", "sloppy");
        assertThat(parsed.problems())
                .extracting(Diagnostic::code)
                .containsExactly("unknown-function", "unknown-function", "wrong-option", "sloppy-path");
        assertThat(parsed.problems().get(0))
                .hasToString("pack.yaml:7:9 The rule 'misspelt' calls the function 'defind', which nobody provides. "
                        + "Write 'defined', or add the library that provides it.");
    }

    @Test
    void fails_a_rule_alone_when_its_function_breaks() {
        RunResult result = Check.run(
                List.of(API),
                rule("a-throws", "$.paths[*]").then("", "throws"),
                rule("b-overflows", "$.info").then("", "overflows"),
                rule("c-slow", "$[?(@property.match(/^(a+)+$|(b)\\2/))]").then("", "bad"),
                rule("d-good", "$.info").then("", "bad"));
        assertThat(result.findings())
                .extracting(finding -> finding.rule().id().value(), Finding::outcome, Finding::severity)
                .containsExactlyInAnyOrder(
                        tuple("a-throws", Outcome.FAILED, Severity.ERROR),
                        tuple("b-overflows", Outcome.FAILED, Severity.ERROR),
                        tuple("d-good", Outcome.VIOLATED, Severity.ERROR));
        assertThat(result.findings())
                .extracting(finding -> finding.message().replaceAll("line \\d+", "line N"))
                .contains(
                        "The rule 'a-throws' could not be checked: its function 'throws' broke in "
                                + "dev.interlock.engine.TestFunctions, line N. (and 1 more place)",
                        "The rule 'b-overflows' could not be checked: its function 'overflows' met its limit: "
                                + "it recursed too deeply.");
        assertThat(result.tallies().get(0).failed()).isEqualTo(2);
    }

    @Test
    void tells_so_many_findings_of_a_rule_and_says_that_there_are_more() {
        int most = SubjectRun.MOST_FINDINGS;
        Subject hostile = yaml("h.yaml", "[" + "0, ".repeat(most) + "0]\n");

        RunResult result = Check.run(List.of(hostile), rule("all", "$[*]").then("", "bad"));

        assertThat(result.findings()).hasSize(most + 1);
        assertThat(result.findings())
                .filteredOn(finding -> finding.outcome() == Outcome.FAILED)
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo(
                        "The rule 'all' could not be checked: it met its limit: no more than 50000 findings are told.");
    }

    @Test
    void fails_a_rule_alone_when_its_path_meets_a_limit() {
        Subject hostile = yaml("h.yaml", "x: " + "a".repeat(60) + "!\n");
        RunResult result = Check.run(
                List.of(hostile),
                rule("slow", "$[?(@.match(/^(a|a)+$|(b)\\2/))]").then("", "bad"),
                rule("good", "$.x").then("", "bad"));
        assertThat(result.findings())
                .extracting(finding -> finding.rule().id().value(), Finding::outcome)
                .containsExactlyInAnyOrder(tuple("slow", Outcome.FAILED), tuple("good", Outcome.VIOLATED));
    }

    @Test
    void ends_when_the_caller_cancels() {
        RunContext cancelled = new RunContext(
                Check.CONTEXT.landscape(), Check.CONTEXT.asOf(), Limits.standard(), Masking.standard(), () -> {
                    throw new CancellationException("enough");
                });
        Program program = Check.compile(rule("r", "$").then("", "bad"));
        assertThatThrownBy(() -> program.run(List.of(API), cancelled, Runnable::run))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void notes_filters_that_ask_too_much() {
        RunResult result = Check.run(
                List.of(yaml("n.yaml", "a: null\nb: {in: x}\n")),
                rule("r", "$[?(@.in == 'x')]").then("", "bad"));
        assertThat(result.findings()).hasSize(1);
        assertThat(result.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message())
                        .isEqualTo("A filter of '$[?(@.in == 'x')]' selects nothing in 1 place of 'n.yaml': "
                                + "'in' is asked of null."));
    }

    @Test
    void weighs_a_finding_by_who_can_reach_the_interface() {
        TestRule rule = rule("r", "$.info").then("", "bad").byExposure(Map.of(Exposure.INTERNAL, Severity.INFO));
        assertThat(findings(Check.of(API, "orders", Exposure.INTERNAL), rule)
                        .get(0)
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(findings(Check.of(API, "orders", Exposure.PUBLIC), rule)
                        .get(0)
                        .severity())
                .isEqualTo(Severity.ERROR);
        Subject landscape = model("{interfaces: {a: {exposure: 'internal'}, b: {exposure: 'public'}}}");
        TestRule onAll = rule("r", "$.interfaces[*]")
                .then("", "bad")
                .byExposure(Map.of(Exposure.INTERNAL, Severity.INFO))
                .formats("interface");
        assertThat(findings(landscape, onAll))
                .extracting(finding -> finding.interfaceId().orElseThrow().value(), Finding::severity)
                .containsExactlyInAnyOrder(tuple("a", Severity.INFO), tuple("b", Severity.ERROR));
    }

    @Test
    void gives_functions_that_read_the_place_the_way_to_it() {
        assertThat(findings(
                        API, rule("r", "$.paths[*].get").then("summary", "way").message("{{error}}")))
                .extracting(Finding::message)
                .contains("was reached by paths//orders/get/summary");
    }

    @Test
    void lists_rules_that_met_nothing() {
        assertThat(Check.run(
                                List.of(API),
                                rule("r", "$.nothing").then("", "bad"),
                                rule("s", "$").formats("oas2"))
                        .tallies())
                .extracting(tally -> tally.rule().id().value(), RuleTally::matched)
                .containsExactly(tuple("r", 0L), tuple("s", 0L));
    }
}
