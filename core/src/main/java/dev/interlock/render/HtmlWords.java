package dev.interlock.render;

import dev.interlock.persona.PersonaId;
import dev.interlock.report.Acceptance;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.view.Counts;
import dev.interlock.view.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what an HTML report says into words without secrets, and names the places that links lead to. */
final class HtmlWords {

    private final Report report;
    private final Map<String, String> masked = new HashMap<>();
    private final IdentityHashMap<ReportedFinding, String> ids = new IdentityHashMap<>();

    private HtmlWords(Report report) {
        this.report = report;
    }

    static HtmlWords of(Report report) {
        HtmlWords words = new HtmlWords(report);
        words.nameFindings();
        return words;
    }

    /** The short id names a finding, as long as no other one has it. */
    private void nameFindings() {
        Map<String, Integer> shorts = new HashMap<>();
        for (ReportedFinding reported : report.findings()) {
            shorts.merge(reported.shortId(), 1, Integer::sum);
        }
        Map<String, Integer> full = new HashMap<>();
        for (ReportedFinding reported : report.findings()) {
            String fingerprint = reported.finding().fingerprint().value();
            boolean isAlone = shorts.getOrDefault(reported.shortId(), 0) == 1;
            int before = full.merge(fingerprint, 1, Integer::sum);
            String id = isAlone ? reported.shortId() : fingerprint;
            ids.put(reported, before == 1 ? id : id + "-" + before);
        }
    }

    /** Tell by which id people and links name a finding. */
    String idOf(ReportedFinding reported) {
        return ids.getOrDefault(reported, reported.shortId());
    }

    /** Tell a text without the secrets of the project. */
    String masked(String text) {
        String known = masked.get(text);
        if (known == null) {
            known = report.masking().mask(text);
            masked.put(text, known);
        }
        return known;
    }

    String persona(PersonaId id, Optional<String> party) {
        return masked(Words.persona(report, id, party));
    }

    /** Name a place in the document after a text: the same name for the same text, and no other. */
    static String anchor(String prefix, String text) {
        StringBuilder anchor = new StringBuilder(prefix);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-';
            if (isPlain) {
                anchor.append((char) b);
            } else {
                anchor.append('_').append(Integer.toHexString(b & 0xFF));
            }
        }
        return anchor.toString();
    }

    /** Tell how a finding is governed; debt is what was known before. */
    static String status(Status status) {
        return status == Status.BASELINED ? "debt" : status.word();
    }

    /** Tell why a finding is not open, or who asks that it be not. */
    String acceptance(Status status, Acceptance acceptance) {
        StringBuilder told = new StringBuilder(
                switch (status) {
                    case OPEN, CLAIMED -> "Claimed";
                    case WAIVED -> "Waived";
                    case BASELINED -> "Accepted as debt";
                    case UNCHANGED -> "Unchanged";
                });
        if (acceptance.waiver().isPresent()) {
            told.append(" by ").append(acceptance.waiver().get());
        }
        if (acceptance.expires().isPresent()) {
            told.append(" until ").append(acceptance.expires().get());
        }
        if (!acceptance.reason().isBlank()) {
            told.append(": ").append(acceptance.reason());
        }
        told.append(" (").append(acceptance.file());
        if (acceptance.approval().isPresent()) {
            told.append("; ").append(acceptance.approval().get());
        }
        return masked(told.append(')').toString());
    }

    /** Sum up counts, such as {@code 2 errors, 1 waived}. */
    static String summary(Counts counts) {
        List<String> parts = new ArrayList<>();
        if (counts.of(Status.OPEN) > 0) {
            parts.add(kinds(counts.open()));
        }
        for (Status status : Status.values()) {
            if (status != Status.OPEN && counts.of(status) > 0) {
                parts.add(number(counts.of(status)) + " " + status(status));
            }
        }
        return String.join(", ", parts);
    }

    /** Sum up how many findings there are of each kind, the gravest first. */
    static String kinds(Map<Kind, Integer> counts) {
        List<String> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int count = counts.getOrDefault(kind, 0);
            if (count > 0) {
                parts.add(number(count) + " " + noun(kind, count));
            }
        }
        return String.join(", ", parts);
    }

    static String noun(Kind kind, int count) {
        String counted = Words.labelled(count, kind.word());
        return counted.substring(counted.indexOf(' ') + 1);
    }

    /** Write a number so that thousands can be told apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
