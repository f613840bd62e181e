package dev.interlock.artefact;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Declare how a format writes placeholders.
 *
 * <p>Examples: <code>{{name}}</code> is {@code of("{{", "}}")}; <code>${name:-default}</code> is {@code of("${",
 * "}").withDefault(":-").withNesting()}; an expression of the runtime is {@code of("#[", "]").runtime()}.
 *
 * @param prefix what begins a placeholder, not empty
 * @param suffix what ends it, not empty
 * @param defaultSeparator what stands between name and default; empty where there are no defaults
 * @param nested whether placeholders may stand inside a placeholder
 * @param isRuntime whether only the runtime knows the values
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PlaceholderSyntax(
        String prefix, String suffix, Optional<String> defaultSeparator, boolean nested, boolean isRuntime) {

    public PlaceholderSyntax {
        if (prefix.isEmpty()
                || suffix.isEmpty()
                || (defaultSeparator.isPresent() && defaultSeparator.get().isEmpty())) {
            throw new IllegalArgumentException("a placeholder begins, ends and separates with at least one character");
        }
    }

    /**
     * Declare placeholders between two marks.
     *
     * <p>A name may hold any characters; only where both marks are equal, as in {@code @name@}, it is limited to
     * letters, digits, dots, hyphens and underscores, so that two addresses of mail are no placeholder.
     */
    public static PlaceholderSyntax of(String prefix, String suffix) {
        return new PlaceholderSyntax(prefix, suffix, Optional.empty(), false, false);
    }

    /** Tell the same syntax with defaults behind a separator. */
    public PlaceholderSyntax withDefault(String separator) {
        return new PlaceholderSyntax(prefix, suffix, Optional.of(separator), nested, isRuntime);
    }

    /** Tell the same syntax with placeholders inside placeholders. */
    public PlaceholderSyntax withNesting() {
        return new PlaceholderSyntax(prefix, suffix, defaultSeparator, true, isRuntime);
    }

    /** Tell the same syntax for expressions whose values are made while the interface runs. */
    public PlaceholderSyntax runtime() {
        return new PlaceholderSyntax(prefix, suffix, defaultSeparator, true, true);
    }

    /** Tell whether a text has in it what a placeholder of one of the syntaxes begins with. */
    static boolean mayStandIn(String text, List<PlaceholderSyntax> syntaxes) {
        for (PlaceholderSyntax syntax : syntaxes) {
            if (text.contains(syntax.prefix())) {
                return true;
            }
        }
        return false;
    }

    boolean hasPlainNames() {
        return prefix.equals(suffix);
    }
}
