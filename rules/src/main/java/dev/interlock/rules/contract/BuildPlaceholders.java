package dev.interlock.rules.contract;

import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.document.Grade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Know the placeholders that builds and frameworks replace in contracts, such as {@code @project.version@}.
 *
 * <p>Contracts have no placeholders of their own beside variables of servers and parameters of paths and channels,
 * which stay what they are.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class BuildPlaceholders {

    private BuildPlaceholders() {}

    /** Create the placeholders, of which the version of the project is known where its coordinates are. */
    public static Placeholders of(Optional<Coordinates> coordinates) {
        Placeholders placeholders = Placeholders.of(
                PlaceholderSyntax.of("${", "}").withDefault(":"),
                PlaceholderSyntax.of("{{", "}}"),
                PlaceholderSyntax.of("@", "@"),
                PlaceholderSyntax.of("%", "%"));
        if (coordinates.isEmpty()) {
            return placeholders;
        }
        Placeholders.Definition version =
                new Placeholders.Definition(coordinates.get().version(), Grade.LITERAL, List.of());
        return placeholders.define(Map.of("project.version", version, "pom.version", version));
    }
}
