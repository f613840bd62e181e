package dev.interlock.rules.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.corpus.Corpus;
import dev.interlock.govern.ClaimText;
import dev.interlock.model.Organisation;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.report.Threshold;
import dev.interlock.rule.Severity;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An old project gets through its first week: its baseline in one step, one new defect that blocks, and a waiver by
 * whom it concerns.
 *
 * <p>Every finding blocks here, so that nothing goes unnoticed because it is mild.
 */
class OldProjectTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String DEFECT = "zz-planted/planted.yaml";
    private static final String PLANTED = """
            openapi: 3.0.3
            info: {title: Planted, version: 1.0.0, description: A new contract with one mistake.}
            servers: [{url: "https://planted.acme.test/v1"}]
            security: [{login: [read]}]
            paths:
              /planted-things:
                get:
                  operationId: listPlantedThings
                  summary: List what was planted.
                  responses: {"200": {description: All of it.}}
            components:
              securitySchemes:
                login:
                  type: oauth2
                  flows:
                    clientCredentials: {tokenUrl: "https://login.acme.test/token", scopes: {read: Read them.}}
            """;
    private static final String ORGANISATION = """
            parties:
              team-planted: {handles: ["@acme/planted"]}
              team-architecture: {handles: ["@acme/architecture"]}
            personas:
              - {persona: integration-manager, party: team-architecture}
              - {persona: integration-architect, party: team-architecture}
              - {persona: api-product-manager, party: team-architecture}
              - {persona: security-architect, party: team-architecture}
            """;
    private static final Interlock INTERLOCK =
            Interlock.builder().pack("interlock:recommended").build();

    @TempDir
    Path project;

    @ParameterizedTest
    @ValueSource(strings = {"asyncapi", "backstage", "openapi", "openapi-multifile", "sap-cpi"})
    void passes_with_its_baseline_and_blocks_on_what_is_new(String kind) throws IOException {
        copy(Corpus.at(kind), project);
        Files.createDirectory(project.resolve(".git"));
        write(DEFECT, PLANTED);

        write(
                "interlock-baseline.json",
                INTERLOCK.acceptDebt(request(), "It was there before us.").text());
        List<ReportedFinding> before = open();
        assertTrue(
                before.stream()
                        .noneMatch(one -> one.finding().rule().guardrail().baselinable()),
                before::toString);

        write(DEFECT, PLANTED.replace("listPlantedThings", "List_Planted_Things"));
        List<ReportedFinding> after = open();
        after.removeIf(one -> before.stream()
                .anyMatch(
                        old -> old.finding().fingerprint().equals(one.finding().fingerprint())));
        assertEquals(1, after.size(), after::toString);
        ReportedFinding defect = after.get(0);
        assertEquals("naming-operation-id-style", defect.finding().rule().id().value());
        assertEquals(DEFECT, defect.finding().location().file());

        String claim = ClaimText.of(
                defect.finding(), "The generator of the partner wants it so.", "team-planted", DAY, DAY.plusDays(60));
        write("interlock-waivers.yaml", "waivers:\n" + claim);
        assertEquals(Status.CLAIMED, status(defect), "nobody has approved it");

        String approved = claim.replace(
                "    created:",
                "    approvedBy: {party: team-architecture, persona: "
                        + defect.finding().accountable() + "}\n    created:");
        write("interlock-waivers.yaml", "waivers:\n" + approved);
        assertEquals(Status.CLAIMED, status(defect), "the requester may have written that");

        write(
                "CODEOWNERS",
                "* @acme/planted\n/CODEOWNERS @acme/architecture\n/interlock-waivers.yaml @acme/architecture\n");
        assertEquals(Status.WAIVED, status(defect), "it stands in a file of the accountable party");
    }

    private Status status(ReportedFinding wanted) {
        for (ReportedFinding reported : check().findings()) {
            if (reported.finding().fingerprint().equals(wanted.finding().fingerprint())) {
                return reported.status();
            }
        }
        throw new AssertionError("not found any more: " + wanted);
    }

    private List<ReportedFinding> open() {
        List<ReportedFinding> open = new ArrayList<>(check().blocking());
        open.removeIf(one -> one.finding().rule().id().value().startsWith("governance-"));
        return open;
    }

    private Report check() {
        return INTERLOCK.check(request());
    }

    private CheckRequest request() {
        Organisation organisation = Organisation.read(
                        "maven:com.acme:organisation:1.0",
                        ORGANISATION.getBytes(StandardCharsets.UTF_8),
                        Limits.standard())
                .value()
                .orElseThrow();
        return CheckRequest.of(Project.at(project))
                .asOf(DAY)
                .organisation(organisation)
                .threshold(new Threshold(Optional.of(Severity.HINT), true, true));
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isRegularFile(one)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(one, target);
                }
            }
        }
    }
}
