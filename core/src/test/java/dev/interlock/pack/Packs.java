package dev.interlock.pack;

import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs in memory, for tests. */
final class Packs {

    private final Map<String, String> files = new HashMap<>();

    /** Create packs of which the first is loaded, under the name {@code pack.yaml}. */
    static Packs of(String yaml) {
        return new Packs().and("pack.yaml", yaml);
    }

    Packs and(String file, String yaml) {
        files.put(file, yaml);
        return this;
    }

    RuleSet load(String... addresses) {
        return loader().load(addresses.length == 0 ? new String[] {"pack.yaml"} : addresses);
    }

    PackLoader loader() {
        return PackLoader.standard().withSource(PackSource.inMemory(files)).withoutAlwaysOn();
    }

    static List<String> problems(RuleSet rules) {
        return rules.problems().stream().map(Diagnostic::toString).toList();
    }

    static Rule rule(RuleSet rules, String id) {
        return rules.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not on: " + rules.explain(RuleId.of(id))));
    }

    static List<String> ids(RuleSet rules) {
        return rules.rules().stream().map(rule -> rule.id().value()).distinct().toList();
    }

    static String reason(RuleSet rules, String id) {
        return rules.explain(RuleId.of(id)).orElseThrow().reason();
    }
}
