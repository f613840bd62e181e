package dev.interlock.persona;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold one role around integration.
 *
 * @param id its id
 * @param title what people call it
 * @param also other names of it
 * @param group the id of its group
 * @param focus what it looks at, one clause
 * @param facets its facets
 * @param responsibilities what it answers for
 * @param needs what it needs to know or have
 * @param fallbacks who takes over where nobody fills it, in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Persona(
        PersonaId id,
        String title,
        List<String> also,
        String group,
        String focus,
        List<Facet> facets,
        List<Responsibility> responsibilities,
        List<Need> needs,
        List<PersonaId> fallbacks) {

    /**
     * A part of a persona that may be filled on its own.
     *
     * @param id its id, with the slash
     * @param title what people call it
     * @param duty what it does, one clause
     */
    public record Facet(PersonaId id, String title, String duty) {}

    /**
     * What a persona answers for.
     *
     * @param id the id, unique in the persona
     * @param text what it is
     * @param notFromABuild why a build cannot serve it; empty where it can
     */
    public record Responsibility(String id, String text, String notFromABuild) {}

    /**
     * What a persona needs.
     *
     * @param id the id, unique in the persona
     * @param text what it is
     * @param metBy how a build serves it: {@code build}, or {@code readiness} where it can only prepare
     */
    public record Need(String id, String text, String metBy) {

        /** Tell whether a build can only prepare for it, and answer with figures that somebody hands in. */
        public boolean isMetByReadiness() {
            return metBy.equals("readiness");
        }
    }

    public Persona {
        also = List.copyOf(also);
        facets = List.copyOf(facets);
        responsibilities = List.copyOf(responsibilities);
        needs = List.copyOf(needs);
        fallbacks = List.copyOf(fallbacks);
    }

    /** Find a facet by its id. */
    public Optional<Facet> findFacet(PersonaId facet) {
        for (Facet known : facets) {
            if (known.id().equals(facet)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    Persona withFallbacks(List<PersonaId> others) {
        return new Persona(id, title, also, group, focus, facets, responsibilities, needs, others);
    }
}
