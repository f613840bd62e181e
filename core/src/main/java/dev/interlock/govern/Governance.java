package dev.interlock.govern;

import dev.interlock.model.Interface;
import dev.interlock.model.Landscape;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** From so many days before its end on, a waiver is said to end soon. */
    static final int SOON = 30;

    private final Baseline baseline;
    private final List<Filed> waivers;
    private final Authorities authorities;
    private final Landscape landscape;
    private final LocalDate day;
    private final Map<Waiver, Map<Remark, String>> remarks = new LinkedHashMap<>();
    private final Map<Waiver, Approval> approvals = new HashMap<>();

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
        for (Filed filed : this.waivers) {
            remarks.put(filed.waiver(), new EnumMap<>(Remark.class));
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
            remarkOnTerm(filed.waiver());
            boolean unused = !used.containsKey(filed.waiver()) && filed.mayBeUnused();
            if (unused && !isOver(filed.waiver())) {
                remark(
                        filed.waiver(),
                        Remark.UNUSED,
                        "The waiver '" + filed.waiver().id() + "' covers no finding of '"
                                + filed.waiver().rule() + "'");
            }
        }
        return List.copyOf(rulings);
    }

    /** Tell what is to be said of each waiver, in the order of the files. */
    public Map<Waiver, Map<Remark, String>> remarks() {
        return Collections.unmodifiableMap(remarks);
    }

    /** Find what is known of the approval of a waiver that covers something. */
    Optional<Approval> approval(Waiver waiver) {
        return Optional.ofNullable(approvals.get(waiver));
    }

    private Ruling rule(Finding finding, Map<Waiver, Boolean> used) {
        Optional<Interface> concerned = finding.interfaceId().flatMap(landscape::find);
        List<Candidate> covering = new ArrayList<>();
        for (Filed filed : waivers) {
            if (mayBeWaived(finding) && WaiverScope.covers(filed.waiver(), finding, formerIds(concerned))) {
                used.put(filed.waiver(), true);
                if (!isOver(filed.waiver()) && !isTooLong(filed.waiver(), finding)) {
                    Approval approval =
                            authorities.judge(filed.waiver(), filed.origin(), finding.accountable(), concerned);
                    note(filed.waiver(), approval);
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

    /** One waiver may cover findings of several interfaces; it is told as claimed as soon as it is for one of them. */
    private void note(Waiver waiver, Approval approval) {
        Approval known = approvals.get(waiver);
        if (known == null || approval instanceof Approval.Claimed) {
            approvals.put(waiver, approval);
        }
        if (approval instanceof Approval.Claimed claimed && waiver.approvedBy().isPresent()) {
            remark(
                    waiver,
                    Remark.UNAUTHORISED,
                    "The approval of waiver '" + waiver.id() + "' does not count: " + claimed.why());
        }
    }

    private void remarkOnOverlaps(List<Candidate> covering) {
        for (int i = 1; i < covering.size(); i++) {
            Waiver one = covering.get(0).waiver();
            Waiver other = covering.get(i).waiver();
            remark(
                    other,
                    Remark.OVERLAPPING,
                    "The waivers '" + one.id() + "' and '" + other.id() + "' cover the same finding of '" + one.rule()
                            + "'");
        }
    }

    private void remarkOnTerm(Waiver waiver) {
        long left = ChronoUnit.DAYS.between(day, waiver.expires());
        if (left < 0) {
            remark(
                    waiver,
                    Remark.EXPIRED,
                    "The waiver '" + waiver.id() + "' of '" + waiver.rule() + "' ended on " + waiver.expires());
        } else if (left <= SOON) {
            remark(
                    waiver,
                    Remark.EXPIRING,
                    "The waiver '" + waiver.id() + "' of '" + waiver.rule() + "' ends in " + left
                            + (left == 1 ? " day" : " days"));
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
            remark(
                    waiver,
                    Remark.TOO_LONG,
                    "The waiver '" + waiver.id() + "' asks for more than the " + most.get()
                            + " days that its guardrail allows, and ends on " + end);
        }
        return end.isBefore(day);
    }

    private boolean isOver(Waiver waiver) {
        return waiver.expires().isBefore(day);
    }

    private void remark(Waiver waiver, Remark remark, String sentence) {
        Map<Remark, String> known = remarks.get(waiver);
        if (known != null) {
            known.putIfAbsent(remark, sentence);
        }
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
