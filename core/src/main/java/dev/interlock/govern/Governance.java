package dev.interlock.govern;

import dev.interlock.model.Interface;
import dev.interlock.model.Landscape;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Decide which findings are accepted: by an approved waiver, else as debt, else, where it is no error, by a claim.
 *
 * <p>For one check and one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Governance {

    private final Baseline baseline;
    private final List<Filed> waivers;
    private final Authorities authorities;
    private final Landscape landscape;
    private final LocalDate day;
    private final Remarks remarks;

    /**
     * A waiver with the file that it stands in.
     *
     * @param waiver the waiver
     * @param origin where its file comes from
     * @param mayBeUnused whether this check sees everything that the waiver could cover
     */
    public record Filed(Waiver waiver, Origin origin, boolean mayBeUnused) {}

    /** Create the decision for one check. */
    public Governance(
            Baseline baseline, Collection<Filed> waivers, Authorities authorities, Landscape landscape, LocalDate day) {
        this.baseline = baseline;
        this.waivers = List.copyOf(waivers);
        this.authorities = authorities;
        this.landscape = landscape;
        this.day = day;
        this.remarks = new Remarks(day);
        for (Filed filed : this.waivers) {
            remarks.begin(filed.waiver());
        }
    }

    /** Decide on all findings of a check, in their order. */
    public List<Ruling> rule(Collection<Finding> findings) {
        List<Ruling> rulings = new ArrayList<>();
        Map<Waiver, Boolean> used = new HashMap<>();
        for (Finding finding : findings) {
            rulings.add(rule(finding, used));
        }
        for (Filed filed : waivers) {
            remarks.onTerm(filed.waiver());
            boolean unused = !used.containsKey(filed.waiver()) && filed.mayBeUnused();
            if (unused && !filed.waiver().isOver(day)) {
                remarks.put(
                        filed.waiver(),
                        Remark.UNUSED,
                        "The waiver '" + filed.waiver().id() + "' covers no finding of '"
                                + filed.waiver().rule() + "'");
            }
        }
        return List.copyOf(rulings);
    }

    Remarks remarks() {
        return remarks;
    }

    private Ruling rule(Finding finding, Map<Waiver, Boolean> used) {
        Optional<Interface> concerned = finding.interfaceId().flatMap(landscape::find);
        List<Candidate> covering = new ArrayList<>();
        for (Filed filed : waivers) {
            if (mayBeWaived(finding) && WaiverScope.covers(filed.waiver(), finding, formerIds(concerned))) {
                used.put(filed.waiver(), true);
                if (!filed.waiver().isOver(day) && !isTooLong(filed.waiver(), finding)) {
                    Approval approval =
                            authorities.judge(filed.waiver(), filed.origin(), finding.accountable(), concerned);
                    remarks.note(filed.waiver(), approval);
                    covering.add(new Candidate(filed.waiver(), approval));
                }
            }
        }
        remarkOnOverlaps(covering);
        Optional<Candidate> best = best(covering);
        Optional<Debt> debt = baseline.find(finding);
        return new Ruling(
                finding,
                acceptance(finding, best, debt),
                best.map(Candidate::waiver),
                best.map(Candidate::approval),
                debt);
    }

    private record Candidate(Waiver waiver, Approval approval) {

        boolean isApproved() {
            return approval instanceof Approval.Approved;
        }
    }

    private static Ruling.Acceptance acceptance(Finding finding, Optional<Candidate> best, Optional<Debt> debt) {
        if (best.isPresent() && best.get().isApproved()) {
            return Ruling.Acceptance.WAIVED;
        }
        if (debt.isPresent()) {
            return Ruling.Acceptance.DEBT;
        }
        boolean enough = finding.severity() != Severity.ERROR
                && !finding.rule().guardrail().enforced();
        return best.isPresent() && enough ? Ruling.Acceptance.CLAIMED : Ruling.Acceptance.OPEN;
    }

    /** What broke in our own checks is nobody's to accept. */
    private static boolean mayBeWaived(Finding finding) {
        return finding.outcome() != Outcome.FAILED;
    }

    private static Optional<Candidate> best(List<Candidate> covering) {
        for (Candidate candidate : covering) {
            if (candidate.isApproved()) {
                return Optional.of(candidate);
            }
        }
        return covering.stream().findFirst();
    }

    private void remarkOnOverlaps(List<Candidate> covering) {
        for (int i = 1; i < covering.size(); i++) {
            Waiver one = covering.get(0).waiver();
            Waiver other = covering.get(i).waiver();
            remarks.put(
                    other,
                    Remark.OVERLAPPING,
                    "The waivers '" + one.id() + "' and '" + other.id() + "' cover the same finding of '" + one.rule()
                            + "'");
        }
    }

    /** A waiver that asks for more than its pack allows ends when the pack says. */
    private boolean isTooLong(Waiver waiver, Finding finding) {
        Optional<Integer> most = finding.rule().guardrail().waiverDays();
        if (most.isEmpty()) {
            return false;
        }
        LocalDate end = waiver.created().plusDays(most.get());
        if (waiver.expires().isAfter(end)) {
            remarks.put(
                    waiver,
                    Remark.TOO_LONG,
                    "The waiver '" + waiver.id() + "' asks for more than the " + most.get()
                            + " days that its guardrail allows, and ends on " + end);
        }
        return end.isBefore(day);
    }

    private static List<String> formerIds(Optional<Interface> concerned) {
        List<String> ids = new ArrayList<>();
        if (concerned.isPresent()) {
            concerned
                    .get()
                    .node()
                    .get("formerIds")
                    .children()
                    .forEach(id -> id.findText().ifPresent(ids::add));
        }
        return ids;
    }
}
