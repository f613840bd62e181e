package dev.interlock.rules.contract;

import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Placeholders;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.ScalarInterpreter;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Understand the version that a contract writes: its text, its scheme, and the placeholders that a build replaces.
 *
 * <p>A number keeps the digits as they are written, so that an unquoted {@code 1.10} does not become {@code 1.1}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContractVersion {

    private static final Pattern SEMANTIC =
            Pattern.compile("[vV]?\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+|\\.[A-Za-z]\\w*)?");
    private static final Pattern MAJOR_MINOR = Pattern.compile("[vV]?\\d+\\.\\d+");
    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d{2}(-?)(0[1-9]|1[0-2])(\\2(0[1-9]|[12]\\d|3[01]))?(-[A-Za-z]\\w*)?");
    private static final Pattern INTEGER = Pattern.compile("[vV]?\\d+");

    private final Node node;
    private final String text;
    private final Optional<Unresolved> unresolved;

    private ContractVersion(Node node, String text, Optional<Unresolved> unresolved) {
        this.node = node;
        this.text = text;
        this.unresolved = unresolved;
    }

    /**
     * Find the version that a node writes.
     *
     * @param coordinates those of the project, which the build may write into the contract
     */
    public static Optional<ContractVersion> find(Node node, Optional<Coordinates> coordinates) {
        Optional<String> text = node.findText();
        return text.isPresent() ? Optional.of(of(node, text.get().strip(), coordinates)) : Optional.empty();
    }

    /** Compose the version. */
    public Draft version() {
        return compose(text);
    }

    /** Compose the scheme that the version follows. */
    public Draft scheme() {
        return compose(schemeOf(text));
    }

    private Draft compose(String known) {
        return unresolved.isPresent()
                ? Draft.unresolved(unresolved.get(), Source.of(node))
                : Draft.string(known, Source.of(node));
    }

    private static ContractVersion of(Node node, String written, Optional<Coordinates> coordinates) {
        if (written.isEmpty()) {
            Unresolved prompt = new Unresolved(Unresolved.Reason.FILL_ME_IN, Template.hole("version", written));
            return new ContractVersion(node, written, Optional.of(prompt));
        }
        Placeholders placeholders = BuildPlaceholders.of(coordinates);
        ScalarInterpreter.Meaning meaning = placeholders.interpret(written).orElse(null);
        if (meaning instanceof ScalarInterpreter.Hidden hidden) {
            return new ContractVersion(node, written, Optional.of(hidden.unresolved()));
        }
        String text = meaning instanceof ScalarInterpreter.Resolved resolved ? resolved.text() : written;
        return new ContractVersion(node, text, Optional.empty());
    }

    private static String schemeOf(String version) {
        if (SEMANTIC.matcher(version).matches()) {
            return "semantic";
        }
        if (DATE.matcher(version).matches()) {
            return "date";
        }
        if (MAJOR_MINOR.matcher(version).matches()) {
            return "major-minor";
        }
        return INTEGER.matcher(version).matches() ? "integer" : "other";
    }
}
