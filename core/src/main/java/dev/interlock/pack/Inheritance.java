package dev.interlock.pack;

import dev.interlock.source.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follow what packs extend, and lay what each says about rules over what it inherits. */
final class Inheritance {

    /** Deeper than any pack extends; beyond it somebody tries to exhaust the machine. */
    private static final int DEEPEST = 64;

    private final PackFiles files;
    private final Problems problems;
    private final Map<String, Map<String, InheritedRule>> visited = new HashMap<>();
    private final Deque<PackAddress> open = new ArrayDeque<>();
    private final Set<PackAddress> incomplete = new HashSet<>();
    private final Map<PackAddress, Map<PackAddress, PackFile>> extended = new HashMap<>();
    private final Map<String, Location> refused = new TreeMap<>();

    Inheritance(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Tell the names of rules that were left out because their definition cannot be used, and where it stands. */
    Map<String, Location> refused() {
        return refused;
    }

    /** Tell whether something that a pack extends could not be loaded. */
    boolean isIncomplete(PackFile file) {
        return incomplete.contains(file.address());
    }

    /** Tell the packs that a pack extends itself, in order. */
    List<PackFile> extended(PackFile file) {
        return List.copyOf(extended.getOrDefault(file.address(), Map.of()).values());
    }

    /** Tell the rules of a pack, by name, as another extends it. */
    Map<String, InheritedRule> rulesOf(PackFile file, Extension as) {
        String visit = as.mode() + (as.explicit() ? " explicit " : " ") + file.address();
        Map<String, InheritedRule> known = visited.get(visit);
        if (known == null) {
            known = extendedBy(file, as);
            new RuleSettings(file, as, problems, refused, isIncomplete(file)).apply(known);
            visited.put(visit, known);
        }
        return known;
    }

    /** Tell the rules that a pack extends, without those of its own. */
    Map<String, InheritedRule> extendedBy(PackFile file, Extension as) {
        Map<String, InheritedRule> rules = new LinkedHashMap<>();
        open.push(file.address());
        for (Extension extension : Extension.read(file.root().get("extends"), problems)) {
            Optional<PackFile> further = find(extension, file);
            if (further.isPresent()) {
                Map<PackAddress, PackFile> own = extended.getOrDefault(file.address(), new LinkedHashMap<>());
                own.put(further.get().address(), further.get());
                extended.put(file.address(), own);
                inherit(rules, rulesOf(further.get(), extension), file, as);
            }
            if (further.isEmpty() || isIncomplete(further.get())) {
                incomplete.add(file.address());
            }
        }
        open.pop();
        return rules;
    }

    /** Lay the rules of one pack over those of packs before it. */
    void inherit(Map<String, InheritedRule> rules, Map<String, InheritedRule> further) {
        for (Map.Entry<String, InheritedRule> one : further.entrySet()) {
            lay(one.getKey(), one.getValue(), rules);
        }
    }

    private void lay(String name, InheritedRule rule, Map<String, InheritedRule> over) {
        InheritedRule before = over.get(name);
        over.put(name, before == null ? rule : later(before, rule));
    }

    private void inherit(
            Map<String, InheritedRule> rules, Map<String, InheritedRule> further, PackFile by, Extension as) {
        Set<String> kept = new TreeSet<>();
        for (Map.Entry<String, InheritedRule> one : further.entrySet()) {
            InheritedRule arrived = one.getValue().through(by);
            if (as.explicit()) {
                InheritedRule switched = arrived.extendedAs(as, by);
                if (arrived.isEnforced() && switched.isWeakerThan(arrived)) {
                    kept.add(one.getKey());
                } else {
                    arrived = switched;
                }
            }
            lay(one.getKey(), arrived, rules);
        }
        if (!kept.isEmpty()) {
            problems.add(
                    "enforced",
                    "'" + as.mode().word() + "' cannot switch off the enforced rules " + Problems.list(kept) + ".",
                    as.location(),
                    "Leave them on, or ask those who answer for them for a waiver.");
        }
    }

    /** The later of two packs wins, unless the rule of the earlier is enforced. */
    private InheritedRule later(InheritedRule before, InheritedRule after) {
        if (!before.isEnforced()) {
            return after;
        }
        boolean same = before.location().equals(after.location());
        if (!same) {
            problems.add(
                    "enforced",
                    "The rule '" + after.id() + "' of " + after.owner().id() + " has the name of an enforced rule of "
                            + before.owner().id() + ".",
                    after.location(),
                    "Rename it.");
        }
        return same && !after.isWeakerThan(before) ? after : before;
    }

    private Optional<PackFile> find(Extension extension, PackFile by) {
        Optional<PackAddress> address =
                problems.take(PackAddress.parse(extension.written(), by.address(), extension.location()));
        int steps = address.isPresent() ? List.copyOf(open).indexOf(address.get()) + 1 : 0;
        if (steps > 0) {
            problems.add(
                    "circular-extends",
                    "The pack '" + extension.written() + "' extends itself over " + steps + " step"
                            + (steps == 1 ? "" : "s") + ".",
                    extension.location(),
                    "Remove one of the 'extends' between them.");
            return Optional.empty();
        }
        if (open.size() >= DEEPEST) {
            problems.add(
                    "limit",
                    "More than " + DEEPEST + " packs extend each other in a row.",
                    extension.location(),
                    "Extend packs more directly.");
            return Optional.empty();
        }
        return address.isPresent() ? files.find(address.get(), extension.location()) : Optional.empty();
    }
}
