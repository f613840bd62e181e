package dev.interlock.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Diagnostic;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads public rulesets, and says aloud what of them cannot run. */
class PublicRulesetsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PublicRulesetsTest.class);

    private static final Set<String> CORE_FUNCTIONS = Set.of(
            "alphabetical",
            "casing",
            "defined",
            "enumeration",
            "falsy",
            "length",
            "or",
            "pattern",
            "schema",
            "truthy",
            "typedEnum",
            "undefined",
            "unreferencedReusableObject",
            "xor");

    /** The rulesets stand there as JSON, and name each other as YAML. */
    private static PackSource source() {
        PackSource directory = PackSource.directory(Corpus.at("spectral-rulesets"));
        return (address, limits) -> directory
                .find(address, limits)
                .or(() -> directory.find(address.replaceAll("\\.ya?ml$", ".json"), limits));
    }

    @Test
    void loads_every_ruleset_or_says_what_is_wrong_and_where() {
        Path root = Corpus.at("spectral-rulesets");
        Map<String, Integer> reasons = new TreeMap<>();
        Map<String, Set<String>> refusedBy = new TreeMap<>();
        int loaded = 0;
        int refused = 0;
        for (Path file : Corpus.files("spectral-rulesets", "json")) {
            String address = root.relativize(file).toString().replace('\\', '/');
            RuleSet rules = PackLoader.standard()
                    .withSource(source())
                    .withFunctions(CORE_FUNCTIONS)
                    .withoutAlwaysOn()
                    .load(address);

            assertThat(rules.packs()).as(address).isNotEmpty();
            assertThat(rules.problems())
                    .as(address)
                    .allSatisfy(problem -> assertThat(problem.location()).isPresent());
            loaded += rules.rules().size();
            refused += rules.refused().size();
            for (Diagnostic problem : rules.problems()) {
                reasons.merge(problem.code(), 1, Integer::sum);
                if (Set.of("unknown-key", "pack-not-found", "unknown-rule", "legacy", "pack-npm")
                        .contains(problem.code())) {
                    LOG.info("{}", problem);
                }
            }
            for (RuleId id : rules.refused()) {
                String reason = rules.explain(id).orElseThrow().reason();
                refusedBy
                        .computeIfAbsent(reason.replaceAll("'[^']*'", "…"), any -> new TreeSet<>())
                        .add(address + " " + id + " " + reason);
            }
        }
        LOG.info("{} rules on, {} left out; problems by kind {}", loaded, refused, reasons);
        refusedBy.forEach((reason, ids) ->
                LOG.info("{} x {} {}", ids.size(), reason, ids.size() < 8 ? String.join("\n    ", ids) : ""));
        assertThat(loaded).isGreaterThan(400);
    }
}
