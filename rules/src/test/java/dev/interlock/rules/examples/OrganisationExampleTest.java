package dev.interlock.rules.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.model.Organisation;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the page on the organisation file shows, and what a check makes of it. */
class OrganisationExampleTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /client-orders:
                get: {operationId: getOrders, responses: {"200": {description: ok}}}
            """;

    private static final String DESCRIPTOR = """
            interfaces:
              orders:
                from: orders.yaml
                owner: orders
                exposure: internal
                provider: {system: epr}
                businessProcess: order-to-cash/pik
                classification: secret
                consumers: [shop, webshop]
                enforcedBy: {authentication: gatway}
            """;

    private final String documented = Page.of("docs/organisation.md").block("yaml", 1);
    private final Interlock interlock =
            Interlock.builder().pack("interlock:naming").pack("interlock:auth").build();

    @Test
    void is_read_without_a_problem() {
        assertThat(read(documented).problems()).isEmpty();
    }

    @Test
    void decides_what_nobody_could_decide_without_it() {
        Report report = check(interlock, read(documented).value().orElseThrow());

        assertThat(vocabulary(report))
                .containsExactlyInAnyOrder(
                        "naming-preferred-term: 'client-orders' says 'client' where the organisation says 'customer'.",
                        "naming-system-vocabulary: 'epr' is none of the organisation's systems; the nearest is 'erp'.",
                        "naming-system-vocabulary: 'webshop' is an alias of 'shop'.",
                        "naming-process-vocabulary: 'pik' is no step of the process 'order-to-cash'; the nearest is 'pick'.",
                        "naming-classification-vocabulary: 'secret' is none of the organisation's classifications.",
                        "naming-control-point-vocabulary: 'gatway' is none of the organisation's control points; the"
                                + " nearest is 'gateway'.");
        assertThat(report.findings())
                .filteredOn(finding -> finding.finding().rule().id().value().equals("naming-control-point-vocabulary"))
                .allSatisfy(finding -> {
                    assertThat(finding.accountableParty()).contains("security");
                    assertThat(finding.finding().location().file()).isEqualTo("interlock.yaml");
                });
    }

    @Test
    void asks_nothing_where_no_organisation_is_known() {
        Report report = check(interlock, Organisation.none());

        assertThat(vocabulary(report)).isEmpty();
        assertThat(report.rules())
                .filteredOn(tally -> tally.rule().id().value().endsWith("-vocabulary"))
                .hasSize(4)
                .allSatisfy(tally -> assertThat(tally.matched()).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "interlock:naming, '', ''",
        "interlock:naming, '>=0.1 <1', ''",
        "interlock:naming, '>=9', mandatory-pack-version",
        "interlock:logging, '', mandatory-pack",
        "interlock:namimg, '', mandatory-pack",
        "acme-security, '', mandatory-pack"
    })
    void refuses_a_check_without_the_mandatory_packs(String pack, String version, String code) {
        Organisation organisation = read("packs: [{pack: '" + pack + "'"
                        + (version.isEmpty() ? "" : ", version: '" + version + "'") + "}]")
                .value()
                .orElseThrow();

        if (code.isEmpty()) {
            assertThat(check(interlock, organisation).rules()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> check(interlock, organisation))
                    .isInstanceOfSatisfying(
                            InterlockException.class,
                            e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                                assertThat(problem.code()).isEqualTo(code);
                                assertThat(problem.location().orElseThrow().line())
                                        .isEqualTo(1);
                            }));
        }
    }

    @Test
    void judges_by_its_defaults_what_the_project_does_not_say() {
        Report report = check(interlock, read("""
                defaults: {domain: sales, owner: it}
                parties: {orders: , it: }
                """).value().orElseThrow());

        assertThat(report.landscape().interfaces().get(0).node().get("domain").text())
                .isEqualTo("sales");
        assertThat(report.landscape().interfaces().get(0).node().get("owner").text())
                .isEqualTo("orders");
    }

    private static Stream<String> messages(Report report) {
        return report.findings().stream()
                .map(ReportedFinding::finding)
                .map(finding -> finding.rule().id() + ": " + finding.message());
    }

    private static List<String> vocabulary(Report report) {
        return messages(report)
                .filter(text -> text.contains("-vocabulary:")
                        || text.startsWith("naming-preferred-term")
                        || text.startsWith("naming-forbidden-word"))
                .toList();
    }

    private static Report check(Interlock interlock, Organisation organisation) {
        return interlock.check(CheckRequest.of(Project.inMemory(
                        Map.of("orders.yaml", CONTRACT.getBytes(UTF_8), "interlock.yaml", DESCRIPTOR.getBytes(UTF_8))))
                .asOf(LocalDate.of(2026, 3, 1))
                .organisation(organisation));
    }

    private static Parsed<Organisation> read(String text) {
        return Organisation.read("interlock-organisation.yaml", text.getBytes(UTF_8), Limits.standard());
    }
}
