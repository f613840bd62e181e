package dev.interlock.engine;

import static dev.interlock.engine.Check.findings;
import static dev.interlock.engine.Check.model;
import static dev.interlock.engine.Check.tally;
import static dev.interlock.engine.Check.yaml;
import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import dev.interlock.model.Exposure;
import dev.interlock.path.Json;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Guardrail.Cause;
import dev.interlock.rule.Guardrail.WhenAbsent;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgramTest {

    private static final Subject API = yaml("api/orders.yaml", """
            openapi: 3.0.3
            info:
              title: Orders
            paths:
              /orders:
                get:
                  summary: list
                post: {}
              /order_items:
                get: {}
            """);

    @Test
    void reports_a_value_where_it_stands() {
        assertThat(findings(API, rule("r", "$.info").then("title", "is", "{value: 'Items'}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("api/orders.yaml:3:10");
                    assertThat(finding.path()).containsExactly("info", "title");
                    assertThat(finding.missing()).isEmpty();
                    assertThat(finding.outcome()).isEqualTo(Outcome.VIOLATED);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message()).isEqualTo("It is as it should be.");
                });
    }

    @Test
    void reports_a_key_where_the_key_stands() {
        assertThat(findings(API, rule("r", "$.paths[*]~").then("", "is", "{value: '/orders'}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("api/orders.yaml:9:3");
                    assertThat(finding.path()).containsExactly("paths", "/order_items");
                });
        assertThat(findings(API, rule("r", "$.paths").then("@key", "is", "{value: '/orders'}")))
                .extracting(Finding::location)
                .hasToString("[api/orders.yaml:9:3]");
    }

    @Test
    void reports_what_is_missing_at_what_is_there() {
        assertThat(findings(
                        API,
                        rule("r", "$.info").then("contact.name", "defined").message("{{path}} lacks {{property}}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("#/info lacks contact.name");
                    assertThat(finding.path()).containsExactly("info");
                    assertThat(finding.missing()).containsExactly("contact", "name");
                    assertThat(finding.location()).hasToString("api/orders.yaml:2:1");
                });
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{error}} | must be x",
                "{{description}} | It is as it should be.",
                "{{path}} {{property}} | #/info/title title",
                "'{{value}}' is wrong | 'Orders' is wrong",
                "{{ property }}{{nothing}}! | !",
                "{{value}} costs $1 \\ | Orders costs $1 \\"
            })
    void fills_message_templates_as_spectral_does(String template, String message) {
        assertThat(findings(
                        API,
                        rule("r", "$.info").then("title", "is", "{value: 'x'}").message(template)))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void escapes_pointers_and_prints_containers_as_ecmascript_does() {
        assertThat(findings(
                        API, rule("r", "$.paths['/orders'].get").then("", "bad").message("{{path}} {{value}}")))
                .extracting(Finding::message)
                .containsExactly("#/paths/~1orders/get [object Object]");
    }

    @Test
    void lets_the_function_speak_where_the_rule_says_nothing() {
        assertThat(findings(API, rule("r", "$.info").then("", "bad").title("r")))
                .extracting(Finding::message)
                .containsExactly("is bad");
        assertThat(findings(API, rule("r", "$.info").then("", "bad").title("Use {{x}}.")))
                .extracting(Finding::message)
                .containsExactly("Use {{x}}.");
    }

    @Test
    void masks_what_looks_like_a_secret() {
        Subject config =
                yaml("c.yaml", "db: {password: hunter2, url: 'jdbc://joe:hunter2@host/x', tokenUrl: 'https://a'}");
        assertThat(findings(config, rule("r", "$.db.*").then("", "bad").message("{{value}}")))
                .extracting(Finding::message)
                .containsExactly("***", "***", "https://a");
    }

    @Test
    void reports_each_failure_of_a_function_with_what_explains_it() {
        assertThat(findings(
                        API,
                        rule("r", "$.paths['/orders']").then("", "members-bad").message("{{path}} {{error}}")))
                .extracting(Finding::message, finding -> finding.related().toString())
                .containsExactly(
                        tuple("#/paths/~1orders/get 'get' is bad", "[api/orders.yaml:6:5]"),
                        tuple("#/paths/~1orders/post 'post' is bad", "[api/orders.yaml:6:5]"));
    }

    @Test
    void reports_a_place_once_however_often_it_is_met() {
        assertThat(findings(API, rule("r", "$.info", "$['info']", "$..title^").then("", "bad")))
                .hasSize(1);
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
                        Outcome.UNVERIFIED, "Nobody can tell, because 'auth' stays hidden: It is as it should be."));
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
        Subject text = yaml("dead.yaml", "a: {$ref: 'gone.yaml#/a'}\n");
        ReferenceGraph references = ReferenceGraph.of(text.document(), new ReferenceGraph.Loader() {
            @Override
            public boolean exists(String path) {
                return false;
            }

            @Override
            public Parsed<Document> load(String path) {
                throw new IllegalStateException(path);
            }
        });
        Subject subject = new Subject(
                text.document(),
                text.formats(),
                references,
                text.problems(),
                text.interfaceId(),
                text.style(),
                text.exposure());
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
    void points_from_a_derived_document_at_its_sources() {
        Source use = Source.of(API.document().find(List.of("info", "title")).orElseThrow());
        Source definition = Source.of(Location.of("parameters.prop", 4, 1));
        Document model = Draft.object(Source.of(API.document().root()))
                .put("name", Draft.string("Orders", use, definition))
                .put("plain", Draft.object())
                .seal("model");
        Subject subject = Check.subject(model, Set.of("interface"));
        assertThat(findings(subject, rule("r", "$").then("name", "bad").formats("interface")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("api/orders.yaml:3:10");
                    assertThat(finding.path()).containsExactly("info", "title");
                    assertThat(finding.related()).hasToString("[parameters.prop:4:1]");
                });
        assertThat(findings(
                        subject, rule("r", "$.plain").then("owner", "defined").formats("interface")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("api/orders.yaml:1:1");
                    assertThat(finding.missing()).containsExactly("owner");
                });
    }

    @Test
    void gives_functions_that_read_the_place_the_way_to_it() {
        assertThat(findings(
                        API, rule("r", "$.paths[*].get").then("summary", "way").message("{{error}}")))
                .extracting(Finding::message)
                .contains("was reached by paths//orders/get/summary");
    }

    @ParameterizedTest
    @CsvSource({"PLACE, 4", "VALUE, 3", "INTERFACE, 2", "PROJECT, 1"})
    void joins_places_of_one_cause(Cause cause, int expected) {
        Subject one = yaml("one.yaml", "a: x\nb: x\nc: y\n");
        Subject two = yaml("two.yaml", "a: x\n");
        List<Finding> findings = Check.run(
                        List.of(one, two),
                        rule("r", "$[*]").then("", "bad").message("bad").cause(cause))
                .findings();
        assertThat(findings).hasSize(expected);
        assertThat(findings.stream().mapToInt(Finding::places).sum()).isEqualTo(4);
        assertThat(findings.get(0).location()).hasToString("one.yaml:1:4");
        if (cause == Cause.PROJECT) {
            assertThat(findings.get(0).message()).isEqualTo("bad (and 3 more places)");
            assertThat(findings.get(0).related()).hasToString("[one.yaml:2:4, one.yaml:3:4, two.yaml:1:4]");
        }
    }

    @Test
    void names_at_most_ten_further_places() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("k").append(i).append(": x\n");
        }
        assertThat(findings(
                        yaml("many.yaml", text.toString()),
                        rule("r", "$[*]").then("", "bad").cause(Cause.PROJECT)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.places()).isEqualTo(30);
                    assertThat(finding.related()).hasSize(10);
                });
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
