package dev.interlock.artefact;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decide which claims win.
 *
 * <p>A file has one artefact. The stronger claim wins; on a tie the first by format and root wins, and a problem names
 * both.
 */
final class Claims {

    /** The firmer claim first; then it only matters that the order is always the same. */
    private static final class Order implements Comparator<Claim> {
        @Override
        public int compare(Claim one, Claim other) {
            int order = other.strength().compareTo(one.strength());
            order = order != 0 ? order : one.format().compareTo(other.format());
            return order != 0 ? order : one.root().compareTo(other.root());
        }
    }

    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, Claim> roots = new TreeMap<>();

    private Claims() {}

    /**
     * Decide between claims.
     *
     * @param claims all claims, in any order
     * @param problems takes the ties
     * @return the claims that win, by root, without the members that another artefact has
     */
    static List<Claim> decide(Collection<Claim> claims, List<Diagnostic> problems) {
        Claims decision = new Claims();
        List<Claim> winners = decision.decide(claims);
        problems.addAll(decision.problems);
        return winners;
    }

    private List<Claim> decide(Collection<Claim> claims) {
        for (Claim claim : inOrder(claims)) {
            Claim winner = roots.putIfAbsent(claim.root(), claim);
            if (winner != null && !winner.format().equals(claim.format()) && isTie(winner, claim)) {
                tie(claim.root(), winner, claim);
            }
        }
        Map<String, Claim> holders = new TreeMap<>(roots);
        Map<String, Set<String>> members = new TreeMap<>();
        for (Claim claim : inOrder(roots.values())) {
            if (roots.containsKey(claim.root())) {
                members.put(claim.root(), take(claim, holders));
            }
        }
        List<Claim> winners = new ArrayList<>();
        for (Claim claim : roots.values()) {
            List<String> own = List.copyOf(members.getOrDefault(claim.root(), Set.of()));
            winners.add(new Claim(claim.format(), claim.root(), own, claim.strength()));
        }
        return winners;
    }

    private static List<Claim> inOrder(Collection<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(new Order());
        return sorted;
    }

    /** Give an artefact those of its members that no other has, and take the weaker claims on them away. */
    private Set<String> take(Claim claim, Map<String, Claim> holders) {
        Set<String> taken = new TreeSet<>();
        for (String member : new TreeSet<>(claim.members())) {
            Claim holder = member.equals(claim.root()) ? null : holders.get(member);
            boolean ownRoot = holder != null && holder.root().equals(member);
            if (holder == null) {
                holders.put(member, claim);
                taken.add(member);
            } else if (ownRoot && claim.strength().compareTo(holder.strength()) > 0) {
                roots.remove(member);
                holders.put(member, claim);
                taken.add(member);
            } else if (isTie(holder, claim) && !holder.equals(claim)) {
                tie(member, holder, claim);
            }
        }
        taken.remove(claim.root());
        return taken;
    }

    private void tie(String file, Claim winner, Claim loser) {
        String second = winner.format().equals(loser.format())
                ? "'" + loser.root() + "'"
                : "'" + loser.format() + "' (" + loser.root() + ")";
        problems.add(Diagnostic.of(
                "claim-tie",
                "The file is claimed equally by '" + winner.format() + "' and by " + second + "; it is read as '"
                        + winner.format() + "'.",
                Location.of(file),
                "Move the file, or exclude it with interlock.excludes, so that one format remains."));
    }

    private static boolean isTie(Claim one, Claim other) {
        return one.strength() == other.strength();
    }
}
