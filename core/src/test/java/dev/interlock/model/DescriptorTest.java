package dev.interlock.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorTest {

    @Test
    void names_the_nearest_key_of_a_misspelt_one_with_its_place() {
        Parsed<Descriptor> parsed = read("""
                interfaces:
                  order-api:
                    exposre: partner
                    owner: order-team
                """);

        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("'exposre'");
            assertThat(problem.nextStep()).contains("'exposure'");
            assertThat(problem.location().orElseThrow()).hasToString("interlock.yaml:3:5");
        });
        assertThat(facts(parsed, "order-api")).containsExactly("owner=order-team");
    }

    @Test
    void leaves_out_what_is_wrong_and_uses_the_rest() {
        Parsed<Descriptor> parsed = read("""
                defaults:
                  exposure: everybody
                  owner: [a, b]
                  classification: internal
                  provider: {sytem: crm, party: acme}
                  lifecycle: {sunset: 2026-13-40, state: active}
                interfaces:
                  order-api:
                    consumers: [{id: crm}, shop, {version: "1"}]
                """);

        assertThat(parsed.problems())
                .extracting(problem -> problem.location().orElseThrow().line() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 wrong-value", "3 wrong-type", "5 unknown-key", "6 wrong-value", "9 missing-key");
        assertThat(facts(parsed, "order-api"))
                .containsExactly("provider.party=acme", "classification=internal", "lifecycle.state=active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "just text", "42"})
    void says_that_a_file_is_no_descriptor(String text) {
        Parsed<Descriptor> parsed = read(text);

        assertThat(parsed.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("wrong-type"));
        assertThat(parsed.value().orElseThrow().entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"interfaces: {a: [", "\tinterfaces: 1", "a: *b", "%YAML 9\n{{{", "\0\1\2"})
    void says_where_a_file_is_no_yaml(String text) {
        Parsed<Descriptor> parsed = read(text);

        assertThat(parsed.problems()).isNotEmpty();
        assertThat(parsed.problems().get(0).location().orElseThrow().file()).isEqualTo("interlock.yaml");
    }

    @Test
    void says_that_a_key_stands_twice() {
        Parsed<Descriptor> parsed = read("""
                interfaces:
                  order-api: {owner: a}
                  order-api: {owner: b}
                """);

        assertThat(parsed.problems()).extracting(Diagnostic::code).containsExactly("duplicate-key");
        assertThat(parsed.problems().get(0).location().orElseThrow().line()).isEqualTo(3);
    }

    @Test
    void accepts_an_empty_file() {
        assertThat(read("").problems()).isEmpty();
        assertThat(read("# only a comment\n").problems()).isEmpty();
        assertThat(read("interfaces:\n  order-api:\n").problems()).isEmpty();
    }

    @Test
    void merges_by_key_and_remembers_what_was_overridden() {
        Descriptor organisation = descriptor("org/interlock-organisation.yaml", """
                defaults: {owner: everybody, classification: internal, sla: {availability: 99, latency: 2s}}
                """);
        Descriptor root = descriptor("interlock.yaml", """
                defaults: {owner: root-team}
                interfaces: {order-api: {sla: {availability: 99.5}, domain: sales}}
                """);
        Descriptor module = descriptor("orders/interlock.yaml", """
                interfaces: {order-api: {owner: order-team}}
                """);

        List<Judgement> judgements = organisation.with(root).with(module).judgements(Optional.of("order-api"));

        assertThat(judgements)
                .extracting(DescriptorTest::describe)
                .containsExactly(
                        "owner=order-team",
                        "domain=sales",
                        "classification=internal",
                        "sla.availability=99.5",
                        "sla.latency=2s");
        assertThat(judgements.get(0).value().location()).hasToString("orders/interlock.yaml:1:33");
        assertThat(judgements.get(0).overridden()).extracting(Node::text).containsExactly("root-team", "everybody");
    }

    @Test
    void asks_a_public_interface_for_a_reason() {
        assertThat(read("interfaces: {a: {public: {}}}").problems()).isNotEmpty();
        assertThat(read("interfaces: {a: {public: open data}}").problems()).isEmpty();
        assertThat(read("interfaces: {a: {public: {operations: {health: probe}}}}")
                        .problems())
                .isEmpty();
        assertThat(read("interfaces: {a: {public: {reason: open, operations: [x]}}}")
                        .problems())
                .isEmpty();
    }

    private static List<String> facts(Parsed<Descriptor> parsed, String id) {
        return parsed.value().orElseThrow().judgements(Optional.of(id)).stream()
                .filter(judgement -> !judgement.fact().contains("consumers"))
                .map(DescriptorTest::describe)
                .toList();
    }

    private static String describe(Judgement judgement) {
        return String.join(".", judgement.fact()) + "=" + judgement.value().text();
    }

    private static Descriptor descriptor(String file, String text) {
        Parsed<Descriptor> parsed = Descriptor.read(file, text.getBytes(UTF_8), Limits.standard());
        assertThat(parsed.problems()).isEmpty();
        return parsed.value().orElseThrow();
    }

    private static Parsed<Descriptor> read(String text) {
        return Descriptor.read("interlock.yaml", text.getBytes(UTF_8), Limits.standard());
    }
}
