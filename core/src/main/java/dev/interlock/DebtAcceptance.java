package dev.interlock;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.govern.Baseline;
import dev.interlock.govern.Ruling;
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
        ProjectFiles files = request.project().files(request.limits(), request.remote());
        GovernanceFiles governance = new GovernanceFiles(files, request);
        String file = governance.inModule(request.baseline());
        Baseline before = governance.baseline(files.exists(file) ? List.of(file) : List.of());
        List<Finding> accepted = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        int added = 0;
        for (Ruling ruling : new Check(interlock, request).rulings()) {
            Finding finding = ruling.finding();
            boolean open = ruling.acceptance() == Ruling.Acceptance.OPEN;
            boolean known = before.find(finding).isPresent();
            if (open && !Baseline.mayBeDebt(finding)) {
                refused.add(finding);
            } else if (open || known) {
                accepted.add(finding);
                added += known ? 0 : 1;
            }
        }
        Baseline after = before.renewed(file, accepted, reason.strip());
        return new BaselineUpdate(file, after, added, before.vanished(accepted).size(), refused);
    }
}
