package dev.interlock.rules.contract;

import dev.interlock.artefact.Coordinates;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Understand the version that a contract writes: its text, its scheme, and the placeholders that a build replaces.
 *
 * <p>A number keeps the digits as they are written, so that an unquoted {@code 1.10} does not become {@code 1.1}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContractVersion {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{([^{}]*)}|\\{\\{([^{}]*)}}|@([A-Za-z][\\w.-]*)@|%([A-Z][A-Z0-9_]*)%");
    private static final Set<String> PROJECT_VERSION = Set.of("project.version", "pom.version");

    private static final Pattern SEMANTIC = Pattern.compile("[vV]?\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+|\\.[A-Za-z]\\w*)?");
    private static final Pattern MAJOR_MINOR = Pattern.compile("[vV]?\\d+\\.\\d+");
    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d{2}(-?)(0[1-9]|1[0-2])(\\2(0[1-9]|[12]\\d|3[01]))?(-[A-Za-z]\\w*)?");
    private static final Pattern INTEGER = Pattern.compile("[vV]?\\d+");

    private final Node node;
    private final String written;
    private final Optional<String> built;
    private final Optional<Unresolved> unresolved;

    private ContractVersion(Node node, String written, Optional<String> built, Optional<Unresolved> unresolved) {
        this.node = node;
        this.written = written;
        this.built = built;
        this.unresolved = unresolved;
    }

    /**
     * Find the version that a node writes.
     *
     * @param coordinates those of the project, which the build may write into the contract
     */
    public static Optional<ContractVersion> find(Node node, Optional<Coordinates> coordinates) {
        return node.findText().map(text -> of(node, text.strip(), coordinates));
    }

    /** Compose the version. */
    public Draft version() {
        return unresolved
                .map(why -> Draft.unresolved(why, Source.of(node)))
                .orElseGet(() -> Draft.string(built.orElse(written), Source.of(node))
                        .graded(built.isPresent() ? Grade.DEFAULT : Grade.LITERAL));
    }

    /** Compose the scheme that the version follows. */
    public Draft scheme() {
        return unresolved
                .map(why -> Draft.unresolved(why, Source.of(node)))
                .orElseGet(() -> Draft.string(schemeOf(built.orElse(written)), Source.of(node)));
    }

    private static ContractVersion of(Node node, String written, Optional<Coordinates> coordinates) {
        if (written.isEmpty()) {
            Unresolved prompt = new Unresolved(Unresolved.Reason.FILL_ME_IN, Template.hole("version", written));
            return new ContractVersion(node, written, Optional.empty(), Optional.of(prompt));
        }
        List<Template.Part> parts = new ArrayList<>();
        StringBuilder filled = new StringBuilder();
        boolean holes = false;
        int end = 0;
        Matcher placeholder = PLACEHOLDER.matcher(written);
        while (placeholder.find()) {
            known(parts, filled, written.substring(end, placeholder.start()));
            Optional<String> value = valueOf(nameOf(placeholder), coordinates);
            if (value.isPresent()) {
                known(parts, filled, value.get());
            } else {
                parts.add(new Template.Hole(nameOf(placeholder), placeholder.group()));
                holes = true;
            }
            end = placeholder.end();
        }
        known(parts, filled, written.substring(end));
        if (holes) {
            Unresolved hidden = new Unresolved(Unresolved.Reason.PLACEHOLDER, new Template(parts));
            return new ContractVersion(node, written, Optional.empty(), Optional.of(hidden));
        }
        Optional<String> built = end == 0 ? Optional.empty() : Optional.of(filled.toString());
        return new ContractVersion(node, written, built, Optional.empty());
    }

    private static void known(List<Template.Part> parts, StringBuilder filled, String text) {
        if (!text.isEmpty()) {
            parts.add(new Template.Known(text));
            filled.append(text);
        }
    }

    private static Optional<String> valueOf(String name, Optional<Coordinates> coordinates) {
        return PROJECT_VERSION.contains(name) ? coordinates.map(Coordinates::version) : Optional.empty();
    }

    private static String nameOf(Matcher placeholder) {
        for (int group = 1; group <= placeholder.groupCount(); group++) {
            if (placeholder.group(group) != null) {
                return placeholder.group(group).strip();
            }
        }
        return placeholder.group();
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
