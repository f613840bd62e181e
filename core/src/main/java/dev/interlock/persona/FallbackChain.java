package dev.interlock.persona;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follow fallbacks from a persona to those who take over for it. */
final class FallbackChain {

    private FallbackChain() {}

    /**
     * Tell a persona and all who take over for it: first its own fallbacks in their order, then theirs.
     *
     * <p>A facet is taken over by its persona first.
     */
    static List<PersonaId> from(PersonaId id, Map<PersonaId, Persona> personas) {
        Set<PersonaId> chain = new LinkedHashSet<>();
        List<PersonaId> waiting = new ArrayList<>(List.of(id));
        for (int i = 0; i < waiting.size(); i++) {
            PersonaId next = waiting.get(i);
            if (chain.add(next)) {
                waiting.addAll(next.facet().isPresent() ? List.of(next.whole()) : fallbacks(next, personas));
            }
        }
        return List.copyOf(chain);
    }

    /** Tell whether the fallbacks of a persona lead back to it. */
    static boolean returns(PersonaId id, Map<PersonaId, Persona> personas) {
        List<PersonaId> waiting = new ArrayList<>(fallbacks(id, personas));
        Set<PersonaId> seen = new HashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            PersonaId next = waiting.get(i).whole();
            if (next.equals(id)) {
                return true;
            }
            if (seen.add(next)) {
                waiting.addAll(fallbacks(next, personas));
            }
        }
        return false;
    }

    private static List<PersonaId> fallbacks(PersonaId id, Map<PersonaId, Persona> personas) {
        Persona persona = personas.get(id);
        return persona == null ? List.of() : new ArrayList<>(persona.fallbacks());
    }
}
