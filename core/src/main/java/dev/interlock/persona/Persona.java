package dev.interlock.persona;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Hold one role around integration.
 *
 * @param id its id
 * @param title what people call it
 * @param also other names of it
 * @param group the id of its group
 * @param focus what it looks at, one clause
 * @param facets the ids of its facets, each with the slash
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
        List<PersonaId> facets,
        List<Responsibility> responsibilities,
        List<Need> needs,
        List<PersonaId> fallbacks) {

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
    public record Need(String id, String text, String metBy) {}

    public Persona {
        also = List.copyOf(also);
        facets = List.copyOf(facets);
        responsibilities = List.copyOf(responsibilities);
        needs = List.copyOf(needs);
        fallbacks = List.copyOf(fallbacks);
    }
}
