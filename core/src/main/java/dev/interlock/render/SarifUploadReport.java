package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Write the findings as SARIF that the upload of code scanning takes.
 *
 * <p>GitHub refuses files with more than 25,000 results and keeps the first {@value #SHOWN} ("SARIF results exceed
 * limits"), so that many stand here: open ones, then claims, then debt, the gravest first. Left out is what is waived,
 * because GitHub shows suppressed results like others, and what stands on no file of the repository. A notification of
 * the run says how many are left out.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SarifUploadReport implements ReportRenderer {

    private static final int SHOWN = 5000;

    @Override
    public String id() {
        return "sarif-upload";
    }

    @Override
    public String fileName() {
        return "report-upload.sarif";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        List<ReportedFinding> ordered = new ArrayList<>(report.findings());
        ordered.sort(new GravestFirst());
        List<SarifResult> results = new ArrayList<>();
        int waived = 0;
        int placeless = 0;
        int cut = 0;
        for (ReportedFinding reported : ordered) {
            Optional<RepositoryPlace> place = RepositoryPlace.find(report, reported.finding());
            if (reported.finding().outcome() == Outcome.FAILED) {
                continue;
            }
            if (reported.status() == Status.WAIVED) {
                waived++;
            } else if (place.isEmpty()) {
                placeless++;
            } else if (results.size() == SHOWN) {
                cut++;
            } else {
                results.add(SarifResult.at(report, reported, place.get()));
            }
        }
        List<String> remarks = new ArrayList<>();
        remark(remarks, waived, "because it is waived", "because they are waived");
        remark(
                remarks,
                placeless,
                "because it stands on no file of the repository",
                "because they stand on no file of the repository");
        String limit = "because code scanning keeps " + SHOWN + " of a run";
        remark(remarks, cut, limit, limit);
        SarifRun.write(report, results, remarks, out);
    }

    private static void remark(List<String> remarks, int left, String why, String whyMany) {
        if (left > 0) {
            remarks.add(Words.count(left, "result") + (left == 1 ? " is" : " are") + " left out, "
                    + (left == 1 ? why : whyMany) + "; report.json names " + (left == 1 ? "it." : "them."));
        }
    }
}
