package dev.interlock;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.govern.Baseline;
import dev.interlock.govern.GovernanceDocument;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import java.util.ArrayList;
import java.util.List;

/** Accepts what is open in a module as debt. */
final class DebtAcceptance {

    private final Interlock interlock;
    private final CheckRequest request;

    DebtAcceptance(Interlock interlock, CheckRequest request) {
        this.interlock = interlock;
        this.request = request;
    }

    BaselineUpdate accept(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("debt is accepted for a reason");
        }
        Report report = interlock.check(request);
        ProjectFiles files = request.project().files(request.limits(), request.remote());
        GovernanceFiles governance =
                new GovernanceFiles(files, request.project().repositoryPath());
        String file = governance.inModule(request.baseline());
        Baseline before = governance.baseline(files.exists(file) ? List.of(file) : List.of());
        List<Finding> accepted = new ArrayList<>();
        List<ReportedFinding> refused = new ArrayList<>();
        int added = 0;
        for (ReportedFinding reported : report.findings()) {
            Finding finding = reported.finding();
            boolean known = before.find(finding).isPresent();
            if (isOpen(reported) && !Baseline.mayBeDebt(finding)) {
                refused.add(reported);
            } else if (isOpen(reported) || known) {
                accepted.add(finding);
                added += known ? 0 : 1;
            }
        }
        Baseline after = before.renewed(file, accepted, reason.strip());
        return new BaselineUpdate(file, after, added, before.vanished(accepted).size(), refused);
    }

    /** Whatever is wrong with the waivers and the baseline themselves is to be repaired there. */
    private static boolean isOpen(ReportedFinding reported) {
        return reported.status() == Status.OPEN
                && !reported.finding().rule().formats().contains(GovernanceDocument.FORMAT);
    }
}
