package dev.interlock.rules.logging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/** Tell whether what holds in a profile, or stands in the file of an environment, holds in production. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Profile {

    private static final Set<String> NOT_PRODUCTION = Set.of(
            "dev",
            "develop",
            "development",
            "local",
            "localhost",
            "test",
            "tests",
            "testing",
            "it",
            "integrationtest",
            "ci",
            "debug",
            "sandbox",
            "mock",
            "h2",
            "unittest");
    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live");

    private Profile() {}

    /**
     * Tell whether an expression such as {@code dev | test}, {@code dev,test} or {@code !prod} may hold in production.
     *
     * <p>What is not known to be otherwise counts as production.
     */
    public static boolean isProduction(String expression) {
        if (expression.isBlank()) {
            return true;
        }
        List<String> alternatives = Arrays.stream(
                        expression.replaceAll("[()]", "").split("[|,]"))
                .filter(word -> !word.isBlank())
                .toList();
        return alternatives.isEmpty() || alternatives.stream().anyMatch(Profile::mayHold);
    }

    /** A conjunction holds in production only if all of it does. */
    private static boolean mayHold(String conjunction) {
        return Arrays.stream(conjunction.split("&")).allMatch(Profile::mayHoldAlone);
    }

    private static boolean mayHoldAlone(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("!")) {
            return !PRODUCTION.contains(name.substring(1));
        }
        return Arrays.stream(name.split("[-_.]")).noneMatch(NOT_PRODUCTION::contains);
    }
}
