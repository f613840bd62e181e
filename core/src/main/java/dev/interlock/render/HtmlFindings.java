package dev.interlock.render;

import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Standard;
import dev.interlock.view.Group;
import dev.interlock.view.Index;
import dev.interlock.view.Kind;
import dev.interlock.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Writes the findings of an HTML report by guardrail: first what is open, then apart from it what is claimed, waived or
 * debt.
 */
final class HtmlFindings {

    /** So many findings may be unfolded from the start; a reader would not look at more at once. */
    private static final int UNFOLDED = 50;

    private static final List<Part> PARTS = List.of(
            new Part("open", "Open findings", "Nobody has accepted these.", Set.of(Status.OPEN)),
            new Part(
                    "claimed",
                    "Claimed exceptions",
                    "Somebody asks for an exception that nobody accountable has approved.",
                    Set.of(Status.CLAIMED)),
            new Part("waived", "Waived", "An approved exception covers these until it expires.", Set.of(Status.WAIVED)),
            new Part(
                    "debt",
                    "Debt",
                    "These were known before: accepted as debt, or not changed. They do not block and may only become"
                            + " fewer.",
                    Set.of(Status.BASELINED, Status.UNCHANGED)));

    private final HtmlWriter html;
    private final HtmlWords words;
    private final HtmlFinding finding;
    private int unfolded;

    HtmlFindings(HtmlWriter html, HtmlWords words) {
        this.html = html;
        this.words = words;
        this.finding = new HtmlFinding(html, words);
    }

    /** One part of the findings, by how they are governed. */
    private record Part(String id, String title, String meaning, Set<Status> statuses) {}

    void write(View view, Index index) throws IOException {
        html.begin("section")
                .attribute("id", "findings")
                .attribute("aria-label", "Findings")
                .text("\n");
        new HtmlFilters(html, words).write(view, index);
        html.begin("div").attribute("id", "list").text("\n");
        for (Part part : PARTS) {
            View shown = view.select(part.statuses());
            if (!shown.findings().isEmpty()) {
                part(part, shown);
            } else if (part.id().equals("open")) {
                html.begin("section").attribute("class", "part").element("h2", part.title());
                html.element("p", "No finding is open.").end().text("\n");
            }
        }
        html.begin("p").attribute("class", "help");
        html.text("To ask for an exception, write a claim and have it approved by the accountable persona: ");
        html.element("code", HtmlClaim.COMMAND + "<id of the finding> -Dinterlock.reason=<why>")
                .end()
                .text("\n");
        html.end().end().text("\n");
    }

    private void part(Part part, View view) throws IOException {
        html.begin("section").attribute("class", "part").attribute("id", "part-" + part.id());
        html.attribute("aria-labelledby", "title-" + part.id()).text("\n");
        html.begin("h2").attribute("id", "title-" + part.id()).text(part.title() + " ");
        html.element("span", "n", HtmlWords.number(view.findings().size()))
                .end()
                .text("\n");
        html.element("p", "meaning", part.meaning()).text("\n");
        html.begin("div").attribute("class", "groups").text("\n");
        for (Group<Rule> group : view.byGuardrail()) {
            group(part, group);
        }
        html.end().end().text("\n");
    }

    private void group(Part part, Group<Rule> group) throws IOException {
        Rule rule = group.key();
        html.begin("details").attribute("class", "group");
        html.attribute("id", HtmlWords.anchor(part.id() + "-", rule.id().value()));
        html.attribute("data-g", rule.id().value());
        html.attribute("data-c", words.masked(rule.guardrail().category()));
        if (unfolded + group.findings().size() <= UNFOLDED) {
            html.flag("open");
            unfolded += group.findings().size();
        }
        html.text("\n").begin("summary");
        html.element("span", "k k-" + group.gravest().word(), group.gravest().word())
                .text(" ");
        html.begin("span")
                .attribute("class", "t")
                .element("h3", words.masked(rule.title()))
                .text(" ");
        html.element("code", words.masked(rule.id().value()));
        if (group.byKind().size() > 1) {
            html.text(" ").element("span", "of", HtmlWords.kinds(group.byKind()));
        }
        html.end().text(" ");
        html.element("span", "n", HtmlWords.number(group.findings().size()))
                .end()
                .text("\n");
        about(rule, group.gravest());
        html.begin("ul").attribute("class", "fs").text("\n");
        for (ReportedFinding reported : group.findings()) {
            finding.write(reported);
        }
        html.end().end().text("\n");
    }

    private void about(Rule rule, Kind gravest) throws IOException {
        Guardrail guardrail = rule.guardrail();
        html.begin("dl").attribute("class", "about");
        if (gravest == Kind.FAILED) {
            term("broken", "Broken", "A check broke: whether the guardrail holds there is not known.");
        }
        term("repair", "Repair", guardrail.remediation());
        term("why", "Why", guardrail.rationale());
        if (!guardrail.standards().isEmpty()) {
            html.begin("div")
                    .attribute("class", "rests")
                    .element("dt", "Rests on")
                    .begin("dd");
            String separator = "";
            for (Standard standard : guardrail.standards()) {
                html.text(separator);
                link(standard.url(), standard.id() + " " + standard.title());
                separator = ", ";
            }
            html.end().end();
        }
        html.begin("div").attribute("class", "pack").element("dt", "Pack").begin("dd");
        html.text(words.masked(rule.pack() + ", category " + guardrail.category()));
        if (rule.documentationUrl().isPresent()) {
            html.text(", ");
            link(rule.documentationUrl().get(), "read on");
        }
        html.end().end();
        html.end().text("\n");
    }

    private void term(String cssClass, String title, String text) throws IOException {
        if (!text.isBlank()) {
            html.begin("div").attribute("class", cssClass);
            html.element("dt", title).element("dd", words.masked(text)).end();
        }
    }

    /** Only addresses of the web become links: a pack must not bring in any that run code. */
    private void link(String url, String title) throws IOException {
        if (url.startsWith("https://") || url.startsWith("http://")) {
            html.begin("a").attribute("href", words.masked(url)).attribute("rel", "noopener noreferrer");
            html.text(words.masked(title)).end();
        } else {
            html.text(words.masked(title));
        }
    }
}
