package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Find the environment that a text names by one of its tokens: the description of a server, its name, its host.
 *
 * <p>A text that names two environments names none.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Environment {

    private static final Pattern BETWEEN_TOKENS = Pattern.compile("[^a-z]+");
    private static final int LONGEST_DESCRIPTION = 12;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("production", "production"),
            Map.entry("prod", "production"),
            Map.entry("prd", "production"),
            Map.entry("live", "production"),
            Map.entry("staging", "staging"),
            Map.entry("stage", "staging"),
            Map.entry("stg", "staging"),
            Map.entry("preprod", "staging"),
            Map.entry("preproduction", "staging"),
            Map.entry("acceptance", "acceptance"),
            Map.entry("uat", "acceptance"),
            Map.entry("quality", "quality"),
            Map.entry("qa", "quality"),
            Map.entry("qas", "quality"),
            Map.entry("test", "test"),
            Map.entry("testing", "test"),
            Map.entry("tst", "test"),
            Map.entry("sandbox", "sandbox"),
            Map.entry("development", "development"),
            Map.entry("develop", "development"),
            Map.entry("dev", "development"),
            Map.entry("local", "local"),
            Map.entry("localhost", "local"),
            Map.entry("mock", "mock"));

    private Environment() {}

    /** Find the environment of a server: what it says outright, else what its name, description or host tells. */
    public static Optional<Draft> of(Node server, Source name, String nameText, ServerAddress address) {
        Node said = server.get("x-environment");
        if (said.isString()) {
            return Optional.of(Draft.string(said.text(), Source.of(said)));
        }
        Optional<String> byName = inName(nameText);
        if (byName.isPresent()) {
            return Optional.of(Draft.string(byName.get(), name));
        }
        Node description = server.get("description");
        Optional<String> byDescription = inDescription(description.findText().orElse(""));
        if (byDescription.isPresent()) {
            return Optional.of(Draft.string(byDescription.get(), Source.of(description)));
        }
        Optional<String> byHost = inHost(address.host());
        return byHost.isPresent() ? Optional.of(Draft.string(byHost.get(), address.sources())) : Optional.empty();
    }

    /** Find the environment in prose; a long text speaks of more than of the environment, so it names none. */
    private static Optional<String> inDescription(String text) {
        String[] tokens = tokens(text);
        return tokens.length <= LONGEST_DESCRIPTION ? single(tokens) : Optional.empty();
    }

    /** Find the environment in a name. */
    public static Optional<String> inName(String name) {
        return single(tokens(name));
    }

    private static Optional<String> inHost(String host) {
        return Transport.isLocal(host) ? Optional.of("local") : inName(host);
    }

    private static String[] tokens(String text) {
        return BETWEEN_TOKENS.split(text.toLowerCase(Locale.ROOT).replace("pre-prod", "preprod"));
    }

    private static Optional<String> single(String[] tokens) {
        Set<String> found = new LinkedHashSet<>();
        for (String token : tokens) {
            String word = WORDS.get(token);
            if (word != null) {
                found.add(word);
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
