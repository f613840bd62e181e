package dev.interlock.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaCatalogue.Filled;
import dev.interlock.persona.PersonaId;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final PersonaId DEVELOPER = PersonaId.of("integration-developer");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final List<String> problems = new ArrayList<>();
    private Landscape landscape = Landscape.of(Draft.object().seal("nothing"));

    @Test
    void lets_the_most_specific_binding_win() {
        Parties parties = parties("""
                interfaces: {orders: {provider: {system: erp}}, flow: {}}
                personas:
                  - {persona: integration-developer, party: everywhere}
                  - {persona: integration-developer, party: platform-team, platform: openapi}
                  - {persona: integration-developer, party: erp-team, system: erp}
                """);
        assertThat(filled(parties, "orders")).containsExactly("erp-team");
        assertThat(filled(parties, "flow")).containsExactly("platform-team");
        assertThat(parties.find(DEVELOPER, Optional.empty(), DAY).orElseThrow().parties())
                .containsExactly("everywhere");

        Parties closest = parties("""
                interfaces: {orders: {provider: {system: erp}}}
                personas:
                  - {persona: integration-developer, party: erp-team, system: erp}
                  - {persona: integration-developer, party: order-team, interface: orders}
                """);
        assertThat(filled(closest, "orders")).containsExactly("order-team");
    }

    @Test
    void names_all_that_are_equally_specific() {
        Parties parties = parties("""
                personas:
                  - {persona: integration-developer, party: [a, b]}
                  - {persona: integration-developer, party: c}
                """);

        assertThat(filled(parties, "orders")).containsExactly("a", "b", "c");
    }

    @Test
    void lets_the_inner_descriptor_win_where_both_are_equally_specific() {
        Descriptor outer = descriptor("interlock.yaml", "personas: [{persona: integration-developer, party: central}]");
        Descriptor inner =
                descriptor("orders/interlock.yaml", "personas: [{persona: integration-developer, party: local}]");

        Parties parties = Parties.of(outer.with(inner), PersonaCatalogue.builtIn(), landscape)
                .value()
                .orElseThrow();

        assertThat(parties.find(DEVELOPER, Optional.empty(), DAY).orElseThrow().parties())
                .containsExactly("local");
    }

    @Test
    void falls_back_where_nobody_fills_a_persona() {
        Parties parties = parties("personas: [{persona: integration-architect, party: architects}]");

        Filled filled = parties.find(PersonaId.of("api-product-manager"), Optional.empty(), DAY)
                .orElseThrow();
        assertThat(filled.persona()).isEqualTo(PersonaId.of("integration-architect"));
        assertThat(filled.parties()).containsExactly("architects");
        assertThat(parties.find(PersonaId.of("integration-manager"), Optional.empty(), DAY))
                .isEmpty();
        assertThat(Parties.none(PersonaCatalogue.builtIn()).find(DEVELOPER, Optional.empty(), DAY))
                .isEmpty();
    }

    @Test
    void lets_facets_fill_their_persona_and_the_persona_its_facets() {
        Parties facet = parties("personas: [{persona: integration-manager/platform-owner, party: platform}]");
        assertThat(facet.find(PersonaId.of("integration-manager"), Optional.empty(), DAY)
                        .orElseThrow()
                        .parties())
                .containsExactly("platform");

        Parties whole = parties("personas: [{persona: integration-manager, party: managers}]");
        assertThat(whole.find(PersonaId.of("integration-manager/platform-owner"), Optional.empty(), DAY)
                        .orElseThrow()
                        .parties())
                .containsExactly("managers");
    }

    @Test
    void follows_delegations_while_they_are_in_force() {
        Parties parties = parties("""
                personas: [{persona: integration-developer, party: a}]
                delegations:
                  - {from: a, to: b, since: 2026-04-01, until: 2026-05-01}
                  - {from: b, to: c, what: integration-developer, until: 2026-12-31}
                  - {from: c, to: a, what: support-expert, until: 2026-12-31}
                  - {from: a, to: z, until: 2020-01-01}
                """);

        assertThat(filled(parties, "orders")).containsExactly("c");
        assertThat(parties.find(DEVELOPER, Optional.empty(), LocalDate.of(2026, 5, 2))
                        .orElseThrow()
                        .parties())
                .containsExactly("a");
        assertThat(parties.expired(DAY)).extracting(Parties.Delegation::to).containsExactly("z");
        assertThat(parties.expired(DAY).get(0).node().location()).hasToString("interlock.yaml:6:5");
    }

    @Test
    void ends_where_parties_delegate_in_a_circle() {
        Parties parties = parties("""
                personas: [{persona: integration-developer, party: a}]
                delegations: [{from: a, to: b, until: 2026-12-31}, {from: b, to: a, until: 2026-12-31}]
                """);

        assertThat(filled(parties, "orders")).hasSize(1);
    }

    @Test
    void never_lets_a_party_approve_its_own_request() {
        Parties parties = parties("""
                personas:
                  - {persona: security-architect, party: a}
                  - {persona: enterprise-architect, party: b}
                """);

        assertThat(parties.findApprovers(PersonaId.of("security-architect"), Optional.empty(), DAY, "a")
                        .orElseThrow()
                        .parties())
                .containsExactly("b");
    }

    @Test
    void says_which_persona_party_or_interface_does_not_exist() {
        parties("""
                interfaces: {orders: {owner: order-taem}}
                parties: {order-team: {name: Orders}}
                personas:
                  - {persona: integration-developr, party: order-team}
                  - {persona: integration-developer, party: order-tem}
                  - {persona: integration-developer, party: order-team, interface: ordres}
                delegations: [{from: order-team, to: nobody, what: suport-expert, until: 2026-12-31}]
                """);

        assertThat(problems)
                .hasSize(6)
                .anyMatch(problem -> problem.startsWith("interlock.yaml:1:") && problem.contains("'order-team'"))
                .anyMatch(problem ->
                        problem.startsWith("interlock.yaml:4:") && problem.contains("'integration-developer'"))
                .anyMatch(problem ->
                        problem.startsWith("interlock.yaml:5:") && problem.contains("Did you mean 'order-team'?"))
                .anyMatch(problem ->
                        problem.startsWith("interlock.yaml:6:") && problem.contains("Did you mean 'orders'?"))
                .anyMatch(problem -> problem.startsWith("interlock.yaml:7:") && problem.contains("'nobody'"))
                .anyMatch(problem -> problem.startsWith("interlock.yaml:7:") && problem.contains("'support-expert'"));
    }

    private List<String> filled(Parties parties, String id) {
        return parties.find(DEVELOPER, landscape.find(InterfaceId.of(id)), DAY)
                .map(Filled::parties)
                .orElse(List.of());
    }

    private Parties parties(String text) {
        Descriptor descriptor = descriptor("interlock.yaml", text);
        landscape = Join.of(
                        List.of(JoinTest.draft("orders.yaml", "{}"), JoinTest.draft("flow.yaml", "{}")),
                        descriptor,
                        ProjectFacts.of(""))
                .value()
                .orElseThrow();
        Parsed<Parties> parsed = Parties.of(descriptor, PersonaCatalogue.builtIn(), landscape);
        parsed.problems().forEach(problem -> problems.add(problem.toString()));
        return parsed.value().orElseThrow();
    }

    private static Descriptor descriptor(String file, String text) {
        Parsed<Descriptor> parsed = Descriptor.read(file, text.getBytes(UTF_8), Limits.standard());
        assertThat(parsed.problems()).isEmpty();
        return parsed.value().orElseThrow();
    }
}
