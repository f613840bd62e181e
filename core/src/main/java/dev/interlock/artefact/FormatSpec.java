package dev.interlock.artefact;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * Describe an artefact format.
 *
 * @param id what claims, interfaces and packs call it, such as {@code openapi}
 * @param title what people call it
 * @param documentFormats the formats that its documents can have in rules, such as {@code oas3}
 * @param facts the pointers of the interface model that it can tell, such as {@code /operations}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record FormatSpec(String id, String title, Set<String> documentFormats, Set<String> facts) {

    public FormatSpec {
        documentFormats = Set.copyOf(documentFormats);
        facts = Set.copyOf(facts);
    }
}
