package dev.interlock.render;

import dev.interlock.model.InterfaceId;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.source.Location;
import dev.interlock.view.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one finding of an HTML report. There may be thousands: what all of a guardrail share stands with the group.
 */
record HtmlFinding(HtmlWriter html, HtmlWords words) {

    private static final int RELATED = 10;

    void write(ReportedFinding reported) throws IOException {
        Finding finding = reported.finding();
        Kind kind = Kind.of(reported);
        String id = words.idOf(reported);
        html.begin("li").attribute("class", "f").attribute("id", "f-" + id);
        html.attribute("data-k", kind.word())
                .attribute("data-t", reported.status().word());
        html.attribute("data-p", finding.accountable().value());
        Optional<InterfaceId> interfaceId = finding.interfaceId();
        if (interfaceId.isPresent()) {
            html.attribute("data-i", words.masked(interfaceId.get().value()));
        }
        html.attribute("data-fp", fingerprints(finding)).text("\n");
        html.begin("p")
                .attribute("class", "m")
                .element("b", "k k-" + kind.word(), kind.word())
                .text(" ");
        if (reported.status() != Status.OPEN) {
            html.element("b", "k accepted", HtmlWords.status(reported.status())).text(" ");
        }
        html.text(finding.message()).end().text("\n");
        place(finding);
        who(reported, id);
        if (reported.acceptance().isPresent()) {
            html.element(
                            "p",
                            "a",
                            words.acceptance(
                                    reported.status(), reported.acceptance().get()))
                    .text("\n");
        }
        html.end().text("\n");
    }

    private void place(Finding finding) throws IOException {
        html.begin("p").attribute("class", "w");
        html.element("code", words.masked(finding.location().toString()));
        if (!finding.path().isEmpty() || !finding.missing().isEmpty()) {
            html.text(" ").begin("span").attribute("class", "path").text(String.join(" › ", finding.path()));
            if (!finding.missing().isEmpty()) {
                html.text(finding.path().isEmpty() ? "" : " › ");
                html.text(String.join(" › ", finding.missing()) + " (missing)");
            }
            html.end();
        }
        if (finding.places() > 1) {
            html.text(" ").element("span", "also", "in " + finding.places() + " places");
        }
        html.end().text("\n");
        related(finding.related());
    }

    private void related(List<Location> related) throws IOException {
        if (related.isEmpty()) {
            return;
        }
        html.begin("p").attribute("class", "r").text("See also ");
        int shown = Math.min(RELATED, related.size());
        String separator = "";
        for (Location location : related.subList(0, shown)) {
            html.text(separator).element("code", words.masked(location.toString()));
            separator = ", ";
        }
        if (related.size() > shown) {
            html.text(" and " + Words.count(related.size() - shown, "more place") + ", which report.json names");
        }
        html.end().text("\n");
    }

    private void who(ReportedFinding reported, String id) throws IOException {
        Finding finding = reported.finding();
        html.begin("p").attribute("class", "o");
        html.begin("a").attribute("class", "g");
        html.attribute("href", "#" + HtmlWords.anchor("g-", finding.rule().id().value()));
        html.text(words.masked(finding.rule().id().value())).end().text(" ");
        if (finding.interfaceId().isPresent()) {
            html.begin("span").text("Interface ");
            html.element("b", words.masked(finding.interfaceId().get().value()))
                    .end()
                    .text(" ");
        }
        html.begin("span").text("Accountable ");
        html.element("b", words.persona(finding.accountable(), reported.accountableParty()))
                .end()
                .text(" ");
        html.begin("span").text("Responsible ");
        html.element("b", words.persona(finding.responsible(), reported.responsibleParty()))
                .end()
                .text(" ");
        html.begin("a").attribute("class", "id").attribute("href", "#f-" + id);
        html.attribute("title", "Link to this finding").text(id).end();
        html.end().text("\n");
    }

    /** A claim covers the places that are there now, and no further ones of their cause. */
    private static String fingerprints(Finding finding) {
        List<String> values = new ArrayList<>();
        for (Fingerprint part : finding.parts().isEmpty() ? List.of(finding.fingerprint()) : finding.parts()) {
            values.add(part.value());
        }
        return String.join(" ", values);
    }
}
