package dev.interlock.maven;

import dev.interlock.report.Threshold;
import dev.interlock.rule.Severity;
import dev.interlock.source.Nearest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Translates what a POM and a command line say into the terms of the library. */
final class Settings {

    private static final String NEVER = "never";

    private Settings() {}

    static LocalDate asOf(@Nullable String written) throws MojoExecutionException {
        if (written == null || written.isBlank()) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new MojoExecutionException(
                    "interlock.asOf is '" + written + "', which is no date; write it like 2026-03-01.");
        }
    }

    static Threshold threshold(AbstractCheckMojo mojo) throws MojoExecutionException {
        String word = mojo.failOn.strip().toLowerCase(Locale.ROOT);
        if (word.equals(NEVER)) {
            return new Threshold(Optional.empty(), false, mojo.failOnFailed);
        }
        Optional<Severity> severity = Severity.find(word);
        if (severity.isEmpty()) {
            List<String> known = Stream.concat(
                            Stream.of(NEVER), Arrays.stream(Severity.values()).map(Severity::word))
                    .toList();
            throw new MojoExecutionException("interlock.failOn is '" + mojo.failOn + "'; "
                    + Nearest.find(word, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write one of " + String.join(", ", known) + "."));
        }
        return new Threshold(severity, mojo.failOnUnverified, mojo.failOnFailed);
    }

    /** Say what was switched off or relaxed; it stands in the report. */
    static List<String> relaxations(AbstractCheckMojo mojo) {
        List<String> sentences = new ArrayList<>();
        if (mojo.failOn.strip().equalsIgnoreCase(NEVER)) {
            sentences.add("No finding blocks (interlock.failOn=never).");
        }
        if (!mojo.failOnFailed) {
            sentences.add("Checks that break do not block (interlock.failOnFailed=false).");
        }
        if (mojo.pin) {
            sentences.add("What was fetched is compared with no pin (interlock.pin=true).");
        }
        name(sentences, "Only these rules run", "interlock.rules", mojo.rules);
        name(sentences, "These rules are skipped", "interlock.skipRules", mojo.skipRules);
        name(sentences, "Only these files are checked", "interlock.includes", mojo.includes);
        name(sentences, "These files are left out", "interlock.excludes", mojo.excludes);
        return sentences;
    }

    static List<String> list(@Nullable List<String> written) {
        List<String> stated = new ArrayList<>();
        for (String one : written == null ? List.<String>of() : written) {
            if (!one.isBlank()) {
                stated.add(one.strip());
            }
        }
        return stated;
    }

    private static void name(List<String> sentences, String what, String property, @Nullable List<String> values) {
        List<String> list = list(values);
        if (!list.isEmpty()) {
            sentences.add(what + ": " + String.join(", ", list) + " (" + property + ").");
        }
    }
}
