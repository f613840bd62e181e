package dev.interlock.render;

import dev.interlock.persona.Persona;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Acceptance;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Put counts, roles and places into the words that all reports share. */
final class Words {

    private Words() {}

    static String count(long number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** Sum up the open findings, such as {@code 2 errors, 1 warning, 3 unverified}; empty where there are none. */
    static String findings(Report report) {
        List<String> parts = new ArrayList<>();
        add(parts, report.summary().failed(), Outcome.FAILED.word());
        for (Severity severity : Severity.values()) {
            add(parts, report.summary().violated(severity), noun(severity));
        }
        add(parts, report.summary().unverified(), Outcome.UNVERIFIED.word());
        return String.join(", ", parts);
    }

    static String noun(Severity severity) {
        return severity == Severity.WARN ? "warning" : severity.word();
    }

    /** Count findings of one {@linkplain #label label}, such as {@code 2 errors}. */
    static String labelled(long number, String label) {
        return switch (label) {
            case "failed" -> number + (number == 1 ? " check that broke" : " checks that broke");
            case "unverified", "info" -> number + " " + label;
            default -> count(number, label);
        };
    }

    /** Replace control characters, which a hostile input could use to rewrite what a console shows. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                printable.setCharAt(i, ' ');
            }
        }
        return printable.toString();
    }

    static String label(ReportedFinding reported) {
        Outcome outcome = reported.finding().outcome();
        return outcome == Outcome.VIOLATED ? noun(reported.finding().severity()) : outcome.word();
    }

    static String persona(Report report, PersonaId id, Optional<String> party) {
        Optional<Persona> persona = report.personas().find(id);
        String title = persona.isPresent() ? persona.get().title() : id.value();
        String facet = id.facet().isPresent() ? " (" + id.facet().get().replace('-', ' ') + ")" : "";
        return title + facet + (party.isPresent() ? ", " + party.get() : "");
    }

    /**
     * Say why a finding is not open, or who asks that it be not: such as {@code waived by W-1 until 2026-06-30: reason
     * (approval)}; empty where nobody says anything. Secrets are masked.
     */
    static String accepted(Report report, ReportedFinding reported) {
        Optional<Acceptance> found = reported.acceptance();
        if (found.isEmpty()) {
            return reported.status() == Status.OPEN ? "" : reported.status().word();
        }
        Acceptance acceptance = found.get();
        String by = acceptance.waiver().isPresent() ? acceptance.waiver().get() : acceptance.file();
        String until = acceptance.expires().isPresent()
                ? " until " + acceptance.expires().get()
                : "";
        String reason = acceptance.reason().isBlank() ? "" : ": " + acceptance.reason();
        String approval = acceptance.approval().orElse("");
        String text = switch (reported.status()) {
            case WAIVED -> "waived by " + by + until + reason + inParentheses(approval);
            case BASELINED -> "accepted as debt in " + by + reason;
            case UNCHANGED -> "unchanged since " + by + reason;
            case OPEN, CLAIMED ->
                "claimed by " + by + until + ", not approved" + (approval.isEmpty() ? "" : ": " + approval)
                        + inParentheses(acceptance.reason());
        };
        return report.masking().mask(text);
    }

    private static String inParentheses(String text) {
        return text.isBlank() ? "" : " (" + text + ")";
    }

    private static void add(List<String> parts, int number, String label) {
        if (number > 0) {
            parts.add(labelled(number, label));
        }
    }
}
