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
 * <p>The result depends on the findings alone, not on the order in which they come. Of one cause the first finding
 * stays; it counts the places, names up to ten further ones, and is identified by the cause, so that it stays the same
 * finding when its first place is repaired.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CauseGrouping {

    private static final int MOST_RELATED = 10;

    private CauseGrouping() {}

    /** Order the findings, leave out repeated ones and join those that share a cause. */
    public static List<Finding> of(Collection<CausedFinding> found) {
        Map<Fingerprint, List<Finding>> byCause = new LinkedHashMap<>();
        Map<Fingerprint, List<Fingerprint>> former = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        Map<Fingerprint, Integer> equals = new HashMap<>();
        List<CausedFinding> sorted = new ArrayList<>(found);
        Collections.sort(sorted);
        for (CausedFinding caused : sorted) {
            Finding finding = caused.finding();
            if (!seen.add(identity(finding))) {
                continue;
            }
            Fingerprint cause =
                    caused.cause().isShared() ? caused.cause().fingerprint() : distinct(finding.fingerprint(), equals);
            former.put(cause, former(caused.cause(), equals));
            List<Finding> sharing = byCause.getOrDefault(cause, new ArrayList<>());
            sharing.add(finding);
            byCause.put(cause, sharing);
        }
        Set<Finding> joined = new TreeSet<>();
        for (Map.Entry<Fingerprint, List<Finding>> shared : byCause.entrySet()) {
            joined.add(join(shared.getKey(), former.getOrDefault(shared.getKey(), List.of()), shared.getValue()));
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

    private static List<Fingerprint> former(FindingCause cause, Map<Fingerprint, Integer> equals) {
        if (cause.isShared() || cause.former().isEmpty()) {
            return cause.former();
        }
        List<Fingerprint> distinct = new ArrayList<>();
        for (Fingerprint before : cause.former()) {
            distinct.add(distinct(before, equals));
        }
        return distinct;
    }

    /** Number the findings that nothing else tells apart. */
    private static Fingerprint distinct(Fingerprint fingerprint, Map<Fingerprint, Integer> equals) {
        int ordinal = equals.getOrDefault(fingerprint, 0) + 1;
        equals.put(fingerprint, ordinal);
        return ordinal == 1 ? fingerprint : Fingerprint.of(List.of(fingerprint.value(), Integer.toString(ordinal)));
    }

    private static Finding join(Fingerprint cause, List<Fingerprint> former, List<Finding> findings) {
        Finding first = findings.get(0);
        Set<Object> places = new HashSet<>();
        for (Finding finding : findings) {
            places.add(place(finding));
        }
        int more = places.size() - 1;
        Set<Location> related = new LinkedHashSet<>(first.related());
        int most = related.size() + MOST_RELATED;
        for (Finding other : findings.subList(1, findings.size())) {
            if (related.size() < most && !other.location().equals(first.location())) {
                related.add(other.location());
            }
        }
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
                cause,
                former);
    }
}
