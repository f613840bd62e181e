package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Hold what an organisation says of a team or person that answers for something.
 *
 * @param id its id, which descriptors, waivers and approvals name
 * @param name what people call it; the id where nothing else is said
 * @param handles what {@code CODEOWNERS} calls it, such as {@code @acme/security}, as they are written
 * @param artefacts the Maven coordinates that it alone releases, {@code group:artifact} with {@code *} for any
 *     characters
 * @param keys the public keys by which it signs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Party(String id, String name, List<String> handles, List<String> artefacts, List<Key> keys) {

    public Party {
        handles = List.copyOf(handles);
        artefacts = List.copyOf(artefacts);
        keys = List.copyOf(keys);
    }

    /**
     * A public key.
     *
     * @param id what a signature calls it; no other key of the organisation has the same
     * @param publicKey the key for Ed25519, an X.509 {@code SubjectPublicKeyInfo} (RFC 8410) in base64
     * @param until the last day on which it counts, where it is said
     */
    public record Key(String id, String publicKey, Optional<LocalDate> until) {}
}
