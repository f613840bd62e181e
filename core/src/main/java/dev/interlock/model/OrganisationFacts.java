package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import java.util.List;

/** Lays out what rules see of an organisation: its lists of ids, each with its place, and no party's addresses. */
final class OrganisationFacts {

    private final Node root;
    private final Draft facts;

    private OrganisationFacts(Node root) {
        this.root = root;
        this.facts = Draft.object().from(root.sources());
    }

    static Draft of(Node root) {
        OrganisationFacts facts = new OrganisationFacts(root);
        facts.section("systems", "name", "owner", "platform", "capability", "domain", "aliases");
        facts.section("platforms", "name", "owner", "formats");
        facts.section("processes", "name", "owner", "capability");
        facts.section("capabilities", "name", "owner", "domain");
        facts.section("controlPoints", "name", "owner", "platform", "controls");
        facts.steps();
        facts.vocabularies();
        facts.facts.put("classifications", root.get("classifications"));
        return facts.facts;
    }

    private void section(String name, String... keys) {
        if (!root.get(name).isObject()) {
            return;
        }
        Draft entries = object(root.get(name));
        for (Node entry : root.get(name).children()) {
            Draft one = object(entry);
            for (String key : keys) {
                one.put(key, entry.get(key));
            }
            entries.put(entry.key(), one);
        }
        facts.put(name, entries);
    }

    private void steps() {
        for (Node process : root.get("processes").children()) {
            if (process.get("steps").isArray()) {
                Draft steps = Draft.array().from(process.get("steps").sources());
                for (Node step : process.get("steps").children()) {
                    Draft one = object(step);
                    one.put("id", step.isObject() ? step.get("id") : step);
                    for (String key : List.of("name", "system")) {
                        one.put(key, step.get(key));
                    }
                    steps.add(one);
                }
                facts.objectAt("processes").objectAt(process.key()).put("steps", steps);
            }
        }
    }

    private void vocabularies() {
        if (!root.get("vocabularies").isObject()) {
            return;
        }
        Draft all = object(root.get("vocabularies"));
        for (Node vocabulary : root.get("vocabularies").children()) {
            Draft one = object(vocabulary);
            Draft terms = object(vocabulary.get("terms").isObject() ? vocabulary.get("terms") : vocabulary);
            for (Node term : vocabulary.get("terms").children()) {
                Draft aliases = Draft.array().from(term.sources());
                for (Node alias : term.children()) {
                    aliases.add(Draft.copyOf(alias));
                }
                terms.put(term.key(), object(term).put("aliases", aliases));
            }
            all.put(vocabulary.key(), one.put("terms", terms).put("forbidden", forbidden(vocabulary)));
        }
        facts.put("vocabularies", all);
    }

    private static Draft forbidden(Node vocabulary) {
        Node written = vocabulary.get("forbidden");
        Draft words = Draft.array().from((written.isAbsent() ? vocabulary : written).sources());
        for (Node word : written.children()) {
            Draft one = object(word);
            if (written.isObject()) {
                one.put("word", Draft.string(word.key())).put("reason", word);
            } else {
                one.put("word", word);
            }
            words.add(one);
        }
        return words;
    }

    private static Draft object(Node place) {
        return Draft.object().from(place.sources());
    }
}
