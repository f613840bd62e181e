package dev.interlock.govern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects what is to be said of records, and what is known of their approvals. For one check and one thread. */
final class Remarks {

    /** From so many days before its end on, a record is said to end soon. */
    private static final int SOON = 30;

    private final LocalDate day;
    private final Map<ApprovalRecord, Map<Remark, String>> remarks = new LinkedHashMap<>();
    private final Map<ApprovalRecord, Approval> approvals = new HashMap<>();

    Remarks(LocalDate day) {
        this.day = day;
    }

    /** Begin with a record, of which nothing is said yet. */
    void begin(ApprovalRecord record) {
        remarks.put(record, new EnumMap<>(Remark.class));
    }

    /** Tell what is to be said, in the order of the files. */
    Map<ApprovalRecord, Map<Remark, String>> all() {
        return Collections.unmodifiableMap(remarks);
    }

    /** Find what is known of the approval of a record that covers something. */
    Optional<Approval> approval(ApprovalRecord record) {
        return Optional.ofNullable(approvals.get(record));
    }

    void put(ApprovalRecord record, Remark remark, String sentence) {
        Map<Remark, String> known = remarks.get(record);
        if (known != null) {
            known.putIfAbsent(remark, sentence);
        }
    }

    /** One record may cover several interfaces; it is told as claimed as soon as it is for one of them. */
    void note(ApprovalRecord record, Approval approval) {
        Approval known = approvals.get(record);
        if (known == null || approval instanceof Approval.Claimed) {
            approvals.put(record, approval);
        }
        if (approval instanceof Approval.Claimed claimed && record.approvedBy().isPresent()) {
            put(record, Remark.UNAUTHORISED, "The " + record.approvalDescribed() + " does not count: " + claimed.why());
        }
    }

    /** Say that a record has ended, or ends soon. */
    void onTerm(ApprovalRecord record) {
        long left = ChronoUnit.DAYS.between(day, record.expires());
        if (left < 0) {
            put(record, Remark.EXPIRED, "The " + record.described() + " ended on " + record.expires());
        } else if (left <= SOON) {
            put(
                    record,
                    Remark.EXPIRING,
                    "The " + record.described() + " ends in " + left + (left == 1 ? " day" : " days"));
        }
    }
}
