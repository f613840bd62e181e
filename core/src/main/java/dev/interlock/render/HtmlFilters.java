package dev.interlock.render;

import dev.interlock.model.InterfaceId;
import dev.interlock.persona.PersonaId;
import dev.interlock.report.ReportedFinding;
import dev.interlock.report.Status;
import dev.interlock.rule.Rule;
import dev.interlock.view.Group;
import dev.interlock.view.Index;
import dev.interlock.view.Kind;
import dev.interlock.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the controls of an HTML report, hidden until the script shows them: without it they would do nothing. */
record HtmlFilters(HtmlWriter html, HtmlWords words) {

    /** One value that can be chosen, with the number of findings that have it. */
    private record Choice(String value, String title, int count) {}

    void write(View view, Index index) throws IOException {
        search();
        html.begin("div").attribute("class", "facets").flag("hidden").text("\n");
        html.begin("details")
                .attribute("id", "facets")
                .flag("open")
                .element("summary", "Filters")
                .text("\n");
        choices("kind", "Severity", kinds(view));
        choices("status", "Status", statuses(view));
        select("age", "New and debt", "New and debt", ages(view));
        select("category", "Category", "All categories", categories(view));
        select("persona", "Accountable", "All personas", personas(view));
        select("interface", "Interface", "All interfaces", interfaces(index));
        html.begin("button")
                .attribute("type", "button")
                .attribute("id", "clear")
                .flag("hidden");
        html.text("Clear all filters").end().text("\n");
        html.end().end().text("\n");
    }

    private void search() throws IOException {
        html.begin("form")
                .attribute("class", "bar")
                .attribute("role", "search")
                .flag("hidden")
                .text("\n");
        html.begin("label").attribute("class", "q").attribute("for", "q");
        html.element("span", "Search messages, files, guardrails and people").end();
        html.begin("input").attribute("id", "q").attribute("type", "search").attribute("name", "q");
        html.attribute("autocomplete", "off").attribute("spellcheck", "false");
        html.attribute("placeholder", "Search the findings").attribute("aria-keyshortcuts", "/");
        html.attribute("aria-describedby", "keys").end().text("\n");
        html.begin("p")
                .attribute("id", "keys")
                .attribute("class", "keys")
                .element("kbd", "/")
                .text(" search, ");
        html.element("kbd", "↑").text(" ").element("kbd", "↓").text(" move, ");
        html.element("kbd", "←")
                .text(" ")
                .element("kbd", "→")
                .text(" fold")
                .end()
                .text("\n");
        html.begin("fieldset").attribute("class", "by").element("legend", "Group by");
        grouping("guardrail", "Guardrail", true);
        grouping("interface", "Interface", false);
        grouping("persona", "Persona", false);
        html.end().text("\n");
        html.begin("p")
                .attribute("id", "count")
                .attribute("role", "status")
                .attribute("aria-live", "polite")
                .end();
        html.text("\n").end().text("\n");
    }

    private void grouping(String value, String title, boolean checked) throws IOException {
        html.begin("label").begin("input").attribute("type", "radio").attribute("name", "group");
        html.attribute("value", value);
        if (checked) {
            html.flag("checked");
        }
        html.end().element("span", title).end();
    }

    private void choices(String name, String title, List<Choice> choices) throws IOException {
        html.begin("fieldset").element("legend", title).text("\n");
        for (Choice choice : choices) {
            html.begin("label").begin("input").attribute("type", "checkbox").attribute("name", name);
            html.attribute("value", choice.value()).end();
            html.element("span", name.equals("kind") ? "c k-" + choice.value() : "c", choice.title());
            html.text(" ");
            html.element("span", "n", HtmlWords.number(choice.count())).end().text("\n");
        }
        html.end().text("\n");
    }

    private void select(String name, String title, String all, List<Choice> choices) throws IOException {
        if (choices.size() < 2) {
            return;
        }
        html.begin("label").attribute("class", "s").element("span", title);
        html.begin("select").attribute("name", name).attribute("autocomplete", "off");
        html.begin("option").attribute("value", "").text(all).end();
        for (Choice choice : choices) {
            html.begin("option").attribute("value", choice.value());
            html.text(choice.title() + " (" + HtmlWords.number(choice.count()) + ")")
                    .end();
        }
        html.end().end().text("\n");
    }

    private static List<Choice> kinds(View view) {
        List<Choice> choices = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            add(
                    choices,
                    kind.word(),
                    HtmlWords.capitalised(kind.word()),
                    view.select(reported -> Kind.of(reported) == kind));
        }
        return choices;
    }

    private static List<Choice> statuses(View view) {
        List<Choice> choices = new ArrayList<>();
        for (Status status : Status.values()) {
            add(
                    choices,
                    status.word(),
                    HtmlWords.capitalised(HtmlWords.status(status)),
                    view.select(reported -> reported.status() == status));
        }
        return choices;
    }

    private static List<Choice> ages(View view) {
        List<Choice> choices = new ArrayList<>();
        add(
                choices,
                "new",
                "New only",
                view.select(reported -> !reported.status().isDebt()));
        add(
                choices,
                "debt",
                "Debt only",
                view.select(reported -> reported.status().isDebt()));
        return choices;
    }

    private List<Choice> categories(View view) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Group<Rule> group : view.byGuardrail()) {
            String category = words.masked(group.key().guardrail().category());
            counts.merge(category, group.findings().size(), Integer::sum);
        }
        List<Choice> choices = new ArrayList<>();
        for (Map.Entry<String, Integer> category : counts.entrySet()) {
            choices.add(new Choice(category.getKey(), category.getKey(), category.getValue()));
        }
        return choices;
    }

    private List<Choice> personas(View view) {
        List<Choice> choices = new ArrayList<>();
        for (Group<PersonaId> group : view.byAccountable()) {
            String title = words.persona(group.key(), Optional.empty());
            choices.add(new Choice(group.key().value(), title, group.findings().size()));
        }
        return choices;
    }

    private List<Choice> interfaces(Index index) {
        List<Choice> choices = new ArrayList<>();
        for (Index.Entry<Optional<InterfaceId>> entry : index.interfaces()) {
            if (entry.counts().all() > 0) {
                String id = HtmlIndex.idOf(entry, words);
                choices.add(new Choice(id, HtmlIndex.titleOf(id), entry.counts().all()));
            }
        }
        return choices;
    }

    private static void add(List<Choice> choices, String value, String title, View view) {
        List<ReportedFinding> findings = view.findings();
        if (!findings.isEmpty()) {
            choices.add(new Choice(value, title, findings.size()));
        }
    }
}
