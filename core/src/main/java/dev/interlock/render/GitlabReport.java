package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Write the findings in the form of GitLab's Code Quality reports.
 *
 * <p>GitLab compares the reports of two branches by fingerprint and shows what is new and what is resolved. So claims
 * and debt stand in it like open findings, only what is waived does not; of equal fingerprints GitLab would keep one,
 * which is why each is unique. What stands on no file is shown at the directory that was checked.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GitlabReport implements ReportRenderer {

    @Override
    public String id() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "gl-code-quality-report.json";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        Set<String> fingerprints = new HashSet<>();
        try (JsonWriter json = new JsonWriter(out)) {
            json.array();
            for (ReportedFinding reported : report.findings()) {
                if (reported.status() != Status.WAIVED) {
                    issue(json, report, reported, fingerprints);
                }
            }
            json.end();
        }
    }

    private static void issue(JsonWriter json, Report report, ReportedFinding reported, Set<String> fingerprints)
            throws IOException {
        Finding finding = reported.finding();
        Optional<RepositoryPlace> place = RepositoryPlace.find(report, finding);
        json.object();
        json.put("description", description(report, reported, place));
        json.put("check_name", finding.rule().id().value());
        json.put("fingerprint", unique(finding, fingerprints));
        json.put("severity", severity(report, reported));
        json.object("location");
        json.put("path", place.isPresent() ? place.get().path() : directory(report));
        json.object("lines");
        json.put("begin", place.isPresent() ? place.get().line() : 1);
        json.end();
        json.end();
        json.end();
    }

    private static String description(Report report, ReportedFinding reported, Optional<RepositoryPlace> place) {
        Finding finding = reported.finding();
        String mark =
                finding.outcome() == Outcome.VIOLATED ? "" : finding.outcome().word() + ": ";
        String message = mark + finding.message();
        String accepted = Words.accepted(report, reported);
        return (place.isPresent() ? place.get().told(message) : message)
                + (accepted.isEmpty() ? "" : " [" + accepted + "]");
    }

    private static String unique(Finding finding, Set<String> fingerprints) {
        String fingerprint = finding.fingerprint().value();
        for (int ordinal = 2; !fingerprints.add(fingerprint); ordinal++) {
            fingerprint = Fingerprint.of(List.of(
                            finding.fingerprint().value(), finding.location().file(), Integer.toString(ordinal)))
                    .value();
        }
        return fingerprint;
    }

    private static String severity(Report report, ReportedFinding reported) {
        Finding finding = reported.finding();
        if (report.threshold().blocks(reported)) {
            return "blocker";
        }
        boolean isDoubt = finding.outcome() == Outcome.UNVERIFIED;
        Severity severity = finding.outcome() == Outcome.FAILED ? Severity.ERROR : finding.severity();
        return switch (severity) {
            case ERROR -> isDoubt ? "major" : "critical";
            case WARN -> isDoubt ? "minor" : "major";
            case INFO -> isDoubt ? "info" : "minor";
            case HINT -> "info";
        };
    }

    private static String directory(Report report) {
        String directory = report.repositoryPath() + report.directory();
        String path = directory.endsWith("/") ? directory.substring(0, directory.length() - 1) : directory;
        return path.isEmpty() ? "." : path;
    }
}
