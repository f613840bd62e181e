package dev.interlock.render;

import dev.interlock.report.Report;
import java.io.IOException;

/** Writes the dialogue in which a reader puts an exception into words; the script opens it for a finding. */
final class HtmlClaim {

    /** What asks for an exception; the id of a finding follows. */
    static final String COMMAND = "mvn dev.interlock:interlock-maven-plugin:waive -Dinterlock.finding=";

    private HtmlClaim() {}

    static void write(HtmlWriter html, Report report) throws IOException {
        html.begin("dialog").attribute("id", "claim").attribute("aria-labelledby", "claim-title");
        html.attribute("data-command", COMMAND)
                .attribute("data-as-of", report.asOf().toString())
                .text("\n");
        html.begin("h2")
                .attribute("id", "claim-title")
                .text("Ask for an exception")
                .end()
                .text("\n");
        html.begin("p").attribute("id", "claim-what").end().text("\n");
        html.begin("label")
                .attribute("for", "claim-reason")
                .text("Why is it acceptable?")
                .end()
                .text("\n");
        html.begin("textarea")
                .attribute("id", "claim-reason")
                .attribute("rows", "2")
                .end()
                .text("\n");
        copy(html, "claim-command", "Command", "Writes the claim into interlock-waivers.yaml.");
        copy(html, "claim-yaml", "Claim in YAML", "For interlock-waivers.yaml, under 'waivers'.");
        html.element("p", "help", "A claim counts once the accountable persona has approved it.")
                .text("\n");
        html.begin("p")
                .attribute("id", "said")
                .attribute("role", "status")
                .end()
                .text("\n");
        html.begin("button")
                .attribute("type", "button")
                .attribute("id", "claim-close")
                .text("Close")
                .end();
        html.text("\n").end().text("\n");
    }

    private static void copy(HtmlWriter html, String id, String title, String meaning) throws IOException {
        html.begin("div").attribute("class", "copy").text("\n");
        html.begin("p")
                .begin("b")
                .attribute("id", id + "-title")
                .text(title)
                .end()
                .text(" " + meaning)
                .end();
        html.begin("pre").attribute("id", id).attribute("tabindex", "0").attribute("aria-labelledby", id + "-title");
        html.end()
                .begin("button")
                .attribute("type", "button")
                .attribute("data-copy", id)
                .text("Copy")
                .end();
        html.text("\n").end().text("\n");
    }
}
