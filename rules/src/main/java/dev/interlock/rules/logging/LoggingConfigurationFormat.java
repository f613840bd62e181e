package dev.interlock.rules.logging;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Understand how applications configure logging: Logback, and Log4j 2 in all its dialects.
 *
 * <p>Rules see one readable document, which {@code logging-config.schema.json} describes and which names no backend.
 * The logging keys of application configuration are given in the same shape by the format that reads it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LoggingConfigurationFormat implements ArtefactFormat {

    /** The id of the format, and of its documents in rules. */
    public static final String ID = "logging-config";

    private static final Pattern NAME = Pattern.compile(
            "(logback|log4j2)(?:-([\\w.-]+?))?\\.(xml|yaml|yml|json|jsn|properties)", Pattern.CASE_INSENSITIVE);

    /** Names that say how a file is found, not where it holds. */
    private static final Set<String> NO_ENVIRONMENT = Set.of("", "spring");

    @Override
    public FormatSpec spec() {
        return new FormatSpec(ID, "Logging configuration", Set.of(ID), Set.of());
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        List<Claim> claims = new ArrayList<>();
        for (String path : files.paths()) {
            Optional<Claim> claim = claim(path);
            if (claim.isPresent()) {
                claims.add(claim.get());
            }
        }
        return claims;
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        Matcher name = NAME.matcher(nameOf(claim.root()));
        if (name.matches()) {
            String environment = environment(name);
            Document document = isLogback(name)
                    ? LogbackReading.read(claim.root(), environment, out)
                    : Log4jReading.read(claim.root(), syntax(name.group(3)), environment, out);
            out.accept(document, ID);
        }
    }

    private static Optional<Claim> claim(String path) {
        Matcher name = NAME.matcher(nameOf(path));
        if (!name.matches() || (isLogback(name) && !name.group(3).equalsIgnoreCase("xml"))) {
            return Optional.empty();
        }
        String suffix = Optional.ofNullable(name.group(2)).orElse("").toLowerCase(Locale.ROOT);
        // What tests use says nothing about production.
        if (List.of(suffix.split("[-.]", -1)).contains("test")) {
            return Optional.empty();
        }
        Claim.Strength strength = NO_ENVIRONMENT.contains(suffix) ? Claim.Strength.CERTAIN : Claim.Strength.LIKELY;
        return Optional.of(new Claim(ID, path, List.of(), strength));
    }

    private static boolean isLogback(Matcher name) {
        return name.group(1).equalsIgnoreCase("logback");
    }

    private static String environment(Matcher name) {
        String suffix = Optional.ofNullable(name.group(2)).orElse("").toLowerCase(Locale.ROOT);
        return NO_ENVIRONMENT.contains(suffix) ? "" : suffix;
    }

    private static Syntax syntax(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "xml" -> Syntax.XML;
            case "json", "jsn" -> Syntax.JSON;
            case "properties" -> Syntax.PROPERTIES;
            default -> Syntax.YAML;
        };
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
