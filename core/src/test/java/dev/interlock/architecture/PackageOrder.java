package dev.interlock.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The packages of core in the order in which they may use each other. */
final class PackageOrder {

    private static final String ROOT = "dev.interlock";

    /** The entry point: uses every package, and only the commands use it. */
    private static final String ENTRY_POINT = "";

    /** The commands: stand before a user as the entry point stands before a program. */
    private static final String COMMANDS = "command";

    /** What a package uses directly. It may also use what those use. */
    private static final Map<String, List<String>> USES = Map.ofEntries(
            entry("source", List.of()),
            entry("document", List.of("source")),
            entry("persona", List.of("document")), // its catalogue is a located YAML resource
            entry("path", List.of("document")),
            entry("schema", List.of("path")),
            entry("model", List.of("schema", "persona")),
            entry("remote", List.of("document")), // a lock file is a document
            entry("artefact", List.of("model", "remote")),
            entry("revision", List.of("artefact")),
            entry("rule", List.of("path", "model")),
            entry("function", List.of("rule", "schema")),
            entry("pack", List.of("rule", "schema", "remote")),
            entry("engine", List.of("rule", "artefact")),
            entry("govern", List.of("rule")),
            entry("landscape", List.of("model")),
            entry("compare", List.of("model")),
            entry("report", List.of("govern", "landscape")),
            entry("view", List.of("report")),
            entry("render", List.of("view")),
            entry("authoring", List.of("engine", "pack", "compare")));

    static final ArchRule IS_KEPT = classes()
            .should(new ArchCondition<>("use only packages that stand before their own") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    String from = feature(origin.getPackageName());
                    if (!isKnown(from)) {
                        events.add(violated(
                                origin, "%s lies in a package without a place".formatted(origin.getFullName())));
                    }
                    origin.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> isOurs(dependency.getTargetClass()))
                            .filter(dependency -> !mayUse(
                                    from, feature(dependency.getTargetClass().getPackageName())))
                            .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
                }
            })
            .because("data flows one way, from the source text to the rendered report");

    private PackageOrder() {}

    /** Tells whether code in the package {@code from} may use {@code to}, both named below the root package. */
    static boolean mayUse(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.equals(ENTRY_POINT)) {
            return USES.containsKey(to);
        }
        if (from.equals(COMMANDS)) {
            return to.equals(ENTRY_POINT) || USES.containsKey(to);
        }
        return USES.getOrDefault(from, List.of()).stream().anyMatch(next -> mayUse(next, to));
    }

    static Set<String> features() {
        return USES.keySet();
    }

    private static boolean isKnown(String feature) {
        return feature.equals(ENTRY_POINT) || feature.equals(COMMANDS) || USES.containsKey(feature);
    }

    private static boolean isOurs(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    /** The first name below the root: {@code document} for {@code dev.interlock.document.yaml}. */
    private static String feature(String packageName) {
        if (packageName.equals(ROOT)) {
            return ENTRY_POINT;
        }
        return packageName.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }
}
