package dev.interlock.rules.hostile;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleReport;
import dev.interlock.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A contract with one known defect, whose finding bad input beside it must never hide. */
final class BesideBadInput {

    static final String KNOWN_DEFECT = "api/good.yaml:4:10  auth-transport-encrypted  The transport is not encrypted.";

    private static final String GOOD = """
            openapi: 3.0.3
            info: {title: Good, version: 1.0.0, contact: {name: Team, email: team@acme.com}}
            servers:
              - url: http://things.acme.com/v1
            security:
              - oauth: [things.read]
            paths:
              /things:
                get:
                  operationId: listThings
                  summary: List things
                  responses: {'200': {description: ok}, '401': {description: no}, '403': {description: no}}
            components:
              securitySchemes:
                oauth:
                  type: oauth2
                  flows:
                    clientCredentials: {tokenUrl: "https://login.acme.com/token", scopes: {things.read: Read}}
            """;

    private static final Interlock INTERLOCK =
            Interlock.builder().pack("interlock:recommended").build();

    private final Map<String, byte[]> files = new TreeMap<>();

    BesideBadInput() {
        files.put("api/good.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
    }

    BesideBadInput with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    BesideBadInput with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    Report check() {
        return check(INTERLOCK);
    }

    Report check(Interlock interlock) {
        return interlock.check(CheckRequest.of(Project.inMemory(files)).asOf(LocalDate.of(2026, 3, 1)));
    }

    /** Tell what the console says. */
    List<String> lines() {
        return lines(check());
    }

    static List<String> lines(Report report) {
        return new ConsoleReport().lines(report).stream().map(ConsoleLine::text).toList();
    }
}
