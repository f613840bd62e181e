package dev.interlock.persona;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ShippedDocument;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Hold the personas that guardrails, descriptors and views may name. Immutable and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PersonaCatalogue {

    private static final String RESOURCE = "dev/interlock/persona/personas.yaml";

    private final Map<String, PersonaGroup> groups;
    private final Map<PersonaId, Persona> personas;

    private PersonaCatalogue(Map<String, PersonaGroup> groups, Map<PersonaId, Persona> personas) {
        this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        this.personas = Collections.unmodifiableMap(new TreeMap<>(personas));
    }

    /**
     * Tell the personas around enterprise integration that every installation knows.
     *
     * @throws IllegalStateException if the library is packed wrongly
     */
    public static PersonaCatalogue builtIn() {
        return BuiltIn.CATALOGUE;
    }

    /** Create a catalogue of personas with different ids, without groups. */
    public static PersonaCatalogue of(List<Persona> personas) {
        Map<PersonaId, Persona> byId = new TreeMap<>();
        personas.forEach(persona -> byId.put(persona.id(), persona));
        return new PersonaCatalogue(Map.of(), byId);
    }

    /** List all personas by id. */
    public List<Persona> all() {
        return List.copyOf(personas.values());
    }

    /** List the groups in the order of the catalogue. */
    public List<PersonaGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** Find a group by its id. */
    public Optional<PersonaGroup> findGroup(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Find a persona by its id, or by the id of one of its facets. */
    public Optional<Persona> find(PersonaId id) {
        Persona persona = personas.get(id.whole());
        if (persona == null || (id.facet().isPresent() && persona.findFacet(id).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(persona);
    }

    /**
     * Read the id of a persona or facet as a file writes it.
     *
     * @return the id, or a problem that names the nearest known one
     */
    public Parsed<PersonaId> parse(String written, Location location) {
        if (PersonaId.isPersonaId(written) && find(PersonaId.of(written)).isPresent()) {
            return Parsed.of(PersonaId.of(written));
        }
        return Parsed.failed(PersonaReader.unknownPersona(written, location, personas));
    }

    /** Tell what people call a persona or facet; its id where the catalogue does not know it. */
    public String title(PersonaId id) {
        return find(id).map(persona ->
                        persona.findFacet(id).map(Persona.Facet::title).orElse(persona.title()))
                .orElse(id.value());
    }

    /**
     * Add what an organisation says about personas.
     *
     * @param extension a map with {@code groups}, {@code personas}, of which each names a group and its fallbacks, and
     *     {@code fallbacks}, which replace those of known personas; absent where the organisation says nothing
     * @return the larger catalogue, and every problem with its place; what has a problem is left out
     */
    public Parsed<PersonaCatalogue> extendedBy(Node extension) {
        PersonaReader reader = new PersonaReader(groups, personas);
        reader.read(extension, true);
        return Parsed.of(new PersonaCatalogue(reader.groups(), reader.personas()), reader.problems());
    }

    /**
     * Tell a persona and those who take over for it where nobody fills it.
     *
     * @return the persona itself, then its fallbacks in order, then theirs; each once
     */
    public List<PersonaId> chain(PersonaId id) {
        return FallbackChain.from(id, personas);
    }

    /**
     * Find who stands in for a persona: the first of its chain that somebody fills.
     *
     * @param parties the parties that fill a persona, none where nobody does
     */
    public Optional<Filled> filled(PersonaId id, Function<PersonaId, ? extends Collection<String>> parties) {
        for (PersonaId next : chain(id)) {
            List<String> filling = List.copyOf(parties.apply(next));
            if (!filling.isEmpty()) {
                return Optional.of(new Filled(next, filling));
            }
        }
        return Optional.empty();
    }

    /**
     * Find who may approve what a party asks for.
     *
     * <p>Nobody approves his own request: where a persona is filled by the requester alone, the next of the chain is
     * asked, and at its end nobody may.
     *
     * @param accountable the persona whose approval is asked for
     * @param parties the parties that fill a persona, none where nobody does
     * @param requester the party that asks
     */
    public Optional<Filled> approvers(
            PersonaId accountable, Function<PersonaId, ? extends Collection<String>> parties, String requester) {
        return filled(
                accountable,
                id -> parties.apply(id).stream()
                        .filter(party -> !party.equals(requester))
                        .toList());
    }

    /**
     * A persona and those who fill it.
     *
     * @param persona the persona
     * @param parties the parties, at least one
     */
    public record Filled(PersonaId persona, List<String> parties) {
        public Filled {
            parties = List.copyOf(parties);
        }
    }

    private static final class BuiltIn {

        static final PersonaCatalogue CATALOGUE = read();

        private static PersonaCatalogue read() {
            ClassLoader own = PersonaCatalogue.class.getClassLoader();
            ClassLoader loader = own != null ? own : ClassLoader.getSystemClassLoader();
            Optional<Parsed<Document>> found =
                    ShippedDocument.find(loader, RESOURCE, "personas.yaml", Limits.standard());
            if (found.isEmpty() || found.get().value().isEmpty()) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            PersonaReader reader = new PersonaReader(Map.of(), Map.of());
            reader.read(found.get().value().get().root(), false);
            for (Diagnostic problem : reader.problems()) {
                throw new IllegalStateException(problem.toString());
            }
            return new PersonaCatalogue(reader.groups(), reader.personas());
        }
    }
}
