package dev.interlock.engine;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Put the findings of a run in order: each once, those of one cause as one.
 *
 * <p>The result depends on the findings alone, not on the order in which they come. Whether somebody has accepted a
 * finding is decided for each place, before those of one cause are joined, so that a new place is never hidden behind
 * an accepted one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CauseGrouping {

    private static final int MOST_RELATED = 10;

    private CauseGrouping() {}

    /** Order the findings, leave out repeated ones, and number those that nothing else tells apart. */
    public static List<CausedFinding> distinct(Collection<CausedFinding> found) {
        List<CausedFinding> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        Set<List<Object>> seen = new HashSet<>();
        Map<Fingerprint, Integer> equals = new HashMap<>();
        Map<Fingerprint, Integer> equalsOfShared = new HashMap<>();
        List<CausedFinding> distinct = new ArrayList<>();
        for (CausedFinding caused : sorted) {
            if (seen.add(identity(caused.finding()))) {
                distinct.add(distinct(caused, caused.cause().isShared() ? equalsOfShared : equals));
            }
        }
        return distinct;
    }

    private static CausedFinding distinct(CausedFinding caused, Map<Fingerprint, Integer> equals) {
        Finding finding = caused.finding();
        Fingerprint own = distinct(finding.fingerprint(), equals);
        List<Fingerprint> former = new ArrayList<>();
        for (Fingerprint before : finding.former()) {
            former.add(distinct(before, equals));
        }
        if (own.equals(finding.fingerprint()) && former.equals(finding.former())) {
            return caused;
        }
        return new CausedFinding(
                finding.identifiedBy(own, former),
                caused.cause().isShared() ? caused.cause() : FindingCause.place(own));
    }

    /**
     * Join findings that share a cause.
     *
     * <p>The first finding stays; it counts the places, names up to ten further ones, and is identified by the cause,
     * so that it stays the same finding when its first place is repaired.
     *
     * @param distinct findings in order, each place for itself
     */
    public static List<Finding> join(Collection<CausedFinding> distinct) {
        Map<Fingerprint, List<CausedFinding>> byCause = new LinkedHashMap<>();
        for (CausedFinding caused : distinct) {
            Fingerprint cause = caused.cause().fingerprint();
            List<CausedFinding> sharing = byCause.getOrDefault(cause, new ArrayList<>());
            sharing.add(caused);
            byCause.put(cause, sharing);
        }
        Set<Finding> joined = new TreeSet<>();
        for (List<CausedFinding> shared : byCause.values()) {
            joined.add(join(shared));
        }
        return List.copyOf(joined);
    }

    /** Several facts may be read from one place of a file; that is one place to repair. */
    private static Object place(Finding finding) {
        Location location = finding.location();
        return location.range().isPresent() ? List.of(location, finding.path()) : finding.fingerprint();
    }

    /** Tell what makes two findings one; two routes to one place give the same finding twice. */
    private static List<Object> identity(Finding finding) {
        return List.of(
                finding.rule().id(),
                finding.outcome(),
                finding.location(),
                finding.missing(),
                finding.message(),
                finding.fingerprint());
    }

    /** Number the findings that nothing else tells apart. */
    private static Fingerprint distinct(Fingerprint fingerprint, Map<Fingerprint, Integer> equals) {
        int ordinal = equals.getOrDefault(fingerprint, 0) + 1;
        equals.put(fingerprint, ordinal);
        return ordinal == 1 ? fingerprint : Fingerprint.of(List.of(fingerprint.value(), Integer.toString(ordinal)));
    }

    private static Finding join(List<CausedFinding> shared) {
        FindingCause cause = shared.get(0).cause();
        Finding first = shared.get(0).finding();
        if (!cause.isShared()) {
            return first;
        }
        Set<Object> places = new HashSet<>();
        Set<Fingerprint> parts = new TreeSet<>();
        Set<Location> related = new LinkedHashSet<>(first.related());
        int most = related.size() + MOST_RELATED;
        for (CausedFinding other : shared) {
            Finding finding = other.finding();
            places.add(place(finding));
            parts.add(finding.fingerprint());
            if (related.size() < most && !finding.location().equals(first.location())) {
                related.add(finding.location());
            }
        }
        int more = places.size() - 1;
        String message = more == 0
                ? first.message()
                : first.message() + " (and " + more + (more == 1 ? " more place)" : " more places)");
        return new Finding(
                first.rule(),
                first.severity(),
                first.outcome(),
                message,
                first.location(),
                first.path(),
                first.missing(),
                List.copyOf(related),
                places.size(),
                first.interfaceId(),
                first.accountable(),
                first.responsible(),
                cause.fingerprint(),
                cause.former(),
                List.copyOf(parts));
    }
}
