package dev.interlock.govern;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Compose the document that rules of the format {@code governance} look at: every waiver with what is to be said of it,
 * and what became of the baseline.
 *
 * <p>Under {@code waivers} and {@code approvals} each is as its file writes it, with {@code approved}, {@code approval}
 * and {@code remarks}; under {@code problems} stand the sentences about records that cannot be used, under
 * {@code baseline} how many entries there are, which are new since a revision, and how many are gone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class GovernanceDocument {

    /** The name of the format. */
    public static final String FORMAT = "governance";

    private final Draft root;

    private GovernanceDocument(Location place) {
        this.root = Draft.object(Source.of(place));
    }

    /** Begin a document; whatever has no place of its own stands at this one. */
    public static GovernanceDocument at(Location place) {
        return new GovernanceDocument(place);
    }

    /** Add the waivers with what a decision remarked on them. */
    public GovernanceDocument add(Governance governance) {
        return add("waivers", governance.remarks());
    }

    /** Add the approvals of exposures, patterns and data flows with what was remarked on them. */
    public GovernanceDocument add(Permissions permissions) {
        return add("approvals", permissions.remarks());
    }

    private GovernanceDocument add(String list, Remarks said) {
        for (Map.Entry<ApprovalRecord, Map<Remark, String>> remarked :
                said.all().entrySet()) {
            Node written = remarked.getKey().node();
            Draft record = Draft.copyOf(written);
            Draft remarks = Draft.object();
            for (Map.Entry<Remark, String> remark : remarked.getValue().entrySet()) {
                remarks.put(
                        remark.getKey().word(),
                        Draft.string(remark.getValue(), Source.of(placeOf(written, remark.getKey()))));
            }
            record.put("remarks", remarks);
            Optional<Approval> known = said.approval(remarked.getKey());
            if (known.isPresent()) {
                Approval approval = known.get();
                record.put("approved", Draft.bool(approval instanceof Approval.Approved));
                record.put(
                        "approval",
                        Draft.string(
                                approval instanceof Approval.Approved counted
                                        ? counted.how()
                                        : ((Approval.Claimed) approval).why()));
            }
            root.arrayAt(list).add(record);
        }
        return this;
    }

    private static Node placeOf(Node record, Remark remark) {
        String key = switch (remark) {
            case EXPIRED, EXPIRING, TOO_LONG -> "expires";
            case UNUSED -> "scope";
            case UNAUTHORISED -> "approvedBy";
            case OVERLAPPING -> "id";
        };
        return record.has(key) ? record.get(key) : record;
    }

    /** Add what cannot be used. */
    public GovernanceDocument add(List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            String sentence = problem.message() + " " + problem.nextStep();
            String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
            root.arrayAt("problems")
                    .add(
                            problem.location().isPresent()
                                    ? Draft.string(
                                            text, Source.of(problem.location().get()))
                                    : Draft.string(text));
        }
        return this;
    }

    /**
     * Add the baseline.
     *
     * @param vanished the entries that no finding has any more
     * @param refused the entries that may not be debt
     */
    public GovernanceDocument add(Baseline baseline, List<Debt> vanished, List<Debt> refused) {
        Draft facts = Draft.object(Source.of(Location.of(baseline.file())));
        facts.put("entries", Draft.number(baseline.debts().size()));
        if (!vanished.isEmpty()) {
            facts.put(
                    "vanished",
                    Draft.string(
                            vanished.size() == 1
                                    ? "1 entry of the baseline is no finding any more"
                                    : vanished.size() + " entries of the baseline are no findings any more"));
        }
        for (Debt debt : refused) {
            facts.arrayAt("refused").add(Draft.string("The baseline holds " + described(debt)));
        }
        root.put("baseline", facts);
        return this;
    }

    /** Add the entries of the baseline that an earlier one does not have. */
    public GovernanceDocument grown(List<Debt> grown) {
        for (Debt debt : grown) {
            root.objectAt("baseline")
                    .arrayAt("grown")
                    .add(Draft.string("The baseline has grown by " + described(debt)));
        }
        return this;
    }

    private static String described(Debt debt) {
        return "'" + debt.rule() + "' in '" + debt.where() + "' at '" + debt.element() + "'";
    }

    /** Make the document. */
    public Document seal(String file) {
        return root.seal(file);
    }
}
