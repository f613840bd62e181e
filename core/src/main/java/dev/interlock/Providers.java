package dev.interlock;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import dev.interlock.source.Defect;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the formats and functions that the class path offers; one that cannot be loaded costs that one alone. */
final class Providers {

    /** Beyond it the list itself is broken, and fails again and again. */
    private static final int MOST_BROKEN = 100;

    private final ClassLoader loader;
    private final List<Diagnostic> problems;

    Providers(ClassLoader loader, List<Diagnostic> problems) {
        this.loader = loader;
        this.problems = problems;
    }

    /** Load the providers of a service by their names; of two with one name the later stays. */
    <S> Map<String, S> load(Class<S> service) {
        Map<String, S> found = new LinkedHashMap<>();
        List<Diagnostic> broken = new ArrayList<>();
        Iterator<S> providers = ServiceLoader.load(service, loader).iterator();
        boolean hasMore = true;
        while (hasMore && broken.size() < MOST_BROKEN) {
            try {
                hasMore = providers.hasNext();
                if (hasMore) {
                    add(providers.next(), found, broken);
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                broken.add(unavailable(service, e));
            }
        }
        problems.addAll(new LinkedHashSet<>(broken));
        return found;
    }

    private static <S> void add(S provider, Map<String, S> found, List<Diagnostic> broken) {
        try {
            found.put(nameOf(provider), provider);
        } catch (RuntimeException | LinkageError e) {
            broken.add(Diagnostic.of(
                    "provider-unavailable",
                    "The extension '" + provider.getClass().getName() + "' broke " + Defect.describe(e) + ".",
                    "Add the libraries that it needs to the class path, or update the jar that holds it."));
        }
    }

    private static String nameOf(Object provider) {
        if (provider instanceof ArtefactFormat format) {
            return format.spec().id();
        }
        return provider instanceof FunctionGroup group
                ? String.join(" ", group.names())
                : ((RuleFunction<?>) provider).spec().name();
    }

    private static Diagnostic unavailable(Class<?> service, Throwable cause) {
        // How the JDK names a provider that it cannot load.
        Pattern provider = Pattern.compile(": (?:Provider )?([\\w.$]+) (?:not|could)");
        Matcher named = provider.matcher(String.valueOf(cause.getMessage()));
        String what = named.find() ? "The extension '" + named.group(1) + "'" : "An extension";
        return Diagnostic.of(
                "provider-unavailable",
                what + " cannot be loaded, though a file 'META-INF/services/" + service.getName() + "' names it.",
                "Add the libraries that it needs to the class path, or update the jar that names it.");
    }
}
