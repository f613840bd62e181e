package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Severity;
import dev.interlock.source.Location;
import dev.interlock.view.ViewSample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {

    static Stream<Report> reports() {
        return Stream.of(
                SampleReport.full(),
                SampleReport.clean(),
                SampleReport.ofForeignRules(),
                HtmlSamples.hostile(),
                HtmlSamples.governed(),
                HtmlSamples.large(300));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void is_well_formed_and_gives_each_id_once(Report report) throws Exception {
        List<String> ids = new ArrayList<>();
        for (Element element : elements(parse(render(report)), "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).matches("\\S+"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void links_only_to_what_is_there(Report report) throws Exception {
        Document page = parse(render(report));
        Set<String> ids = new HashSet<>();
        elements(page, "*").forEach(element -> ids.add(element.getAttribute("id")));

        assertThat(elements(page, "a"))
                .extracting(link -> link.getAttribute("href"))
                .filteredOn(href -> href.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void loads_nothing(Report report) throws Exception {
        Document page = parse(render(report));

        assertThat(elements(page, "*")).allSatisfy(element -> {
            assertThat(element.hasAttribute("src")).isFalse();
            assertThat(element.hasAttribute("style")).isFalse();
            assertThat(element.getAttribute("href").isEmpty()
                            || element.getTagName().equals("a")
                            || element.getAttribute("href").equals("data:,"))
                    .isTrue();
        });
        assertThat(resource("report.css") + resource("report.js"))
                .doesNotContain("http", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval(");
    }

    @Test
    void allows_by_their_hashes_its_own_style_and_script_and_nothing_else() throws Exception {
        String page = render(SampleReport.full());

        List<String> policy =
                List.of(attribute(page, "Content-Security-Policy\" content").split("; ", -1));

        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "style-src '" + hash(between(page, "<style>", "</style>")) + "'",
                        "script-src '" + hash(between(page, "<script>", "</script>")) + "'");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("<style", -1)).hasSize(2);
    }

    @Test
    void shows_as_text_what_tries_to_break_out() throws Exception {
        String page = render(HtmlSamples.hostile());
        String safe = HtmlSamples.HOSTILE.replace('\u202E', '\uFFFD').replace('\u0000', '\uFFFD');

        assertThat(page).doesNotContain("<script>alert", "<img", "<b>&", "\u202E", "\u0000");
        assertThat(parse(page).getDocumentElement().getTextContent())
                .contains(
                        safe, "src/ä b</script>\".yaml:3:1", "ünterface <\"&>", "</style><img src=x onerror=alert(1)>");
    }

    @Test
    void makes_no_link_of_an_address_that_runs_code() throws Exception {
        Rule rule = ViewSample.rule("naming-x", Severity.ERROR, "Title.", "Why.", "naming");
        Rule hostile = new Rule(
                rule.id(),
                rule.pack(),
                rule.title(),
                rule.message(),
                rule.severity(),
                rule.formats(),
                rule.resolved(),
                rule.given(),
                rule.then(),
                rule.guardrail(),
                Optional.of("javascript:alert(1)"),
                rule.location());

        String page = render(new ViewSample()
                .add(hostile, Outcome.VIOLATED, Status.OPEN, "It is so.", Location.of("a.yaml"), "")
                .report());

        assertThat(page).doesNotContain("href=\"javascript");
    }

    @Test
    void masks_what_no_finding_has_masked() throws Exception {
        dev.interlock.document.Document secret =
                Draft.object().put("password", Draft.string("hunter2hunter2")).seal("secret.yaml");
        Rule rule = ViewSample.rule("naming-x", Severity.ERROR, "Not hunter2hunter2.", "hunter2hunter2!", "naming");

        String page = render(new ViewSample()
                .masked(Masking.of(List.of(secret)))
                .add(
                        rule,
                        Outcome.VIOLATED,
                        Status.OPEN,
                        "It is so.",
                        Location.of("hunter2hunter2.yaml"),
                        "hunter2hunter2")
                .report());

        assertThat(page).doesNotContain("hunter2").contains("***");
    }

    @Test
    void begins_with_the_verdict_of_the_console() throws Exception {
        Report report = SampleReport.full();
        ConsoleReport console = new ConsoleReport();

        assertThat(render(report))
                .contains(
                        "<h1>" + console.blocked(report).orElseThrow() + "</h1>",
                        "<p class=\"lead\">"
                                + console.findings(report, "").get(0).text() + "</p>");
        assertThat(render(SampleReport.clean())).contains("<h1>All guardrails hold.</h1>", "v-all-hold");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void shows_every_finding_once_with_its_place_and_its_people(Report report) throws Exception {
        Document page = parse(render(report));

        List<String> shown = elements(page, "li").stream()
                .filter(item -> item.getAttribute("class").equals("f"))
                .map(Element::getTextContent)
                .toList();

        assertThat(shown).hasSameSizeAs(report.findings());
        for (ReportedFinding reported : report.findings()) {
            assertThat(shown)
                    .anySatisfy(text -> assertThat(text)
                            .contains(
                                    reported.finding().location().toString(),
                                    reported.finding().rule().id().value(),
                                    Words.persona(
                                            report, reported.finding().accountable(), reported.accountableParty()),
                                    Words.persona(
                                            report, reported.finding().responsible(), reported.responsibleParty()),
                                    reported.shortId()));
        }
    }

    @Test
    void shows_apart_what_is_claimed_waived_or_debt_with_its_reason_and_end() throws Exception {
        String page = render(HtmlSamples.governed());

        String waived = between(page, "id=\"part-waived\"", "</section>");

        assertThat(page).contains("id=\"part-open\"", "id=\"part-claimed\"", "id=\"part-debt\"");
        assertThat(waived)
                .contains(
                        "It is waived and violated.",
                        "WVR-3 until 2026-09-30: Reachable",
                        "approved by security-office")
                .doesNotContain("It is open");
        assertThat(between(page, "id=\"part-debt\"", "</section>"))
                .contains("It is baselined and violated.", "It is unchanged and violated.");
    }

    @Test
    void calls_nothing_green_that_failed_or_was_not_decided() throws Exception {
        String page = render(HtmlSamples.governed());

        assertThat(between(page, "id=\"g-naming-holds\"", "</tr>")).contains("st-holds");
        assertThat(between(page, "id=\"g-naming-undecided\"", "</tr>"))
                .contains("st-unverified")
                .doesNotContain("st-holds");
        assertThat(between(page, "id=\"g-naming-idle\"", "</tr>")).contains("st-met-nothing");
        assertThat(between(page, "id=\"g-naming-failed\"", "</tr>")).contains("st-failed");
        assertThat(page).doesNotContain("v-all-hold\"");
    }

    @Test
    void gives_findings_of_equal_short_ids_longer_ones() throws Exception {
        Rule rule = ViewSample.rule("naming-x", Severity.ERROR);
        Report twice = new ViewSample()
                .add(rule, Outcome.VIOLATED, Status.OPEN, "It is so.", Location.of("a.yaml", 1, 1), "")
                .add(rule, Outcome.VIOLATED, Status.OPEN, "It is so.", Location.of("a.yaml", 1, 1), "")
                .report();
        String fingerprint = twice.findings().get(0).finding().fingerprint().value();

        assertThat(render(twice)).contains("id=\"f-" + fingerprint + "\"", "id=\"f-" + fingerprint + "-2\"");
    }

    @Test
    void hides_without_script_the_controls_that_need_it() throws Exception {
        assertThat(elements(parse(render(SampleReport.full())), "*").stream()
                        .filter(element -> Set.of("bar", "facets").contains(element.getAttribute("class"))))
                .hasSize(2)
                .allSatisfy(
                        control -> assertThat(control.hasAttribute("hidden")).isTrue());
    }

    private static String render(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport().render(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Parse the page as XML, with the ends that HTML leaves out and without what HTML does not escape. */
    private static Document parse(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>\n", "")
                .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
                .replaceAll("<((?:meta|link|input)\\b[^>]*)>", "<$1/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String resource(String name) throws IOException {
        return HtmlResource.load(name).text();
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String attribute(String page, String before) {
        MatchResult found = Pattern.compile(Pattern.quote(before) + "=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group(1);
    }
}
