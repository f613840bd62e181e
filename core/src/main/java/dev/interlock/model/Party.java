package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Name a person or team of the organisation, and how it is known that something comes from it.
 *
 * @param id its id
 * @param name what people call it
 * @param handles what a {@code CODEOWNERS} file calls it, such as {@code @acme/security}
 * @param artefacts what it releases, as {@code group:artifact} with {@code *} for any characters
 * @param keys the keys that it signs with
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Party(String id, String name, List<String> handles, List<String> artefacts, List<Key> keys) {

    /**
     * One key that a party signs with.
     *
     * @param id what a signature calls it
     * @param publicKey the public key in Base64, X.509, Ed25519
     * @param until the last day on which it counts
     */
    public record Key(String id, String publicKey, Optional<LocalDate> until) {}

    public Party {
        handles = List.copyOf(handles);
        artefacts = List.copyOf(artefacts);
        keys = List.copyOf(keys);
    }
}
