package dev.interlock.engine;

import static dev.interlock.engine.Check.API;
import static dev.interlock.engine.Check.findings;
import static dev.interlock.engine.Check.model;
import static dev.interlock.engine.Check.yaml;
import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Source;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Guardrail.Cause;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Subject;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where findings stand, and which places are one finding. */
final class FindingPlaceTest {

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
    void reports_a_key_where_its_value_stands() {
        assertThat(findings(API, rule("r", "$.paths[*]~").then("", "is", "{value: '/orders'}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("api/orders.yaml:9:16");
                    assertThat(finding.path()).containsExactly("paths", "/order_items");
                });
        assertThat(findings(API, rule("r", "$.paths").then("@key", "is", "{value: '/orders'}")))
                .extracting(Finding::location)
                .hasToString("[api/orders.yaml:9:16]");
    }

    @Test
    void takes_the_key_of_an_element_for_a_number() {
        assertThat(findings(
                        yaml("list.yaml", "list: [a, b]\nmap: {a: 1}\n"),
                        rule("r", "$[*][*]~").then("", "no-text")))
                .extracting(Finding::path)
                .containsExactly(List.of("map", "a"));
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
                    assertThat(finding.location()).hasToString("api/orders.yaml:2:6");
                });
    }

    @Test
    void reports_what_a_reference_stands_for_at_the_reference_if_more_is_written_there() {
        Subject text = referring("""
                alone: {$ref: '#/definition'}
                more: {$ref: '#/definition', title: Mine}
                definition: {title: Theirs, text: x}
                """);
        assertThat(findings(text, rule("r", "$.alone").then("", "bad")))
                .extracting(Finding::path)
                .containsExactly(List.of("definition"));
        assertThat(findings(text, rule("r", "$.more").then("", "bad")))
                .extracting(Finding::path)
                .containsExactly(List.of("more"));
        assertThat(findings(text, rule("r", "$.more").then("title", "bad")))
                .extracting(Finding::path)
                .containsExactly(List.of("more", "title"));
        assertThat(findings(text, rule("r", "$.more").then("owner", "defined")))
                .extracting(Finding::path, Finding::missing)
                .containsExactly(tuple(List.of("more"), List.of("owner")));
        assertThat(findings(text, rule("r", "$.more").then("text", "bad")))
                .extracting(Finding::path)
                .containsExactly(List.of("definition", "text"));
    }

    private static Subject referring(String text) {
        return Check.following(yaml("referring.yaml", text));
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
    void reports_where_a_value_is_defined_unless_the_reference_says_more() {
        Subject subject = Check.following(yaml("api.yaml", """
                uses:
                  plain: {$ref: '#/defs/name'}
                  told: {description: of the buyer, $ref: '#/defs/name'}
                defs:
                  name: {type: string}
                """));

        assertThat(findings(subject, rule("r", "$.uses[*]").then("", "bad").message("{{path}}")))
                .extracting(finding -> finding.path() + " " + finding.message())
                .containsExactlyInAnyOrder("[defs, name] #/uses/plain", "[uses, told] #/uses/told");
        assertThat(findings(subject, rule("r", "$.uses[*]~").then("", "bad")))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(List.of("defs", "name"), List.of("uses", "told"));
        assertThat(findings(subject, rule("r", "$.uses[*]").then("type", "bad")))
                .extracting(Finding::path)
                .containsExactly(List.of("defs", "name", "type"));
        assertThat(findings(subject, rule("r", "$.uses[*]").then("format", "defined")))
                .extracting(finding -> finding.path() + " lacks " + finding.missing())
                .containsExactlyInAnyOrder("[defs, name] lacks [format]", "[uses, told] lacks [format]");
        assertThat(findings(subject, rule("r", "$.uses[*].type").then("", "bad")))
                .extracting(Finding::path)
                .containsExactly(List.of("defs", "name", "type"));
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
}
