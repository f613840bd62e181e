package dev.interlock;

import dev.interlock.engine.CauseGrouping;
import dev.interlock.engine.CausedFinding;
import dev.interlock.govern.Approval;
import dev.interlock.govern.Ruling;
import dev.interlock.govern.Waiver;
import dev.interlock.report.Acceptance;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Masking;
import dev.interlock.rule.RuleTally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hold what was decided on each place of a check, and what is wrong with the waivers and the baseline themselves.
 *
 * @param places the findings, each place for itself
 * @param rulings one for each place, in their order
 * @param baseline the file of the baseline
 * @param own the findings about waivers and baseline
 * @param tallies what came of the rules about them
 * @param past why places that were there before do not block
 */
record Governed(
        List<CausedFinding> places,
        List<Ruling> rulings,
        String baseline,
        List<Finding> own,
        List<RuleTally> tallies,
        Optional<Acceptance> past) {

    /**
     * One finding with what governance says of it.
     *
     * @param finding the finding, places of one cause and one decision joined
     * @param status how it is governed
     * @param acceptance why it is not open, or which claim asks for that
     */
    record GovernedFinding(Finding finding, Status status, Optional<Acceptance> acceptance) {}

    /** Create what holds where nobody has accepted anything. */
    static Governed open(List<CausedFinding> places) {
        List<Ruling> rulings = new ArrayList<>();
        for (CausedFinding place : places) {
            rulings.add(Ruling.open(place.finding()));
        }
        return new Governed(places, rulings, "", List.of(), List.of(), Optional.empty());
    }

    /** Tell the same with other rulings, some of which are on places that were there before. */
    Governed with(List<Ruling> changed, Acceptance reason) {
        return new Governed(places, changed, baseline, own, tallies, Optional.of(reason));
    }

    /** Join the places of one cause on which the same was decided. */
    List<GovernedFinding> findings(Masking masking) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < rulings.size(); i++) {
            String decision = decision(rulings.get(i));
            List<Integer> same = alike.getOrDefault(decision, new ArrayList<>());
            same.add(i);
            alike.put(decision, same);
        }
        List<GovernedFinding> findings = new ArrayList<>();
        for (List<Integer> same : alike.values()) {
            Ruling ruling = rulings.get(same.get(0));
            List<CausedFinding> joining = new ArrayList<>();
            for (int i : same) {
                joining.add(places.get(i));
            }
            for (Finding finding : CauseGrouping.join(joining)) {
                findings.add(new GovernedFinding(finding, status(ruling), acceptance(ruling, masking)));
            }
        }
        for (Finding finding : own) {
            findings.add(new GovernedFinding(finding, Status.OPEN, Optional.empty()));
        }
        return alike.size() > 1 ? apart(findings) : findings;
    }

    /** Of places of one cause some may be accepted and others not: these are findings of their own. */
    private static List<GovernedFinding> apart(List<GovernedFinding> findings) {
        Set<Fingerprint> taken = new HashSet<>();
        for (GovernedFinding each : findings) {
            if (each.status() == Status.OPEN) {
                taken.add(each.finding().fingerprint());
            }
        }
        List<GovernedFinding> apart = new ArrayList<>();
        for (GovernedFinding each : findings) {
            Finding finding = each.finding();
            boolean first = each.status() == Status.OPEN || taken.add(finding.fingerprint());
            apart.add(
                    first
                            ? each
                            : new GovernedFinding(
                                    finding.identifiedBy(
                                            Fingerprint.of(List.of(
                                                    finding.fingerprint().value(),
                                                    finding.parts().get(0).value())),
                                            finding.former()),
                                    each.status(),
                                    each.acceptance()));
        }
        return apart;
    }

    private static String decision(Ruling ruling) {
        String waiver = ruling.waiver().isPresent() ? ruling.waiver().get().id() : "";
        String reason = ruling.debt().isPresent() ? ruling.debt().get().reason() : "";
        return ruling.acceptance() + "\n" + waiver + "\n" + reason;
    }

    private static Status status(Ruling ruling) {
        return switch (ruling.acceptance()) {
            case OPEN -> Status.OPEN;
            case CLAIMED -> Status.CLAIMED;
            case WAIVED -> Status.WAIVED;
            case DEBT -> Status.BASELINED;
            case UNCHANGED -> Status.UNCHANGED;
        };
    }

    private Optional<Acceptance> acceptance(Ruling ruling, Masking masking) {
        if (ruling.acceptance() == Ruling.Acceptance.DEBT && ruling.debt().isPresent()) {
            return Optional.of(new Acceptance(
                    baseline,
                    Optional.empty(),
                    masking.mask(ruling.debt().get().reason()),
                    Optional.empty(),
                    Optional.empty()));
        }
        if (ruling.acceptance() == Ruling.Acceptance.UNCHANGED) {
            return past;
        }
        if (ruling.waiver().isEmpty()) {
            return Optional.empty();
        }
        Waiver waiver = ruling.waiver().get();
        Optional<String> approval = ruling.approval().isPresent()
                ? Optional.of(masking.mask(sentence(ruling.approval().get())))
                : Optional.empty();
        return Optional.of(new Acceptance(
                waiver.file(),
                Optional.of(waiver.id()),
                masking.mask(waiver.reason()),
                approval,
                Optional.of(waiver.expires())));
    }

    private static String sentence(Approval approval) {
        return approval instanceof Approval.Approved approved ? approved.how() : ((Approval.Claimed) approval).why();
    }
}
