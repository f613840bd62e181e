package dev.interlock;

import dev.interlock.engine.CausedFinding;
import dev.interlock.revision.RevisionFiles;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which findings were there already at the revision that changes are compared with.
 *
 * <p>What identifies a finding decides, so that moved, reformatted and reordered elements stay what they were. A
 * finding that has become graver is not the one that was there.
 */
final class Unchanged {

    private final Map<Fingerprint, Finding> before = new HashMap<>();
    private final RevisionFiles filesBefore;
    private final PresentFiles filesNow;

    Unchanged(Collection<CausedFinding> before, RevisionFiles filesBefore, PresentFiles filesNow) {
        for (CausedFinding place : before) {
            this.before.put(place.finding().fingerprint(), place.finding());
        }
        this.filesBefore = filesBefore;
        this.filesNow = filesNow;
    }

    boolean covers(Finding now) {
        if (now.outcome() == Outcome.FAILED) {
            return false;
        }
        for (Fingerprint known : fingerprints(now)) {
            Finding then = before.get(known);
            if (then != null && isNoWorse(now, then)) {
                return true;
            }
        }
        return filesNow.isOfClasses(now) && isFileUnchanged(now.location().file());
    }

    /** By what a finding may have been known before: the names that its interface had come here too. */
    private static List<Fingerprint> fingerprints(Finding now) {
        List<Fingerprint> known = new ArrayList<>(List.of(now.fingerprint()));
        known.addAll(now.former());
        return known;
    }

    private static boolean isNoWorse(Finding now, Finding then) {
        boolean decidedAsWell = then.outcome() == Outcome.VIOLATED
                || (then.outcome() == Outcome.UNVERIFIED && now.outcome() == Outcome.UNVERIFIED);
        return decidedAsWell && then.severity().isAtLeast(now.severity());
    }

    private boolean isFileUnchanged(String file) {
        Optional<byte[]> now = filesNow.bytes(file);
        return now.isPresent() && filesBefore.isUnchanged(file, now.get());
    }
}
