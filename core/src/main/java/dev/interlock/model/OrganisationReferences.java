package dev.interlock.model;

import dev.interlock.document.Node;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks up every id that an organisation refers to. */
final class OrganisationReferences {

    private static final String OWNER = "owner";

    private final Node root;
    private final PersonaCatalogue personas;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private OrganisationReferences(Node root, PersonaCatalogue personas) {
        this.root = root;
        this.personas = personas;
    }

    static List<Diagnostic> problems(Node root, PersonaCatalogue personas) {
        OrganisationReferences references = new OrganisationReferences(root, personas);
        references.sections();
        references.bindings();
        references.judgements(root.get("defaults"));
        return references.problems;
    }

    private void sections() {
        for (String section : List.of("systems", "platforms", "processes", "capabilities", "controlPoints")) {
            for (Node entry : root.get(section).children()) {
                require(entry.get(OWNER), "parties", "party");
                require(entry.get("platform"), "platforms", "platform");
                require(entry.get("capability"), "capabilities", "capability");
                for (Node step : entry.get("steps").children()) {
                    require(step.get("system"), "systems", "system");
                }
            }
        }
        for (Node party : root.get("parties").children()) {
            require(party.get("memberOf"), "parties", "party");
        }
    }

    private void bindings() {
        for (Node binding : root.get("personas").children()) {
            persona(binding.get("persona"));
            require(binding.get("party"), "parties", "party");
            require(binding.get("system"), "systems", "system");
            require(binding.get("platform"), "platforms", "platform");
        }
        for (Node delegation : root.get("delegations").children()) {
            require(delegation.get("from"), "parties", "party");
            require(delegation.get("to"), "parties", "party");
            persona(delegation.get("what"));
        }
    }

    private void judgements(Node said) {
        require(said.get(OWNER), "parties", "party");
        require(said.get("capability"), "capabilities", "capability");
        require(said.get("classification"), "classifications", "classification");
        require(said.get(List.of("provider", "system")), "systems", "system");
        require(said.get(List.of("provider", "party")), "parties", "party");
        for (Node control : said.get("enforcedBy").children()) {
            require(control, "controlPoints", "control point");
        }
        Node process = said.get("businessProcess");
        if (process.isString()) {
            require(process, firstPart(process.text()), "processes", "process");
        }
    }

    private static String firstPart(String process) {
        int slash = process.indexOf('/');
        return slash < 0 ? process : process.substring(0, slash);
    }

    private void persona(Node node) {
        if (node.isString()) {
            problems.addAll(personas.parse(node.text(), node.location()).problems());
        }
    }

    private void require(Node named, String section, String what) {
        for (Node place : places(named)) {
            if (place.isString()) {
                require(place, place.text(), section, what);
            }
        }
    }

    private void require(Node place, String id, String section, String what) {
        if (ids(section).contains(id)) {
            return;
        }
        problems.add(Diagnostic.of(
                "organisation-unknown-" + what.replace(' ', '-'),
                "'" + id + "' is no " + what + " of this organisation.",
                place.location(),
                Nearest.find(id, ids(section))
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Add it under '" + section + "', or name one that stands there.")));
    }

    private Set<String> ids(String section) {
        Set<String> ids = known.get(section);
        if (ids == null) {
            ids = new LinkedHashSet<>();
            for (Node entry : root.get(section).children()) {
                ids.add(root.get(section).isArray() ? entry.findText().orElse("") : entry.key());
            }
            known.put(section, ids);
        }
        return ids;
    }

    /** List a single value, or the elements of a list; nothing where there is neither. */
    static List<Node> places(Node node) {
        return node.isArray() ? node.childList() : node.isString() ? List.of(node) : List.of();
    }

    /** Write a text as it is compared where case does not count. */
    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
