package dev.interlock.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Say what cannot be used, where, and what to do about it. Secrets in it are masked.
 *
 * @param code what kind of problem it is, in kebab case, stable over releases, such as {@code duplicate-key}
 * @param message what is wrong, with the value in single quotes, one sentence with a period
 * @param location where, empty where no file is concerned
 * @param nextStep what to do about it, one sentence with a period
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Diagnostic(String code, String message, Optional<Location> location, String nextStep)
        implements Comparable<Diagnostic> {

    public Diagnostic {
        if (message.isBlank() || nextStep.isBlank()) {
            throw new IllegalArgumentException("a diagnostic has a message and a next step: " + code);
        }
        message = Secrets.mask(message);
        nextStep = Secrets.mask(nextStep);
    }

    /** Create a diagnostic about a place. */
    public static Diagnostic of(String code, String message, Location location, String nextStep) {
        return new Diagnostic(code, message, Optional.of(location), nextStep);
    }

    /** Create a diagnostic that concerns no file. */
    public static Diagnostic of(String code, String message, String nextStep) {
        return new Diagnostic(code, message, Optional.empty(), nextStep);
    }

    /** List diagnostics in the order of file and place, each once. */
    public static List<Diagnostic> inOrder(Collection<Diagnostic> diagnostics) {
        List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(diagnostics));
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    @Override
    public int compareTo(Diagnostic other) {
        Location nowhere = Location.of("");
        int order = location.orElse(nowhere).compareTo(other.location.orElse(nowhere));
        order = order != 0 ? order : code.compareTo(other.code);
        return order != 0 ? order : message.compareTo(other.message);
    }

    /** Format as {@code file:line:column message nextStep}. */
    @Override
    public String toString() {
        return location.map(place -> place + " ").orElse("") + message + " " + nextStep;
    }
}
