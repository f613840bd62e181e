package dev.interlock.persona;

import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Read personas, groups and fallbacks from a document, each problem with its place. */
final class PersonaReader {

    private static final Set<String> PARTS = Set.of("groups", "personas", "fallbacks");
    private static final Set<String> GROUP_KEYS = Set.of("title", "focus");
    private static final Set<String> PERSONA_KEYS =
            Set.of("title", "also", "group", "focus", "facets", "responsibilities", "needs", "fallbacks");

    private final Map<String, PersonaGroup> groups;
    private final Map<PersonaId, Persona> personas;
    private final List<Diagnostic> problems = new ArrayList<>();

    /** Start from what is known already. */
    PersonaReader(Map<String, PersonaGroup> groups, Map<PersonaId, Persona> personas) {
        this.groups = new LinkedHashMap<>(groups);
        this.personas = new TreeMap<>(personas);
    }

    void read(Node root, boolean fallbackRequired) {
        knownKeys(root, PARTS);
        for (Node group : root.get("groups").children()) {
            readGroup(group);
        }
        List<Node> added = new ArrayList<>();
        for (Node persona : root.get("personas").children()) {
            Optional<Persona> read = readPersona(persona);
            if (read.isPresent()) {
                personas.put(read.get().id(), read.get());
                added.add(persona);
            }
        }
        // Fallbacks come last: they may name any persona, also one that stands further down.
        for (Node persona : added) {
            readFallbacks(persona.get("fallbacks"), PersonaId.of(persona.key()), fallbackRequired);
        }
        for (Node replaced : root.get("fallbacks").children()) {
            Optional<PersonaId> id = knownPersona(replaced.key(), replaced.keyLocation());
            if (id.isPresent()) {
                replaceFallbacks(replaced, id.get());
            }
        }
    }

    Map<String, PersonaGroup> groups() {
        return groups;
    }

    Map<PersonaId, Persona> personas() {
        return personas;
    }

    List<Diagnostic> problems() {
        return Diagnostic.inOrder(problems);
    }

    private void readGroup(Node node) {
        knownKeys(node, GROUP_KEYS);
        groups.put(node.key(), new PersonaGroup(node.key(), text(node, "title", node.key()), text(node, "focus", "")));
    }

    private Optional<Persona> readPersona(Node node) {
        if (!PersonaId.isPersonaId(node.key()) || node.key().contains("/")) {
            problem(
                    "wrong-value",
                    "'" + node.key() + "' is no id of a persona.",
                    node.keyLocation(),
                    "Write lower-case words with hyphens, such as 'integration-architect'.");
            return Optional.empty();
        }
        PersonaId id = PersonaId.of(node.key());
        if (personas.containsKey(id)) {
            problem(
                    "duplicate-persona",
                    "The persona '" + id + "' exists already.",
                    node.keyLocation(),
                    "Choose another id; to change who takes over for it, name it under 'fallbacks'.");
            return Optional.empty();
        }
        if (!node.isObject()) {
            problem("wrong-type", "The persona '" + id + "' is no map.", node.location(), "Give its title and group.");
            return Optional.empty();
        }
        knownKeys(node, PERSONA_KEYS);
        Optional<String> group = readGroupOf(node);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Persona(
                id,
                text(node, "title", id.value()),
                texts(node.get("also")),
                group.get(),
                text(node, "focus", ""),
                readFacets(node.get("facets"), id),
                readResponsibilities(node.get("responsibilities")),
                readNeeds(node.get("needs")),
                List.of()));
    }

    private Optional<String> readGroupOf(Node persona) {
        Optional<String> group = persona.get("group").findText();
        if (group.isEmpty()) {
            problem(
                    "missing-key",
                    "The persona '" + persona.key() + "' names no group.",
                    persona.keyLocation(),
                    "Add 'group' with one of " + list(groups.keySet()) + ".");
        } else if (!groups.containsKey(group.get())) {
            problem(
                    "unknown-group",
                    "The group '" + group.get() + "' is not known.",
                    persona.get("group").location(),
                    nearest(group.get(), groups.keySet()));
            return Optional.empty();
        }
        return group;
    }

    private static List<Persona.Facet> readFacets(Node node, PersonaId id) {
        List<Persona.Facet> facets = new ArrayList<>();
        for (Node facet : node.children()) {
            String written = id + "/" + facet.key();
            if (PersonaId.isPersonaId(written)) {
                facets.add(new Persona.Facet(
                        PersonaId.of(written),
                        text(facet, "title", facet.key()),
                        facet.isObject()
                                ? text(facet, "duty", "")
                                : facet.findText().orElse("")));
            }
        }
        return facets;
    }

    private static List<Persona.Responsibility> readResponsibilities(Node node) {
        List<Persona.Responsibility> read = new ArrayList<>();
        for (Node each : node.children()) {
            read.add(new Persona.Responsibility(each.key(), textOf(each), text(each, "notFromABuild", "")));
        }
        return read;
    }

    private List<Persona.Need> readNeeds(Node node) {
        List<Persona.Need> read = new ArrayList<>();
        for (Node each : node.children()) {
            String metBy = text(each, "metBy", "build");
            if (!metBy.equals("build") && !metBy.equals("readiness")) {
                problem(
                        "wrong-value",
                        "'" + metBy + "' is not how a need is met.",
                        each.get("metBy").location(),
                        "Write 'build' or 'readiness'.");
            }
            read.add(new Persona.Need(each.key(), textOf(each), metBy));
        }
        return read;
    }

    private void replaceFallbacks(Node node, PersonaId id) {
        if (id.facet().isPresent()) {
            problem(
                    "wrong-value",
                    "'" + id + "' is a facet, for which its persona takes over.",
                    node.keyLocation(),
                    "Name '" + id.whole() + "' instead.");
        } else {
            readFallbacks(node, id, true);
        }
    }

    private void readFallbacks(Node node, PersonaId id, boolean required) {
        List<Node> written = new ArrayList<>();
        if (node.isArray()) {
            for (Node each : node.children()) {
                written.add(each);
            }
        } else if (node.isString()) {
            written.add(node);
        }
        if (written.isEmpty() && required) {
            problem(
                    "missing-key",
                    "Nobody takes over for the persona '" + id + "'.",
                    node.nearest().location(),
                    "Name at least one persona under 'fallbacks'.");
        }
        List<PersonaId> fallbacks = new ArrayList<>();
        for (Node each : written) {
            Optional<PersonaId> known = knownPersona(each.findText().orElse(""), each.location());
            if (known.isPresent()) {
                fallbacks.add(known.get());
            }
        }
        Persona before = personas.get(id.whole());
        if (before == null) {
            return;
        }
        personas.put(before.id(), before.withFallbacks(fallbacks));
        if (FallbackChain.returns(before.id(), personas)) {
            problem(
                    "fallback-cycle",
                    "The fallbacks of '" + id + "' lead back to it.",
                    node.nearest().location(),
                    "Name personas that do not fall back to '" + id + "' themselves.");
            personas.put(before.id(), before);
        }
    }

    private Optional<PersonaId> knownPersona(String written, Location location) {
        if (PersonaId.isPersonaId(written)) {
            PersonaId id = PersonaId.of(written);
            Persona persona = personas.get(id.whole());
            if (persona != null
                    && (id.facet().isEmpty() || persona.findFacet(id).isPresent())) {
                return Optional.of(id);
            }
        }
        problems.add(unknownPersona(written, location, personas));
        return Optional.empty();
    }

    static Diagnostic unknownPersona(String written, Location location, Map<PersonaId, Persona> known) {
        Set<String> names = new TreeSet<>();
        known.values().forEach(persona -> {
            names.add(persona.id().value());
            persona.facets().forEach(facet -> names.add(facet.id().value()));
        });
        return Diagnostic.of(
                "unknown-persona", "The persona '" + written + "' is not known.", location, nearest(written, names));
    }

    private void knownKeys(Node node, Set<String> known) {
        for (Node child : node.children()) {
            if (node.isObject() && !known.contains(child.key())) {
                problem(
                        "unknown-key",
                        "The key '" + child.key() + "' is not known.",
                        child.keyLocation(),
                        nearest(child.key(), known));
            }
        }
    }

    private void problem(String code, String message, Location location, String nextStep) {
        problems.add(Diagnostic.of(code, message, location, nextStep));
    }

    private static String nearest(String written, Collection<String> known) {
        return Nearest.find(written, known)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> "Use one of " + list(known) + ".");
    }

    private static String list(Collection<String> names) {
        return String.join(
                ", ", names.stream().sorted().map(name -> "'" + name + "'").toList());
    }

    private static String textOf(Node node) {
        return node.isObject() ? text(node, "text", "") : node.findText().orElse("");
    }

    private static String text(Node node, String key, String otherwise) {
        return node.get(key).findText().orElse(otherwise);
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        for (Node child : node.children()) {
            Optional<String> text = child.findText();
            if (text.isPresent()) {
                texts.add(text.get());
            }
        }
        return texts;
    }
}
