package dev.interlock.pack;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collect what is wrong with packs. */
final class Problems {

    private static final int MOST_LISTED = 12;

    private final List<Diagnostic> all = new ArrayList<>();
    private final List<Diagnostic> fatal = new ArrayList<>();

    void add(String code, String message, Location location, String nextStep) {
        Diagnostic problem = Diagnostic.of(code, message, location, nextStep);
        all.add(problem);
        fatal.add(problem);
    }

    void addAll(Collection<Diagnostic> problems) {
        all.addAll(problems);
    }

    /** Add the problems of a part. */
    void absorb(Problems part) {
        all.addAll(part.all);
        fatal.addAll(part.fatal);
    }

    /** Keep the problems of what was parsed and hand on its value; they are grave only if there is none. */
    <T> Optional<T> take(Parsed<T> parsed) {
        all.addAll(parsed.problems());
        if (parsed.value().isEmpty()) {
            fatal.addAll(parsed.problems());
        }
        return parsed.value();
    }

    /** Tell whether what was read cannot be used. */
    boolean areFatal() {
        return !fatal.isEmpty();
    }

    /** Find the first problem because of which what was read cannot be used. */
    Optional<Diagnostic> firstFatal() {
        return fatal.stream().findFirst();
    }

    /** Tell all problems, each once, in the order of file and place. */
    List<Diagnostic> sorted() {
        Set<Diagnostic> placed = new LinkedHashSet<>();
        for (Diagnostic problem : all) {
            placed.add(placed(problem));
        }
        return Diagnostic.inOrder(placed);
    }

    private static Diagnostic placed(Diagnostic problem) {
        Optional<Location> location = problem.location();
        boolean nowhere = location.isPresent() && location.get().file().isEmpty();
        return nowhere ? Diagnostic.of(problem.code(), problem.message(), problem.nextStep()) : problem;
    }

    /** Say what a name that is not known may have meant. */
    static String meant(String written, Collection<String> known) {
        return Nearest.find(written, known)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> known.size() > MOST_LISTED || known.isEmpty()
                        ? "Correct the name or remove it."
                        : "Use one of " + list(known) + ".");
    }

    static String list(Collection<String> names) {
        String listed = names.stream()
                .sorted()
                .limit(MOST_LISTED)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        return names.size() > MOST_LISTED ? listed + " and " + (names.size() - MOST_LISTED) + " more" : listed;
    }
}
