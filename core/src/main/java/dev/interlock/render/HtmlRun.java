package dev.interlock.render;

import dev.interlock.report.Report;
import java.io.IOException;
import java.util.Map;

/** Writes the last part of an HTML report: what was checked, and with what. */
record HtmlRun(HtmlWriter html, HtmlWords words) {

    void write(Report report) throws IOException {
        html.begin("section").attribute("class", "index").attribute("id", "run");
        html.attribute("aria-labelledby", "title-run").text("\n");
        html.begin("h2")
                .attribute("id", "title-run")
                .text("What was checked, and with what")
                .end()
                .text("\n");
        html.begin("p")
                .text("Packs: ")
                .text(words.masked(String.join(", ", report.packs())))
                .end()
                .text("\n");
        html.begin("details").begin("summary").text("Artefacts ");
        html.element("span", "n", HtmlWords.number(report.artefacts().size()))
                .end()
                .begin("ul");
        for (Report.CheckedArtefact artefact : report.artefacts()) {
            html.begin("li")
                    .element("code", words.masked(artefact.file()))
                    .text(" " + artefact.format())
                    .end();
            html.text("\n");
        }
        html.end().end().text("\n");
        if (!report.fetched().isEmpty()) {
            fetched(report.fetched());
        }
        html.end().text("\n");
    }

    private void fetched(Map<String, String> fetched) throws IOException {
        html.begin("details").begin("summary").text("Fetched from the network for the check ");
        html.element("span", "n", HtmlWords.number(fetched.size())).end().begin("ul");
        for (Map.Entry<String, String> file : fetched.entrySet()) {
            html.begin("li").element("code", words.masked(file.getKey())).text(" ");
            html.element("code", file.getValue()).end().text("\n");
        }
        html.end().end().text("\n");
    }
}
