package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.model.OrganisationCycles.Edge;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what a schema cannot see in an organisation: cycles, contradictions, and what two parties share. */
final class OrganisationCheck {

    private final Node root;
    private final PersonaCatalogue personas;
    private final List<Diagnostic> problems = new ArrayList<>();

    private OrganisationCheck(Node root, PersonaCatalogue personas) {
        this.root = root;
        this.personas = personas;
    }

    /** List everything that is wrong. */
    static List<Diagnostic> of(Node root, PersonaCatalogue personas) {
        OrganisationCheck check = new OrganisationCheck(root, personas);
        check.problems.addAll(OrganisationReferences.problems(root, personas));
        check.problems.addAll(OrganisationParties.problems(root));
        check.memberships();
        check.delegations();
        check.fallbacks();
        check.packs();
        for (Node vocabulary : root.get("vocabularies").children()) {
            check.vocabulary(vocabulary);
        }
        return Diagnostic.inOrder(check.problems);
    }

    /** Tell what an organisation says of personas in the form that a catalogue of them is extended by. */
    static Parsed<PersonaCatalogue> extended(PersonaCatalogue personas, Node root) {
        if (!root.has("fallbacks")) {
            return Parsed.of(personas);
        }
        Draft extension = Draft.object().from(root.sources()).put("fallbacks", root.get("fallbacks"));
        return personas.extendedBy(extension.seal(root.document().file()).root());
    }

    private void fallbacks() {
        List<Diagnostic> misspelt = new ArrayList<>();
        for (Node persona : root.get("fallbacks").children()) {
            misspelt.addAll(personas.parse(persona.key(), persona.keyLocation()).problems());
        }
        problems.addAll(misspelt.isEmpty() ? extended(personas, root).problems() : misspelt);
    }

    private void memberships() {
        Map<String, List<Edge>> edges = new LinkedHashMap<>();
        for (Node party : root.get("parties").children()) {
            for (Node whole : OrganisationReferences.places(party.get("memberOf"))) {
                add(edges, party.key(), whole.findText().orElse(""), whole);
            }
        }
        for (Edge edge : OrganisationCycles.closing(edges)) {
            problem(
                    "organisation-cycle",
                    "By being a member of '" + edge.to() + "', this party is a part of itself.",
                    edge.at().location(),
                    "Remove one of the memberships on the way.");
        }
    }

    /** Whoever hands over may take over at another time, or for another persona: only one day has a circle. */
    private void delegations() {
        Set<LocalDate> days = new LinkedHashSet<>();
        Set<String> what = new LinkedHashSet<>();
        for (Node delegation : root.get("delegations").children()) {
            days.add(since(delegation));
            String persona = delegation.get("what").findText().orElse("");
            if (persona.isEmpty()
                    || personas.parse(persona, delegation.location()).problems().isEmpty()) {
                what.add(persona);
            }
            if (since(delegation).isAfter(until(delegation))) {
                problem(
                        "organisation-period",
                        "The delegation ends before it begins.",
                        delegation.get("until").location(),
                        "Write the first day under 'since' and the last under 'until'.");
            }
        }
        Set<Edge> closing = new LinkedHashSet<>();
        for (LocalDate day : days) {
            for (String persona : what) {
                closing.addAll(OrganisationCycles.closing(inForce(day, persona)));
            }
        }
        for (Edge edge : closing) {
            problem(
                    "organisation-cycle",
                    "The delegation to '" + edge.to() + "' leads back to the party that hands over.",
                    edge.at().location(),
                    "Let one of the parties on the way decide itself.");
        }
    }

    private Map<String, List<Edge>> inForce(LocalDate day, String persona) {
        Map<String, List<Edge>> edges = new LinkedHashMap<>();
        for (Node delegation : root.get("delegations").children()) {
            String what = delegation.get("what").findText().orElse("");
            boolean covers = what.isEmpty() || what.equals(persona) || persona.startsWith(what + "/");
            if (covers && !day.isBefore(since(delegation)) && !day.isAfter(until(delegation))) {
                Node to = delegation.get("to");
                add(
                        edges,
                        delegation.get("from").findText().orElse(""),
                        to.findText().orElse(""),
                        to);
            }
        }
        return edges;
    }

    private static void add(Map<String, List<Edge>> edges, String from, String to, Node at) {
        edges.putIfAbsent(from, new ArrayList<>());
        edges.get(from).add(new Edge(to, at));
    }

    private static LocalDate since(Node delegation) {
        return date(delegation.get("since")).orElse(LocalDate.MIN);
    }

    private static LocalDate until(Node delegation) {
        return date(delegation.get("until")).orElse(LocalDate.MAX);
    }

    static Optional<LocalDate> date(Node node) {
        return node.isString() ? CalendarDate.find(node.text()) : Optional.empty();
    }

    private void packs() {
        Set<String> named = new LinkedHashSet<>();
        for (Node entry : root.get("packs").children()) {
            Node pack = entry.get("pack");
            if (!named.add(pack.findText().orElse(""))) {
                problem(
                        "organisation-duplicate",
                        "The pack '" + pack.text() + "' is listed twice.",
                        pack.location(),
                        "Write all conditions on its version into one entry.");
            }
            Node version = entry.get("version");
            if (version.isString() && !OrganisationPack.areConditions(version.text())) {
                problem(
                        "organisation-version",
                        "'" + version.text() + "' is no condition on versions.",
                        version.location(),
                        "Write conditions with blanks between, such as '>=1.4 <2'.");
            }
        }
    }

    /** A word that is both wanted and not wanted can be written by nobody. */
    private void vocabulary(Node vocabulary) {
        Map<String, Location> said = new LinkedHashMap<>();
        Node terms = vocabulary.get("terms");
        for (Node term : terms.children()) {
            said.put(OrganisationReferences.folded(term.key()), term.keyLocation());
        }
        for (Node term : terms.children()) {
            for (Node alias : term.children()) {
                once(said, alias.findText().orElse(""), alias.location());
            }
        }
        Node forbidden = vocabulary.get("forbidden");
        for (Node word : forbidden.children()) {
            boolean isMap = forbidden.isObject();
            once(said, isMap ? word.key() : word.findText().orElse(""), isMap ? word.keyLocation() : word.location());
        }
    }

    private void once(Map<String, Location> said, String word, Location place) {
        Location before = said.putIfAbsent(OrganisationReferences.folded(word), place);
        if (before != null) {
            problem(
                    "organisation-vocabulary",
                    "'" + word + "' stands in this vocabulary already, at " + before + ".",
                    place,
                    "Let each word be a term, an alias of one term, or forbidden.");
        }
    }

    private void problem(String code, String message, Location location, String nextStep) {
        problems.add(Diagnostic.of(code, message, location, nextStep));
    }
}
