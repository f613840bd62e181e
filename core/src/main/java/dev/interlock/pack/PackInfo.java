package dev.interlock.pack;

import dev.interlock.persona.PersonaId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what a pack says of itself in {@code x-pack}.
 *
 * @param id what findings call it: {@code interlock:NAME} for a pack that a jar ships, else its id, else its file
 * @param address where it was found, as users write it
 * @param version its version, empty where it states none
 * @param title what people call it, empty where it has no title
 * @param category the category of rules that state none
 * @param accountable who answers for rules that name nobody
 * @param responsible who repairs where rules name nobody
 * @param enforced whether its rules cannot be weakened, unless they say otherwise
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PackInfo(
        String id,
        String address,
        Optional<String> version,
        Optional<String> title,
        String category,
        PersonaId accountable,
        PersonaId responsible,
        boolean enforced) {}
