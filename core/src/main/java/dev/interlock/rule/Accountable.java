package dev.interlock.rule;

import dev.interlock.model.Style;
import dev.interlock.persona.PersonaId;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Name the persona who answers for a guardrail.
 *
 * @param otherwise who answers where no style decides
 * @param byStyle who answers for interfaces of one style
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Accountable(PersonaId otherwise, Map<Style, PersonaId> byStyle) {

    public Accountable {
        byStyle = Map.copyOf(byStyle);
    }

    /** Create an accountability that no style changes. */
    public static Accountable of(PersonaId persona) {
        return new Accountable(persona, Map.of());
    }

    /** Tell who answers for a style, or where the style is unknown. */
    public PersonaId on(Optional<Style> style) {
        return style.isPresent() ? byStyle.getOrDefault(style.get(), otherwise) : otherwise;
    }
}
