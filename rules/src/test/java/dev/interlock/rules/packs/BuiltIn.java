package dev.interlock.rules.packs;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.pack.PackLoader;
import dev.interlock.pack.PackSource;
import dev.interlock.pack.RuleSet;
import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.Functions;
import dev.interlock.rule.RuleFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Loads the packs that this library ships, with the functions and formats of the class path. */
final class BuiltIn {

    /** The areas, each a pack of its own. */
    static final List<String> AREAS = List.of("naming", "versioning", "auth", "logging", "ownership");

    /** The rulesets of the Spectral rule language. */
    static final List<String> RULESETS = List.of("oas", "asyncapi", "arazzo");

    static final Functions FUNCTIONS = Functions.of(groups(), functions());

    private BuiltIn() {}

    static RuleSet load(String... packs) {
        return loader().load(packs);
    }

    /** Loads all rules of a pack, also those that it does not recommend. */
    static RuleSet loadAll(String pack) {
        return loader().withSource(PackSource.inMemory(Map.of("all.yaml", "extends: [['" + pack + "', all]]\n")))
                .load("all.yaml");
    }

    static PackLoader loader() {
        return PackLoader.standard()
                .withClassLoaders(List.of(BuiltIn.class.getClassLoader()))
                .withFunctions(FUNCTIONS.names())
                .withFormats(formats())
                .withoutAlwaysOn();
    }

    private static List<FunctionGroup> groups() {
        List<FunctionGroup> groups = new ArrayList<>();
        ServiceLoader.load(FunctionGroup.class).forEach(groups::add);
        return groups;
    }

    private static List<RuleFunction<?>> functions() {
        List<RuleFunction<?>> functions = new ArrayList<>();
        ServiceLoader.load(RuleFunction.class).forEach(functions::add);
        return functions;
    }

    private static Set<String> formats() {
        Set<String> formats = new TreeSet<>();
        ServiceLoader.load(ArtefactFormat.class)
                .forEach(format -> formats.addAll(format.spec().documentFormats()));
        return formats;
    }
}
