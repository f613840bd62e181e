package dev.interlock.render;

import dev.interlock.report.Acceptance;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Location;
import dev.interlock.source.Range;
import dev.interlock.source.RemoteAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Write one finding as a result of SARIF.
 *
 * @param report the report
 * @param reported the finding
 * @param message what is wrong
 * @param location where
 * @param related further places
 * @param suppressed whether it tells of waivers and claims
 */
record SarifResult(
        Report report,
        ReportedFinding reported,
        String message,
        Location location,
        List<Location> related,
        boolean suppressed) {

    static final String ROOT = "%SRCROOT%";

    /** The most places that code scanning takes of one result. */
    private static final int MOST_RELATED = 100;

    /** Tell the result of a finding that is no check that broke. */
    static SarifResult of(Report report, ReportedFinding reported) {
        Finding finding = reported.finding();
        return new SarifResult(report, reported, finding.message(), finding.location(), finding.related(), true);
    }

    /** Tell the result at a file that lies in the repository, as an upload needs it. */
    static SarifResult at(Report report, ReportedFinding reported, RepositoryPlace place) {
        Finding finding = reported.finding();
        Location location =
                new Location(place.path().substring(report.repositoryPath().length()), place.range());
        List<Location> related = finding.related().stream()
                .filter(one -> !RemoteAddress.isOne(one.file()))
                .limit(MOST_RELATED)
                .toList();
        return new SarifResult(report, reported, place.told(finding.message()), location, related, false);
    }

    RuleId rule() {
        return reported.finding().rule().id();
    }

    /**
     * Write the result.
     *
     * @param indices where the rules stand in the list of rules
     * @param hasDebt whether some findings were there before, so that others are new
     */
    void write(JsonWriter json, Map<RuleId, Integer> indices, boolean hasDebt) throws IOException {
        Finding finding = reported.finding();
        boolean violated = finding.outcome() == Outcome.VIOLATED;
        json.object();
        json.put("ruleId", rule().value());
        Integer index = indices.get(rule());
        if (index != null) {
            json.put("ruleIndex", index);
        }
        json.put("kind", violated ? "fail" : "review");
        json.put("level", violated ? SarifRule.level(finding.severity()) : "none");
        SarifRule.text(json, "message", message);
        locations(json, "locations", report, List.of(location));
        if (!related.isEmpty()) {
            locations(json, "relatedLocations", report, related);
        }
        json.object("partialFingerprints");
        json.put("interlock/v1", finding.fingerprint().value());
        json.end();
        if (finding.places() > 1) {
            json.put("occurrenceCount", finding.places());
        }
        if (hasDebt) {
            json.put("baselineState", reported.status().isDebt() ? "unchanged" : "new");
        }
        if (suppressed) {
            suppression(json);
        }
        json.object("properties");
        json.put("accountable", finding.accountable().value());
        json.put("responsible", finding.responsible().value());
        if (finding.interfaceId().isPresent()) {
            json.put("interface", finding.interfaceId().get().value());
        }
        json.end();
        json.end();
    }

    private void suppression(JsonWriter json) throws IOException {
        boolean waived = reported.status() == Status.WAIVED;
        boolean claimed =
                reported.acceptance().isPresent() && !reported.status().isDebt();
        if (!waived && !claimed) {
            return;
        }
        Optional<Acceptance> acceptance = reported.acceptance();
        String reason = acceptance.isPresent() ? acceptance.get().reason() : "";
        json.array("suppressions");
        json.object();
        json.put("kind", "external");
        json.put("status", waived ? "accepted" : "underReview");
        json.put(
                "justification",
                report.masking().mask(reason.isBlank() ? reported.status().word() : reason));
        json.end();
        json.end();
    }

    static void locations(JsonWriter json, String name, Report report, List<Location> locations) throws IOException {
        json.array(name);
        for (Location location : locations) {
            json.object();
            json.object("physicalLocation");
            json.object("artifactLocation");
            if (RemoteAddress.isOne(location.file())) {
                json.put("uri", location.file());
            } else {
                json.put("uri", uri(report, location));
                json.put("uriBaseId", ROOT);
            }
            json.end();
            if (location.range().isPresent()) {
                region(json, location.range().get());
            }
            json.end();
            json.end();
        }
        json.end();
    }

    /** A directory ends in a slash, so that nobody looks for a file of that name. */
    private static String uri(Report report, Location location) {
        if (!location.file().equals(".")) {
            return RelativeUri.of(report.repositoryPath() + location.file());
        }
        return report.repositoryPath().isEmpty() ? "./" : RelativeUri.of(report.repositoryPath());
    }

    private static void region(JsonWriter json, Range range) throws IOException {
        json.object("region");
        json.put("startLine", range.start().line());
        json.put("startColumn", range.start().column());
        json.put("endLine", range.end().line());
        json.put("endColumn", range.end().column());
        json.end();
    }
}
