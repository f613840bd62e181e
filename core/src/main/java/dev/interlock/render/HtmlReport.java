package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.view.Index;
import dev.interlock.view.View;
import java.io.IOException;
import java.io.OutputStream;
import org.apiguardian.api.API;

/**
 * Write a report for people, as one HTML file that needs nothing else.
 *
 * <p>Everything stands in the HTML itself, so that it can be read where neither script nor style may run, as under the
 * policy of a build server; the script adds searching, filtering and grouping. The file asks for nothing over the
 * network, and its content security policy allows its own style and script and nothing else. Nothing that failed, could
 * not be decided or was accepted is shown as if it held.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HtmlReport implements ReportRenderer {

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        HtmlWords words = HtmlWords.of(report);
        Index index = Index.of(report);
        HtmlResource style = HtmlResource.load("report.css");
        HtmlResource script = HtmlResource.load("report.js");
        try (HtmlWriter html = new HtmlWriter(out)) {
            html.begin("html").attribute("lang", "en").text("\n");
            head(html, report, style, script);
            html.begin("body").text("\n");
            html.begin("a").attribute("class", "skip").attribute("href", "#findings");
            html.text("Skip to the findings").end().text("\n");
            new HtmlSummary(html, report, words).write(index);
            html.begin("main").attribute("id", "top").text("\n");
            new HtmlFindings(html, words).write(View.of(report), index);
            new HtmlIndex(html, words).write(index);
            new HtmlRun(html, words).write(report);
            html.end().text("\n");
            html.element(
                    "footer", "Written by Interlock " + report.version() + ", judged as of " + report.asOf() + ".");
            html.text("\n");
            HtmlClaim.write(html, report);
            html.begin("script").verbatim(script.text()).end().text("\n");
            html.end().text("\n").end().text("\n");
        }
    }

    private static void head(HtmlWriter html, Report report, HtmlResource style, HtmlResource script)
            throws IOException {
        String policy = "default-src 'none'; style-src " + style.policy() + "; script-src " + script.policy()
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        html.begin("head").text("\n");
        html.begin("meta").attribute("charset", "utf-8").end().text("\n");
        meta(html, "http-equiv", "Content-Security-Policy", policy);
        meta(html, "name", "viewport", "width=device-width, initial-scale=1");
        meta(html, "name", "referrer", "no-referrer");
        meta(html, "name", "color-scheme", "light dark");
        meta(html, "name", "generator", "Interlock " + report.version());
        // Without it, browsers ask the server for one.
        html.begin("link").attribute("rel", "icon").attribute("href", "data:,").end();
        html.text("\n")
                .element("title", "Interlock: " + HtmlSummary.title(report))
                .text("\n");
        html.begin("style").verbatim(style.text()).end().text("\n");
        html.end().text("\n");
    }

    private static void meta(HtmlWriter html, String key, String name, String content) throws IOException {
        html.begin("meta")
                .attribute(key, name)
                .attribute("content", content)
                .end()
                .text("\n");
    }
}
