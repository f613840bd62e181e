package dev.interlock.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackstageCatalogTest {

    private static final String CATALOG = """
            %YAML 1.2
            # the teams
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: Security
              annotations:
                github.com/team-slug: acme/security
                interlock.dev/artefacts: "com.acme.security:*, com.acme.keys:signer"
            spec: {type: team, profile: {displayName: Security team}, children: [], parent: group:default/it}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: it, title: IT}
            spec: {type: business-unit, children: [security]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: ops, namespace: abroad}
            spec: {type: team, parent: default/it, members: [user:default/jane.doe]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: jane.doe}
            spec: {profile: {displayName: Jane Doe, email: jane@acme.test}, memberOf: [security]}
            --- # the systems
            apiVersion: backstage.io/v1alpha1
            kind: Domain
            metadata: {name: sales}
            spec: {owner: it}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata: {name: ERP}
            spec: {owner: group:security, domain: sales}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: order-service}
            spec: {owner: abroad/ops, system: erp, type: service, lifecycle: production}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Location
            metadata: {name: elsewhere}
            spec: {targets: [./more.yaml]}
            ...
            """;

    @Test
    void reads_parties_from_groups() {
        Organisation organisation = read(CATALOG).value().orElseThrow();

        assertThat(organisation.parties().keySet()).containsExactly("security", "it", "abroad/ops");
        assertThat(organisation.parties().get("security"))
                .isEqualTo(new Party(
                        "security",
                        "Security team",
                        List.of("@acme/security"),
                        List.of("com.acme.security:*", "com.acme.keys:signer"),
                        List.of()));
        assertThat(organisation.parties().get("it").name()).isEqualTo("IT");
    }

    @Test
    void reads_systems_and_keeps_their_places() {
        Landscape landscape = join(read(CATALOG).value().orElseThrow());
        Node erp = landscape.node().get(List.of("organisation", "systems", "erp"));

        ModelSchema.assertValid(landscape.node());
        assertThat(erp.get("owner").text()).isEqualTo("security");
        assertThat(erp.get("domain").text()).isEqualTo("sales");
        assertThat(erp.get("owner").location()).hasToString("catalog-info.yaml:36:15");
    }

    @Test
    void names_no_human() {
        Organisation organisation = read(CATALOG).value().orElseThrow();
        String everything = organisation.parties()
                + Disagreements.textOf(join(organisation).node())
                + read(CATALOG.replace("memberOf: [security]", "memberOf: [secrity]"))
                        .problems()
                + read(CATALOG.replace("owner: it}", "owner: user:jane.doe}")).problems()
                + read(CATALOG.replace("name: jane.doe", "name: jane doe")).problems()
                + read(CATALOG + "---\napiVersion: backstage.io/v1\nkind: User\nmetadata: {name: jane.doe}\n")
                        .problems();

        assertThat(everything).doesNotContainIgnoringCase("jane").doesNotContainIgnoringCase("doe\"");
    }

    @ParameterizedTest
    @CsvSource({
        "parent: group:default/it, parent: group:default/its, '11:81 organisation-unknown-party'",
        "memberOf: [security], memberOf: [secrity], '26:76 organisation-unknown-party'",
        "owner: group:security, owner: group:secrity, '36:15 organisation-unknown-party'",
        "'domain: sales}', 'domain: sale}', '36:39 organisation-unknown-domain'",
        "owner: abroad/ops, owner: ops, '41:15 organisation-unknown-party'",
        "owner: abroad/ops, owner: user:jane.doe, '41:15 organisation-owner-person'",
        "owner: abroad/ops, owner: ../../etc, '41:15 organisation-unknown-party'",
        "'name: ERP', 'name: e rp', '35:18 organisation-entity-name'",
        "'name: it, title: IT', 'name: SECURITY', '15:18 organisation-duplicate'",
        "'com.acme.security:*,', '*:*,', '10:30 wrong-value'",
    })
    void flags_what_a_catalog_takes_as_it_comes(String before, String after, String problem) {
        Parsed<Organisation> read = read(CATALOG.replace(before, after));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(each ->
                        each.location().orElseThrow().range().orElseThrow().start() + " " + each.code())
                .contains(problem);
    }

    @Test
    void flags_groups_that_are_parts_of_themselves() {
        Parsed<Organisation> read = read(CATALOG.replace("type: business-unit,", "parent: security,"));

        assertThat(read.problems()).extracting(Diagnostic::code).containsExactly("organisation-cycle");
    }

    @Test
    void reads_the_lines_of_any_line_end() {
        String broken = CATALOG.replace("owner: group:security", "owner: group:secrity");

        assertThat(read(broken.replace("\n", "\r\n")).problems())
                .extracting(each -> each.location().orElseThrow().line())
                .containsExactly(36);
    }

    private static Parsed<Organisation> read(String text) {
        return Organisation.read("catalog-info.yaml", text.getBytes(UTF_8), Limits.standard());
    }

    private static Landscape join(Organisation organisation) {
        return Join.of(
                        List.of(JoinTest.draft("orders.yaml", "{}")),
                        organisation.descriptor(),
                        ProjectFacts.of(""),
                        organisation)
                .value()
                .orElseThrow();
    }
}
