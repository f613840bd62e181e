package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.report.Status;
import dev.interlock.source.Diagnostic;
import dev.interlock.view.Counts;
import dev.interlock.view.Index;
import dev.interlock.view.Kind;
import dev.interlock.view.Verdict;
import dev.interlock.view.View;
import java.io.IOException;

/**
 * Writes the head of an HTML report: the verdict in the words of the console, the counts, and all that relaxes them.
 */
record HtmlSummary(HtmlWriter html, Report report, HtmlWords words) {

    private static final int FEW = 3;

    /** Tell the verdict in one sentence. */
    static String title(Report report) {
        String found = Words.findings(report);
        return switch (Verdict.of(report)) {
            case BLOCKED -> new ConsoleReport().blocked(report).orElse("Build blocked.");
            case FAILED, VIOLATED -> "Not blocked: " + found + ".";
            case UNVERIFIED -> found.isEmpty() ? "Not everything could be decided." : "Not blocked: " + found + ".";
            case NOTHING ->
                report.summary().artefacts() == 0 ? "Nothing was found to check." : "No guardrail met anything.";
            case ACCEPTED -> "Nothing is open; not all guardrails hold.";
            case HOLDS -> "All guardrails hold.";
        };
    }

    void write(Index index) throws IOException {
        Verdict verdict = Verdict.of(report);
        html.begin("header").text("\n");
        html.begin("p").attribute("class", "brand").element("b", "Interlock").text(" ");
        html.element("span", "pill v-" + anchor(verdict), verdict.words()).text(" ");
        if (!report.directory().isEmpty()) {
            html.element("code", words.masked(report.directory())).text(" ");
        }
        html.begin("span")
                .text("as of ")
                .begin("time")
                .attribute("datetime", report.asOf().toString());
        html.text(report.asOf().toString()).end().end().end().text("\n");
        html.element("h1", title(report)).text("\n");
        String console = new ConsoleReport().findings(report, "").get(0).text();
        html.element("p", "lead", words.masked(console)).text("\n");
        tiles();
        relaxations();
        diagnostics();
        html.begin("nav").attribute("aria-label", "Parts of the report").text("\n");
        link("findings", "Findings", report.findings().size());
        link("guardrails", "Guardrails", index.guardrails().size());
        link("interfaces", "Interfaces", report.summary().interfaces());
        link("personas", "Personas", index.personas().size());
        link("run", "Artefacts", report.artefacts().size());
        html.end().text("\n").end().text("\n");
    }

    private void link(String anchor, String title, int count) throws IOException {
        html.begin("a").attribute("href", "#" + anchor).text(title + " ");
        html.element("span", "n", HtmlWords.number(count)).end().text("\n");
    }

    private void tiles() throws IOException {
        Counts counts = View.of(report).counts();
        html.begin("ul")
                .attribute("class", "tiles")
                .attribute("aria-label", "Counts")
                .text("\n");
        for (Kind kind : Kind.values()) {
            boolean isAlwaysTold = kind == Kind.ERROR || kind == Kind.WARNING || kind == Kind.UNVERIFIED;
            if (isAlwaysTold || counts.open(kind) > 0) {
                tile("k-" + kind.word(), counts.open(kind), HtmlWords.noun(kind, counts.open(kind)));
            }
        }
        for (Status status : Status.values()) {
            if (status != Status.OPEN && counts.of(status) > 0) {
                tile("accepted", counts.of(status), HtmlWords.status(status));
            }
        }
        html.end().text("\n");
    }

    private void tile(String cssClass, int count, String what) throws IOException {
        html.begin("li").attribute("class", count == 0 ? cssClass + " none" : cssClass);
        html.element("b", HtmlWords.number(count))
                .text(" ")
                .element("span", what)
                .end()
                .text("\n");
    }

    private void relaxations() throws IOException {
        if (report.settings().isEmpty()) {
            return;
        }
        html.begin("section").attribute("class", "note").attribute("aria-labelledby", "relaxed");
        html.begin("h2")
                .attribute("id", "relaxed")
                .text("This check was relaxed")
                .end()
                .begin("ul");
        for (String setting : report.settings()) {
            html.element("li", words.masked(setting));
        }
        html.end().end().text("\n");
    }

    private void diagnostics() throws IOException {
        if (report.diagnostics().isEmpty()) {
            return;
        }
        int count = report.diagnostics().size();
        html.begin("section").attribute("class", "note").attribute("aria-labelledby", "unread");
        html.begin("h2").attribute("id", "unread");
        html.text(Words.count(count, "input") + " could not be used").end();
        html.begin("details");
        if (count <= FEW) {
            html.flag("open");
        }
        html.element("summary", "What and where").begin("ul");
        for (Diagnostic diagnostic : report.diagnostics()) {
            html.begin("li");
            if (diagnostic.location().isPresent()) {
                html.element("code", words.masked(diagnostic.location().get().toString()))
                        .text(" ");
            }
            html.text(words.masked(diagnostic.message() + " " + diagnostic.nextStep()))
                    .end();
        }
        html.end().end().end().text("\n");
    }

    private static String anchor(Verdict verdict) {
        return verdict.words().replace(' ', '-');
    }
}
