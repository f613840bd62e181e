package dev.interlock.report;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the counts of one run, group by group, and bounds how many of them a line names. */
final class HistoryCounts {

    static final String CHECKED = "checked";
    static final String SEVERITY = "severity";
    static final String OUTCOME = "outcome";
    static final String STATUS = "status";
    static final String GUARDRAIL = "guardrail";
    static final String INTERFACE = "interface";
    static final String PARTY = "party";

    /** All groups in the order in which a line has them. */
    static final List<String> GROUPS = List.of(CHECKED, SEVERITY, OUTCOME, STATUS, GUARDRAIL, INTERFACE, PARTY);

    /** A line stays short, however large the landscape is: those with the most findings are named. */
    private static final int MOST_NAMED = 200;

    private static final int LONGEST_NAME = 200;
    private static final String OTHERS = "(others)";
    private static final int LONGEST_NUMBER = 9;

    private final Map<String, Map<String, Integer>> groups = new TreeMap<>();

    void put(String group, String name, int count) {
        group(group).put(name, count);
    }

    void add(String group, String name) {
        String bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        Map<String, Integer> counts = group(group);
        counts.put(bounded, counts.getOrDefault(bounded, 0) + 1);
    }

    private Map<String, Integer> group(String name) {
        Map<String, Integer> group = groups.get(name);
        if (group == null) {
            group = new TreeMap<>();
            groups.put(name, group);
        }
        return group;
    }

    Map<String, Map<String, Integer>> bounded() {
        Map<String, Map<String, Integer>> bounded = new TreeMap<>();
        for (String name : GROUPS) {
            bounded.put(name, bounded(group(name)));
        }
        return bounded;
    }

    private static Map<String, Integer> bounded(Map<String, Integer> counts) {
        if (counts.size() <= MOST_NAMED) {
            return counts;
        }
        List<Map.Entry<String, Integer>> mostFirst = new ArrayList<>(counts.entrySet());
        // Stable, so that of equal counts the first names stay.
        mostFirst.sort(Collections.reverseOrder(Map.Entry.comparingByValue(Comparator.naturalOrder())));
        Map<String, Integer> named = new TreeMap<>();
        int others = 0;
        for (Map.Entry<String, Integer> one : mostFirst) {
            if (named.size() < MOST_NAMED) {
                named.put(one.getKey(), one.getValue());
            } else {
                others += one.getValue();
            }
        }
        named.put(OTHERS, others);
        return named;
    }

    /** Read a count that somebody may have edited. */
    static int read(Node count) {
        String text = count.kind() == NodeKind.NUMBER ? count.text() : "";
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return 0;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(text);
    }
}
