package dev.interlock.persona;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Hold the personas that guardrails, descriptors and views may name. Immutable and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PersonaCatalogue {

    private final Map<PersonaId, Persona> personas;

    private PersonaCatalogue(Map<PersonaId, Persona> personas) {
        this.personas = personas;
    }

    /** Create a catalogue of personas with different ids. */
    public static PersonaCatalogue of(List<Persona> personas) {
        Map<PersonaId, Persona> byId = new TreeMap<>();
        personas.forEach(persona -> byId.put(persona.id(), persona));
        return new PersonaCatalogue(Map.copyOf(byId));
    }

    /** List all personas by id. */
    public List<Persona> all() {
        return personas.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    /** Find a persona by its id, or by the id of one of its facets. */
    public Optional<Persona> find(PersonaId id) {
        return Optional.ofNullable(personas.get(id.whole()))
                .filter(persona -> id.facet().isEmpty() || persona.facets().contains(id));
    }
}
