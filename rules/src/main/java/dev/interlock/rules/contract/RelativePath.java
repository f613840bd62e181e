package dev.interlock.rules.contract;

import java.util.ArrayDeque;
import java.util.Deque;

/** Resolve the path of a reference against the file that writes it. */
final class RelativePath {

    private RelativePath() {}

    /** Tell the path; the file itself for an empty reference, and nothing that exists for one that leaves the root. */
    static String resolve(String from, String reference) {
        if (reference.isEmpty()) {
            return from;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : from.split("/")) {
            segments.addLast(segment);
        }
        segments.removeLast();
        for (String segment : reference.split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return "";
                }
                segments.removeLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
