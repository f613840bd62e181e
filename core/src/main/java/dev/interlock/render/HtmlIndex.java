package dev.interlock.render;

import dev.interlock.model.InterfaceId;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.Status;
import dev.interlock.rule.RuleTally;
import dev.interlock.view.Counts;
import dev.interlock.view.Index;
import dev.interlock.view.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the indices of an HTML report: guardrails, interfaces and personas with their counts, also those without. */
record HtmlIndex(HtmlWriter html, HtmlWords words) {

    /** Stands for the findings that concern no interface. */
    private static final String NO_INTERFACE = "-";

    void write(Index index) throws IOException {
        guardrails(index.guardrails());
        List<Index.Entry<Optional<InterfaceId>>> interfaces = index.interfaces();
        long known =
                interfaces.stream().filter(entry -> entry.key().isPresent()).count();
        begin("interfaces", "Interfaces", known, "Interface");
        for (Index.Entry<Optional<InterfaceId>> entry : interfaces) {
            String id = idOf(entry, words);
            row("interface", id, titleOf(id), entry);
        }
        finish();
        begin("personas", "Accountable personas", index.personas().size(), "Persona");
        for (Index.Entry<PersonaId> entry : index.personas()) {
            row("persona", entry.key().value(), words.persona(entry.key(), Optional.empty()), entry);
        }
        finish();
    }

    static String idOf(Index.Entry<Optional<InterfaceId>> entry, HtmlWords words) {
        return entry.key().isPresent() ? words.masked(entry.key().get().value()) : NO_INTERFACE;
    }

    static String titleOf(String id) {
        return id.equals(NO_INTERFACE) ? "no interface" : id;
    }

    private void guardrails(List<Index.GuardrailEntry> entries) throws IOException {
        section("guardrails", "Guardrails", entries.size());
        html.begin("table").begin("thead").begin("tr");
        for (String title :
                List.of("Guardrail", "Stands", "Findings", "Met", "Holds", "Broken", "Unverified", "Failed")) {
            column(title);
        }
        html.end().end().text("\n").begin("tbody").text("\n");
        for (Index.GuardrailEntry entry : entries) {
            guardrail(entry);
        }
        finish();
    }

    private void guardrail(Index.GuardrailEntry entry) throws IOException {
        String id = entry.rule().id().value();
        RuleTally tally = entry.tally();
        html.begin("tr").attribute("id", HtmlWords.anchor("g-", id));
        html.begin("th").attribute("scope", "row");
        Optional<String> part = part(entry.counts());
        if (part.isPresent()) {
            html.begin("a").attribute("href", "#" + HtmlWords.anchor(part.get() + "-", id));
            html.text(words.masked(id)).end();
        } else {
            html.text(words.masked(id));
        }
        html.text(" ")
                .element("span", "title", words.masked(entry.rule().title()))
                .end();
        String standing = entry.standing().words();
        html.begin("td")
                .element("span", "st st-" + standing.replace(' ', '-'), standing)
                .end();
        html.begin("td").text(HtmlWords.summary(entry.counts())).end();
        number("", tally.matched());
        number("", tally.holds());
        number("", tally.violated());
        number("", tally.unverified());
        number("", tally.failed());
        html.end().text("\n");
    }

    /** The first part of the findings in which a guardrail has any. */
    private static Optional<String> part(Counts counts) {
        if (counts.all() == 0) {
            return Optional.empty();
        }
        for (Status status : List.of(Status.OPEN, Status.CLAIMED, Status.WAIVED)) {
            if (counts.of(status) > 0) {
                return Optional.of(status.word());
            }
        }
        return Optional.of("debt");
    }

    private void begin(String anchor, String title, long count, String what) throws IOException {
        section(anchor, title, count);
        html.begin("table").begin("thead").begin("tr");
        column(what);
        for (Kind kind : Kind.values()) {
            column(HtmlWords.capitalised(kind.word()));
        }
        for (String governed : List.of("Claimed", "Waived", "Debt")) {
            column(governed);
        }
        html.end().end().text("\n").begin("tbody").text("\n");
    }

    private void section(String anchor, String title, long count) throws IOException {
        html.begin("section").attribute("class", "index").attribute("id", anchor);
        html.attribute("aria-labelledby", "title-" + anchor).text("\n");
        html.begin("h2").attribute("id", "title-" + anchor).text(title + " ");
        html.element("span", "n", HtmlWords.number(count)).end().text("\n");
        html.begin("div").attribute("class", "wide").attribute("role", "region").attribute("tabindex", "0");
        html.attribute("aria-labelledby", "title-" + anchor).text("\n");
    }

    private void row(String filter, String value, String title, Index.Entry<?> entry) throws IOException {
        html.begin("tr").begin("th").attribute("scope", "row");
        if (entry.first().isPresent()) {
            // Without script it leads to the gravest finding, with it to all of them.
            html.begin("a").attribute("href", "#f-" + words.idOf(entry.first().get()));
            html.attribute("data-filter", filter)
                    .attribute("data-value", value)
                    .text(title)
                    .end();
        } else {
            html.text(title + " ").element("span", "title", "no finding");
        }
        html.end();
        for (Kind kind : Kind.values()) {
            number("k-" + kind.word(), entry.counts().open(kind));
        }
        number("accepted", entry.counts().of(Status.CLAIMED));
        number("accepted", entry.counts().of(Status.WAIVED));
        number("accepted", entry.counts().debt());
        html.end().text("\n");
    }

    private void column(String title) throws IOException {
        html.begin("th").attribute("scope", "col").text(title).end();
    }

    private void number(String cssClass, long number) throws IOException {
        html.begin("td").attribute("class", number == 0 ? "num none" : ("num " + cssClass).strip());
        html.text(HtmlWords.number(number)).end();
    }

    private void finish() throws IOException {
        html.end().end().text("\n").end().end().text("\n");
    }
}
