package dev.interlock.rules.govern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.govern.Origin;
import dev.interlock.govern.WaiverRelease;
import dev.interlock.model.Organisation;
import dev.interlock.pack.PackSource;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.source.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Waivers that a party releases count for the projects that take them in; what only looks like it is a claim. */
class WaiverReleaseTest {

    private static final String PACK = """
            rules:
              acme-described:
                description: Everybody knows what an operation does.
                given: $.paths[*][*]
                severity: error
                then: {field: description, function: truthy}
                formats: [oas3]
                x-guardrail: {accountable: security-architect}
            """;
    private static final String ORDERS = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders:
                get: {responses: {"200": {description: ok}}}
            """;
    private static final String WAIVERS = """
            waivers:
              - id: W-1
                rule: acme-described
                scope: {interface: '*'}
                risk: accepted
                reason: The name says it.
                requestedBy: team-orders
                approvedBy: {party: team-security, persona: security-architect}
                created: 2026-05-01
                expires: 2026-10-31
            """;
    private static final String ORGANISATION = """
            parties:
              team-orders: {artefacts: ["com.acme.orders:*"]}
              team-security: {artefacts: ["com.acme.security:waivers"]}
            personas:
              - {persona: security-architect, party: team-security}
            """;
    private static final Interlock INTERLOCK = Interlock.builder()
            .source(PackSource.inMemory(Map.of("acme.yaml", PACK)))
            .pack("acme.yaml")
            .build();

    private final Map<String, byte[]> project = new TreeMap<>(Map.of("orders.yaml", bytes(ORDERS)));

    @Test
    void accepts_what_the_accountable_party_released() {
        Report report = check(release("com.acme.security:waivers:1.0", WAIVERS));
        assertThat(described(report).status()).isEqualTo(Status.WAIVED);
        assertThat(described(report).acceptance().orElseThrow().approval())
                .hasValue("'team-security' released it in com.acme.security:waivers:1.0");
        assertThat(messages(report, "governance-")).isEmpty();
    }

    @Test
    void refuses_what_another_party_released() {
        assertUnproven(
                check(release("com.acme.orders:waivers:1.0", WAIVERS)),
                "the organisation file does not say that 'team-security' releases com.acme.orders:waivers:1.0");
    }

    @Test
    void refuses_another_artefact_of_the_same_group() {
        assertUnproven(
                check(release("com.acme.security:examples:1.0", WAIVERS)),
                "the organisation file does not say that 'team-security' releases com.acme.security:examples:1.0");
    }

    @Test
    void refuses_a_file_of_which_nobody_knows_who_put_it_there() {
        assertUnproven(
                check(WaiverRelease.of(Origin.unknown("waivers.jar"), bytes(WAIVERS))),
                "nothing shows that 'team-security' wrote it");
    }

    @Test
    void says_nothing_of_a_waiver_that_other_projects_need() {
        Report report = check(
                release("com.acme.security:waivers:1.0", WAIVERS.replace("interface: '*'", "interface: invoices")));
        assertThat(described(report).status()).isEqualTo(Status.OPEN);
        assertThat(messages(report, "governance-")).isEmpty();
    }

    @Test
    void unites_them_with_those_of_the_project() {
        project.put("interlock-waivers.yaml", bytes(WAIVERS));
        Report report = check(release("com.acme.security:waivers:1.0", WAIVERS));
        assertThat(described(report).status()).isEqualTo(Status.WAIVED);
        assertThat(messages(report, "governance-"))
                .singleElement()
                .asString()
                .contains("The id 'W-1' is taken by the record at maven:com.acme.security:waivers:1.0:");
    }

    @Test
    void tells_of_a_release_that_cannot_be_read_and_loses_nothing() {
        project.put("interlock-waivers.yaml", bytes(WAIVERS.replace("W-1", "W-2")));
        Report report = check(
                release("com.acme.security:broken:1.0", "waivers: ["),
                release("com.acme.security:waivers:1.0", WAIVERS));
        assertThat(described(report).status()).isEqualTo(Status.WAIVED);
        assertThat(messages(report, "governance-waiver-usable")).hasSize(1);
    }

    private static void assertUnproven(Report report, String why) {
        assertThat(described(report).status()).isEqualTo(Status.OPEN);
        assertThat(messages(report, "governance-waiver-unauthorised"))
                .singleElement()
                .asString()
                .contains(why);
    }

    private static WaiverRelease release(String coordinates, String text) {
        return WaiverRelease.of(Origin.ofArtefact("maven:" + coordinates, coordinates), bytes(text));
    }

    private Report check(WaiverRelease... releases) {
        Organisation organisation = Organisation.read(
                        "maven:com.acme:organisation:1.0", bytes(ORGANISATION), Limits.standard())
                .value()
                .orElseThrow();
        return INTERLOCK.check(CheckRequest.of(Project.inMemory(project))
                .asOf(LocalDate.of(2026, 6, 1))
                .organisation(organisation)
                .waiverReleases(List.of(releases)));
    }

    private static ReportedFinding described(Report report) {
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().rule().id().value().equals("acme-described")) {
                return reported;
            }
        }
        throw new AssertionError("not found");
    }

    private static List<String> messages(Report report, String rules) {
        List<String> messages = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().rule().id().value().startsWith(rules)) {
                messages.add(reported.finding().message());
            }
        }
        return messages;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
