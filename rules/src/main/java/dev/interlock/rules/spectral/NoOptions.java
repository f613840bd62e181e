package dev.interlock.rules.spectral;

import dev.interlock.document.Node;
import dev.interlock.rule.OptionsReader;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import org.apiguardian.api.API;

/** Be the options of a function that has none, and complain about any. @param function the name of the function */
@API(status = API.Status.INTERNAL, since = "0.1")
public record NoOptions(String function) implements OptionsReader<NoOptions> {

    @Override
    public Parsed<NoOptions> read(Node options) {
        for (Node option : options.children()) {
            return Parsed.failed(Diagnostic.of(
                    "invalid-option",
                    "The function '" + function + "' has no option '" + option.key() + "'.",
                    option.keyLocation(),
                    "Remove it; the function has no options."));
        }
        return Parsed.of(this);
    }
}
