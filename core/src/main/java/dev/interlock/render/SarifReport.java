package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Write the findings as SARIF 2.1.0 (OASIS standard), for code scanning and editors.
 *
 * <p>Addresses are relative to the root of the repository, but for files on the network. A case that nobody can decide
 * has the kind {@code review}; a check that broke, and an input that could not be used, are notifications of the run.
 * What is waived or claimed bears a suppression, accepted or under review; debt has the baseline state
 * {@code unchanged}. Described are the rules that have results, with their help; what every other rule met is told by
 * the report in JSON. The modules of a reactor write runs of different identities, so that a platform that takes
 * several files keeps them all.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class SarifReport implements ReportRenderer {

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        List<SarifResult> results = new ArrayList<>();
        for (ReportedFinding reported : report.findings()) {
            if (reported.finding().outcome() != Outcome.FAILED) {
                results.add(SarifResult.of(report, reported));
            }
        }
        SarifRun.write(report, results, List.of(), out);
    }
}
