package dev.interlock.govern;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.model.Interface;
import dev.interlock.model.Landscape;
import dev.interlock.source.CalendarDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Judge which exposures, patterns and data flows are approved, and lay that into the interfaces.
 *
 * <p>What a descriptor says is a claim, whatever it says: those who ask write it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Permissions {

    private static final String APPROVALS = "approvals";
    /** The facts of an approval that are derived here, so that nobody can write them himself. */
    private static final List<String> DERIVED = List.of("status", "approved", "proof");

    private final List<Filed> permissions;
    private final Authorities authorities;
    private final LocalDate day;
    private final Remarks remarks;
    private final Set<Permission> used = new HashSet<>();

    /**
     * A permission with the file that it stands in.
     *
     * @param permission the permission
     * @param origin where its file comes from
     * @param mayBeUnused whether this check sees every interface that it could be for
     */
    public record Filed(Permission permission, Origin origin, boolean mayBeUnused) {}

    /**
     * One approval of one interface.
     *
     * @param facts what is told of it
     * @param of what is approved; empty where nobody can tell, or where the interface is something else by now
     * @param status whether it is in force
     * @param sources where it stands
     */
    private record Judged(Draft facts, Optional<Permission.Kind> of, Status status, List<Source> sources) {}

    /** What an approval is worth, the best first. */
    private enum Status {
        APPROVED("approved"),
        CLAIMED("claimed"),
        EXPIRED("expired");

        private final String word;

        Status(String word) {
            this.word = word;
        }
    }

    /** Create the judgement for one check. */
    public Permissions(Collection<Filed> permissions, Authorities authorities, LocalDate day) {
        this.permissions = List.copyOf(permissions);
        this.authorities = authorities;
        this.day = day;
        this.remarks = new Remarks(day);
        for (Filed filed : this.permissions) {
            remarks.begin(filed.permission());
        }
    }

    /** Judge the approvals of all interfaces; the result has them with their status. */
    public Landscape judge(Landscape landscape) {
        Map<String, Map<String, Draft>> facts = new TreeMap<>();
        for (Interface one : landscape.interfaces()) {
            List<Judged> judged = judge(one);
            if (!judged.isEmpty()) {
                facts.put(one.id().value(), facts(judged));
            }
        }
        remarkOnTerms();
        return facts.isEmpty() ? landscape : landscape.with(facts);
    }

    Remarks remarks() {
        return remarks;
    }

    private List<Judged> judge(Interface one) {
        List<Judged> judged = new ArrayList<>();
        Map<String, Permission> inForce = new LinkedHashMap<>();
        for (Filed filed : permissions) {
            if (filed.permission().covers(one)) {
                used.add(filed.permission());
                judged.add(judge(filed, one));
                remarkOnOverlap(filed.permission(), one, inForce);
            }
        }
        for (Node entry : one.node().get(APPROVALS).children()) {
            judged.add(claim(entry, one));
        }
        return judged;
    }

    private Judged judge(Filed filed, Interface one) {
        Permission permission = filed.permission();
        List<Source> sources = permission.node().sources();
        Draft facts = Draft.object().from(sources);
        facts.put("id", permission.node().get("id"));
        facts.put("of", permission.node().get("of"));
        facts.put("value", permission.node().get("value"));
        facts.put("classification", permission.node().get("classification"));
        facts.put("by", permission.node().get(List.of("approvedBy", "party")));
        facts.put("persona", permission.node().get(List.of("approvedBy", "persona")));
        facts.put("on", permission.node().get("created"));
        facts.put("expires", permission.node().get("expires"));
        Status status = Status.EXPIRED;
        String proof = "it ended on " + permission.expires();
        if (!permission.isOver(day)) {
            Approval approval = authorities.judge(
                    permission, filed.origin(), permission.of().accountable(), Optional.of(one));
            remarks.note(permission, approval);
            status = approval instanceof Approval.Approved ? Status.APPROVED : Status.CLAIMED;
            proof = approval instanceof Approval.Approved counted ? counted.how() : ((Approval.Claimed) approval).why();
        }
        return judged(facts, Optional.of(permission.of()), status, proof, sources);
    }

    /** Judge an entry of a descriptor; an end that cannot be read is past, and without one it does not end. */
    private Judged claim(Node entry, Interface one) {
        Draft facts = Draft.copyOf(entry);
        if (!entry.isObject()) {
            return new Judged(facts, Optional.empty(), Status.EXPIRED, entry.sources());
        }
        String word = entry.has("of") ? entry.get("of").findText().orElse("") : Permission.Kind.EXPOSURE.word();
        facts.put("of", Draft.string(word).graded(Grade.DECLARED));
        Optional<Permission.Kind> kind = Permission.Kind.find(word);
        boolean isAbout = kind.isPresent()
                && Permission.isAbout(
                        kind.get(),
                        entry.get("value").findText(),
                        entry.get("classification").findText(),
                        one);
        Optional<LocalDate> end =
                CalendarDate.find(entry.get("expires").findText().orElse(""));
        boolean isOver = entry.has("expires") && (end.isEmpty() || end.get().isBefore(day));
        String file = entry.sources().get(0).location().file();
        return judged(
                facts,
                isAbout ? kind : Optional.empty(),
                isOver ? Status.EXPIRED : Status.CLAIMED,
                isOver
                        ? "it ended on '" + entry.get("expires").findText().orElse("") + "'"
                        : "it stands in '" + file + "', which those who ask write themselves",
                entry.sources());
    }

    private Judged judged(
            Draft facts, Optional<Permission.Kind> of, Status status, String proof, List<Source> sources) {
        for (String derived : DERIVED) {
            facts.remove(derived);
        }
        boolean undecided = status == Status.CLAIMED && !authorities.areKnown();
        facts.put("status", Draft.string(status.word));
        // Where no organisation is known, nothing could ever prove an approval: that is no fault of the project.
        facts.put("approved", undecided ? nobodyKnown() : Draft.bool(status == Status.APPROVED));
        facts.put("proof", Draft.string(proof));
        return new Judged(facts, of, status, sources);
    }

    private static Draft nobodyKnown() {
        return Draft.unresolved(
                new Unresolved(Unresolved.Reason.PLACEHOLDER, Template.hole("interlock.organisation", "")));
    }

    private static Map<String, Draft> facts(List<Judged> all) {
        Draft list = Draft.array().from(all.get(0).sources());
        Map<String, Draft> facts = new LinkedHashMap<>();
        Optional<Judged> best = Optional.empty();
        for (Judged judged : all) {
            list.add(judged.facts());
            boolean ofExposure = judged.of().equals(Optional.of(Permission.Kind.EXPOSURE));
            if (ofExposure
                    && (best.isEmpty() || judged.status().compareTo(best.get().status()) < 0)) {
                best = Optional.of(judged);
            }
        }
        facts.put(APPROVALS, list);
        if (best.isPresent()) {
            facts.put(
                    "exposureApproval",
                    Draft.string(best.get().status().word).from(best.get().sources()));
        }
        return facts;
    }

    private void remarkOnOverlap(Permission permission, Interface one, Map<String, Permission> inForce) {
        if (permission.isOver(day)) {
            return;
        }
        String what = permission.subject() + "\n" + permission.classification().orElse("");
        Permission other = inForce.putIfAbsent(what, permission);
        if (other != null) {
            remarks.put(
                    permission,
                    Remark.OVERLAPPING,
                    "The approvals '" + other.id() + "' and '" + permission.id() + "' are both for the "
                            + permission.subject() + " of '" + one.id() + "'");
        }
    }

    private void remarkOnTerms() {
        for (Filed filed : permissions) {
            Permission permission = filed.permission();
            remarks.onTerm(permission);
            if (filed.mayBeUnused() && !used.contains(permission) && !permission.isOver(day)) {
                remarks.put(
                        permission, Remark.UNUSED, "The " + permission.described() + " fits no interface as it is now");
            }
        }
    }
}
