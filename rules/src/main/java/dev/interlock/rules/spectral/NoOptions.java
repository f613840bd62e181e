package dev.interlock.rules.spectral;

import dev.interlock.document.Node;
import dev.interlock.rule.OptionsReader;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Stand for the options of a function that has none, and refuse any.
 *
 * @param function the name of the function
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record NoOptions(String function) implements OptionsReader<NoOptions> {

    @Override
    public Parsed<NoOptions> read(Node options) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Node option : options.children()) {
            problems.add(Diagnostic.of(
                    "unknown-option",
                    "The function '" + function + "' has no option '" + option.key() + "'.",
                    option.keyLocation(),
                    "Remove it; the function has no options."));
        }
        return problems.isEmpty() ? Parsed.of(this) : Parsed.failed(problems);
    }
}
