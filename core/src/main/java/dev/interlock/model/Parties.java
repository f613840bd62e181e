package dev.interlock.model;

import dev.interlock.document.Node;
import dev.interlock.persona.Persona;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaCatalogue.Filled;
import dev.interlock.persona.PersonaId;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Tell which person or team fills a persona for an interface, on a day.
 *
 * <p>The most specific binding wins: for the interface, for its system, for its platform, for everything; of equally
 * specific ones that of the innermost descriptor. Several that are equal in all of this are all named. Where nobody
 * fills a persona, its fallbacks are asked. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Parties {

    private final PersonaCatalogue personas;
    private final List<Binding> bindings;
    private final List<Delegation> delegations;

    /** Who fills a persona where. */
    private record Binding(
            PersonaId persona,
            List<String> parties,
            String file,
            Optional<String> anInterface,
            Optional<String> system,
            Optional<String> platform) {

        /** Tell how closely it fits, the higher the closer; -1 where it does not. */
        int rankFor(Optional<Interface> subject) {
            boolean fits = subject.isPresent() ? fits(subject.get()) : !isBound();
            if (!fits) {
                return -1;
            }
            return anInterface.isPresent() ? 3 : system.isPresent() ? 2 : platform.isPresent() ? 1 : 0;
        }

        private boolean isBound() {
            return anInterface.isPresent() || system.isPresent() || platform.isPresent();
        }

        private boolean fits(Interface subject) {
            Node node = subject.node();
            return (anInterface.isEmpty() || anInterface.get().equals(idOf(node)))
                    && (system.isEmpty() || system.equals(text(node.get(List.of("provider", "system")))))
                    && (platform.isEmpty() || platform.get().equals(subject.format()));
        }
    }

    /**
     * A party that decides for another one for a time.
     *
     * @param from the party that handed over
     * @param to the party that took over
     * @param what the persona that was handed over; everything where it is empty
     * @param since the first day, where it is said
     * @param until the last day
     * @param node where the descriptor says it
     */
    public record Delegation(
            String from, String to, Optional<PersonaId> what, Optional<LocalDate> since, LocalDate until, Node node) {

        boolean isInForce(LocalDate day) {
            return !day.isAfter(until) && (since.isEmpty() || !day.isBefore(since.get()));
        }

        boolean covers(PersonaId persona) {
            return what.isEmpty() || what.get().equals(persona) || what.get().equals(persona.whole());
        }
    }

    private Parties(PersonaCatalogue personas, List<Binding> bindings, List<Delegation> delegations) {
        this.personas = personas;
        this.bindings = List.copyOf(bindings);
        this.delegations = List.copyOf(delegations);
    }

    /**
     * Read who fills which persona; bindings with a problem are left out.
     *
     * @param descriptor says it
     * @param personas the personas that exist
     * @param landscape the interfaces that exist
     */
    public static Parsed<Parties> of(Descriptor descriptor, PersonaCatalogue personas, Landscape landscape) {
        List<Diagnostic> problems = new ArrayList<>();
        Set<String> parties = descriptor.names("parties");
        List<Binding> bindings = new ArrayList<>();
        for (Node element : descriptor.elements("personas")) {
            Optional<PersonaId> persona = persona(element.get("persona"), personas, problems);
            checkInterface(element.get("interface"), landscape, problems);
            List<String> named = texts(element.get("party"));
            checkParties(element.get("party"), parties, problems);
            if (persona.isPresent() && !named.isEmpty()) {
                bindings.add(new Binding(
                        persona.get(),
                        named,
                        element.document().file(),
                        text(element.get("interface")),
                        text(element.get("system")),
                        text(element.get("platform"))));
            }
        }
        List<Delegation> delegations = new ArrayList<>();
        for (Node element : descriptor.elements("delegations")) {
            checkParties(element.get("from"), parties, problems);
            checkParties(element.get("to"), parties, problems);
            Optional<PersonaId> what =
                    element.has("what") ? persona(element.get("what"), personas, problems) : Optional.empty();
            boolean misspelt = element.has("what") && what.isEmpty();
            Optional<LocalDate> until = date(element.get("until"));
            if (until.isPresent() && !misspelt) {
                delegations.add(new Delegation(
                        text(element.get("from")).orElse(""),
                        text(element.get("to")).orElse(""),
                        what,
                        date(element.get("since")),
                        until.get(),
                        element));
            }
        }
        for (Interface one : landscape.interfaces()) {
            checkParties(one.node().get("owner"), parties, problems);
        }
        return Parsed.of(new Parties(personas, bindings, delegations), Diagnostic.inOrder(problems));
    }

    /** Tell the parties of a project that names none. */
    public static Parties none(PersonaCatalogue personas) {
        return new Parties(personas, List.of(), List.of());
    }

    /** Find who fills a persona, or who takes over where nobody does; empty at the end of all fallbacks. */
    public Optional<Filled> find(PersonaId persona, Optional<Interface> subject, LocalDate day) {
        return personas.filled(persona, next -> on(day, next, bound(next, subject)));
    }

    /** Find who may approve what a party asks for: never the party itself. */
    public Optional<Filled> findApprovers(
            PersonaId accountable, Optional<Interface> subject, LocalDate day, String requester) {
        return personas.approvers(accountable, next -> on(day, next, bound(next, subject)), requester);
    }

    /** List the delegations that have ended before a day and still stand in a descriptor. */
    public List<Delegation> expired(LocalDate day) {
        return delegations.stream()
                .filter(delegation -> delegation.until().isBefore(day))
                .toList();
    }

    /** A persona of which only facets are bound is filled by them. */
    private Collection<String> bound(PersonaId persona, Optional<Interface> subject) {
        Collection<String> exact = closest(List.of(persona), subject);
        if (!exact.isEmpty() || persona.facet().isPresent()) {
            return exact;
        }
        Optional<Persona> whole = personas.find(persona);
        List<PersonaId> facets = new ArrayList<>();
        if (whole.isPresent()) {
            for (Persona.Facet facet : whole.get().facets()) {
                facets.add(facet.id());
            }
        }
        return closest(facets, subject);
    }

    private Collection<String> closest(List<PersonaId> wanted, Optional<Interface> subject) {
        List<Binding> fitting = new ArrayList<>();
        int best = -1;
        for (Binding binding : bindings) {
            int rank = wanted.contains(binding.persona) ? binding.rankFor(subject) : -1;
            if (rank >= 0) {
                fitting.add(binding);
                best = Math.max(best, rank);
            }
        }
        Set<String> parties = new LinkedHashSet<>();
        String innermost = "";
        for (Binding binding : fitting) {
            if (binding.rankFor(subject) == best && (innermost.isEmpty() || innermost.equals(binding.file))) {
                innermost = binding.file;
                parties.addAll(binding.parties);
            }
        }
        return parties;
    }

    /** Follow delegations, also of delegates, each party once. */
    private List<String> on(LocalDate day, PersonaId persona, Collection<String> parties) {
        Set<String> present = new LinkedHashSet<>();
        for (String party : parties) {
            Set<String> seen = new LinkedHashSet<>();
            String at = party;
            while (seen.add(at)) {
                at = delegateOf(at, persona, day);
            }
            present.add(at);
        }
        return List.copyOf(present);
    }

    private String delegateOf(String party, PersonaId persona, LocalDate day) {
        for (Delegation delegation : delegations) {
            if (delegation.from().equals(party) && delegation.isInForce(day) && delegation.covers(persona)) {
                return delegation.to();
            }
        }
        return party;
    }

    private static Optional<PersonaId> persona(Node node, PersonaCatalogue personas, List<Diagnostic> problems) {
        if (!node.isString()) {
            return Optional.empty();
        }
        Parsed<PersonaId> parsed = personas.parse(node.text(), node.location());
        problems.addAll(parsed.problems());
        return parsed.value();
    }

    private static void checkParties(Node node, Set<String> known, List<Diagnostic> problems) {
        if (known.isEmpty()) {
            return;
        }
        List<Node> places = node.isArray() ? node.childList() : List.of(node);
        for (Node place : places) {
            if (place.isString() && !known.contains(place.text())) {
                String name = place.text();
                problems.add(Diagnostic.of(
                        "descriptor-unknown-party",
                        "'" + name + "' is no party of this descriptor.",
                        place.location(),
                        Nearest.find(name, known)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Add it under 'parties', or name one that stands there.")));
            }
        }
    }

    /** Only the descriptor of the checked project can be blamed for an interface that is not there. */
    private static void checkInterface(Node node, Landscape landscape, List<Diagnostic> problems) {
        Optional<String> own = text(landscape.node().get(List.of("project", "descriptor")));
        if (!own.equals(Optional.of(node.document().file()))) {
            return;
        }
        Set<String> known = new TreeSet<>();
        for (Interface one : landscape.interfaces()) {
            known.add(idOf(one.node()));
        }
        if (node.isString() && !known.contains(node.text())) {
            String id = node.text();
            problems.add(Diagnostic.of(
                    "descriptor-unknown-interface",
                    "'" + id + "' is no interface that was found in this project.",
                    node.location(),
                    Nearest.find(id, known)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Name an interface by its id, or remove it.")));
        }
    }

    private static String idOf(Node anInterface) {
        return text(anInterface.get("id")).orElse(anInterface.key());
    }

    private static List<String> texts(Node node) {
        List<Node> places = node.isArray() ? node.childList() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node place : places) {
            if (place.isString()) {
                texts.add(place.text());
            }
        }
        return List.copyOf(texts);
    }

    private static Optional<String> text(Node node) {
        return node.isString() ? Optional.of(node.text()) : Optional.empty();
    }

    private static Optional<LocalDate> date(Node node) {
        return node.isString() ? CalendarDate.find(node.text()) : Optional.empty();
    }
}
