package dev.interlock.pack;

import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Choose rules by the names that somebody asks for or leaves out. */
final class Selection {

    private final List<String> only;
    private final List<String> skipped;
    private final List<Diagnostic> problems = new ArrayList<>();

    Selection(Set<RuleId> known, Collection<String> only, Collection<String> skipped) {
        this.only = List.copyOf(only);
        this.skipped = List.copyOf(skipped);
        check(known, this.only);
        check(known, this.skipped);
    }

    List<Diagnostic> problems() {
        return problems;
    }

    boolean keeps(RuleId id) {
        return !skips(id) && (only.isEmpty() || fitsAny(only, id));
    }

    boolean skips(RuleId id) {
        return fitsAny(skipped, id);
    }

    String reason(RuleId id) {
        return skips(id) ? "It is skipped for this check." : "It is not among the rules that this check is asked for.";
    }

    private void check(Set<RuleId> known, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<String> ids = known.stream().map(RuleId::value).toList();
        for (String name : names) {
            if (ids.stream().noneMatch(id -> fits(name, id))) {
                problems.add(
                        Diagnostic.of("unknown-rule", "There is no rule '" + name + "'.", Problems.meant(name, ids)));
            }
        }
    }

    private static boolean fitsAny(List<String> patterns, RuleId id) {
        for (String pattern : patterns) {
            if (fits(pattern, id.value())) {
                return true;
            }
        }
        return false;
    }

    /** Match with {@code *} for any characters, in time that grows with the product of the lengths at most. */
    private static boolean fits(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int from = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
