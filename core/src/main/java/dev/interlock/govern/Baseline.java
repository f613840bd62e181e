package dev.interlock.govern;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Hold the findings that are accepted as debt: new ones block, these are shown apart, and the list only shrinks.
 *
 * <p>An entry counts by its fingerprint, so that reformatting, reordering, rewording and, with {@code formerIds},
 * renaming leave it in force. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Baseline {

    /** The name of the file where nothing else is said. */
    public static final String FILE = "interlock-baseline.json";

    private static final Baseline NONE = new Baseline("", List.of());

    private final String file;
    private final List<Debt> debts;
    private final Map<Fingerprint, Debt> byFingerprint;

    private Baseline(String file, List<Debt> debts) {
        this.file = file;
        this.debts = debts;
        Map<Fingerprint, Debt> known = new HashMap<>();
        for (Debt debt : debts) {
            known.putIfAbsent(debt.fingerprint(), debt);
        }
        this.byFingerprint = Collections.unmodifiableMap(known);
    }

    /** Tell the baseline of a project that accepts nothing. */
    public static Baseline none() {
        return NONE;
    }

    /** Create a baseline of its entries; of two for one finding the first stays. */
    public static Baseline of(String file, Collection<Debt> debts) {
        List<Debt> once = new ArrayList<>();
        Set<Fingerprint> seen = new HashSet<>();
        for (Debt debt : debts) {
            if (seen.add(debt.fingerprint())) {
                once.add(debt);
            }
        }
        Collections.sort(once);
        return new Baseline(file, List.copyOf(once));
    }

    /** Tell the file that it was read from; empty for {@link #none()}. */
    public String file() {
        return file;
    }

    /** List the entries by guardrail, interface or file, and place. */
    public List<Debt> debts() {
        return debts;
    }

    /** Find the entry of a finding; nothing for one that may not be debt, whatever the file says. */
    public Optional<Debt> find(Finding finding) {
        if (!mayBeDebt(finding)) {
            return Optional.empty();
        }
        Debt known = byFingerprint.get(finding.fingerprint());
        if (known != null && known.covers(finding)) {
            return Optional.of(known);
        }
        for (Fingerprint former : finding.former()) {
            Debt before = byFingerprint.get(former);
            if (before != null && before.covers(finding)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    /** Tell whether a finding may be accepted as debt: its guardrail allows it, and no check of ours broke. */
    public static boolean mayBeDebt(Finding finding) {
        return finding.outcome() != Outcome.FAILED && finding.rule().guardrail().baselinable();
    }

    /** List the entries that none of the findings has, so that they can be taken out. */
    public List<Debt> vanished(Collection<Finding> findings) {
        Set<Debt> left = new HashSet<>(debts);
        for (Finding finding : findings) {
            Optional<Debt> debt = find(finding);
            if (debt.isPresent()) {
                left.remove(debt.get());
            }
        }
        return sorted(left);
    }

    /** List the entries that an earlier baseline does not have. */
    public List<Debt> grownSince(Baseline earlier) {
        Set<Debt> grown = new HashSet<>();
        for (Debt debt : debts) {
            if (!earlier.byFingerprint.containsKey(debt.fingerprint())) {
                grown.add(debt);
            }
        }
        return sorted(grown);
    }

    /**
     * Tell the baseline of these findings: entries keep their reasons, new ones get one, vanished ones go.
     *
     * @param findings those that are to be accepted; the ones that may not be debt are left out
     * @param reason why new ones are accepted
     */
    public Baseline renewed(String newFile, Collection<Finding> findings, String reason) {
        List<Debt> renewed = new ArrayList<>();
        for (Finding finding : findings) {
            if (mayBeDebt(finding)) {
                Optional<Debt> known = find(finding);
                renewed.add(Debt.of(finding, known.isPresent() ? known.get().reason() : reason));
            }
        }
        return of(newFile, renewed);
    }

    private static List<Debt> sorted(Set<Debt> some) {
        List<Debt> sorted = new ArrayList<>(some);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }
}
