package dev.interlock.rules.configuration;

import java.util.Set;

/** Know the usual names of environments, as the last word of a file name tells them. */
final class Environments {

    private static final Set<String> KNOWN = Set.of(
            "dev",
            "develop",
            "development",
            "local",
            "test",
            "int",
            "integration",
            "qa",
            "qas",
            "uat",
            "stage",
            "staging",
            "preprod",
            "prod",
            "production",
            "prd",
            "sandbox",
            "default");

    private Environments() {}

    static boolean isKnown(String word) {
        return KNOWN.contains(word);
    }
}
