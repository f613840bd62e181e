package dev.interlock.rules.configuration;

import dev.interlock.artefact.Claim;
import dev.interlock.document.Syntax;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tell what the name of a configuration file says.
 *
 * @param path its path
 * @param syntax its syntax
 * @param environment the environment that it is for, or the empty text
 * @param isSpring whether Spring Boot reads it
 * @param strength how sure it is that it is configuration
 */
record ConfigurationFile(String path, Syntax syntax, String environment, boolean isSpring, Claim.Strength strength) {

    private static final Pattern SPRING =
            Pattern.compile("(?:application|bootstrap)(?:-([\\w.+-]+?))?\\.(yml|yaml|properties)");
    private static final Pattern MICROPROFILE =
            Pattern.compile("microprofile-config(?:-([\\w.+-]+?))?\\.(properties|yaml|yml)");
    private static final Pattern OTHER = Pattern.compile("(?:.*[-_.])?([\\w]+)\\.(properties|yaml|yml)");
    /** Texts for people are no configuration, and build metadata is made by the build. */
    private static final Pattern NO_CONFIGURATION = Pattern.compile(
            "(?:.*[_-])?(?:messages?|validationmessages|labels?|texts?|translations?)(?:_[a-z0-9]+)*\\.properties"
                    + "|(?:git|build-info|pom|build)\\.properties|(?:logback|log4j2?)[\\w.-]*\\.\\w+"
                    + "|.*[-_.]test\\.\\w+|test[-_.].*");

    private static final Pattern NO_CONFIGURATION_FOLDER =
            Pattern.compile("(?:.*/)?(?:i18n|l10n|locales?|messages|lang|META-INF/maven|db|static|templates)/.*");

    private static final int LONGEST_NAME = 255;
    private static final String RESOURCES = "src/main/resources/";

    static Optional<ConfigurationFile> find(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Matcher spring = SPRING.matcher(name);
        if (spring.matches()) {
            return isTest(spring.group(1))
                    ? Optional.empty()
                    : Optional.of(file(path, spring, true, Claim.Strength.CERTAIN));
        }
        Matcher microprofile = MICROPROFILE.matcher(name);
        if (microprofile.matches()) {
            return isTest(microprofile.group(1))
                    ? Optional.empty()
                    : Optional.of(file(path, microprofile, false, Claim.Strength.CERTAIN));
        }
        return other(path, name);
    }

    private static Optional<ConfigurationFile> other(String path, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int resources = path.lastIndexOf(RESOURCES);
        boolean isResource = resources == 0 || (resources > 0 && path.charAt(resources - 1) == '/');
        Matcher other = OTHER.matcher(name);
        if (!isResource
                || !other.matches()
                || NO_CONFIGURATION.matcher(lower).matches()
                || NO_CONFIGURATION_FOLDER
                        .matcher(path.substring(resources + RESOURCES.length()))
                        .matches()) {
            return Optional.empty();
        }
        String last = other.group(1).toLowerCase(Locale.ROOT);
        String environment = Environments.isKnown(last) ? last : "";
        return Optional.of(
                new ConfigurationFile(path, syntax(other.group(2)), environment, false, Claim.Strength.POSSIBLE));
    }

    private static ConfigurationFile file(String path, Matcher name, boolean spring, Claim.Strength strength) {
        String environment = Optional.ofNullable(name.group(1)).orElse("");
        return new ConfigurationFile(path, syntax(name.group(2)), environment, spring, strength);
    }

    private static boolean isTest(@Nullable String environment) {
        return environment != null && environment.equalsIgnoreCase("test");
    }

    private static Syntax syntax(String ending) {
        return ending.equals("properties") ? Syntax.PROPERTIES : Syntax.YAML;
    }
}
