package dev.interlock.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.rule.RuleId;
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
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Set<String>> leftOut = new TreeMap<>();
        Set<String> refusals = new TreeSet<>();
        int on = 0;
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
                    .allMatch(problem -> problem.location().isPresent());
            on += rules.rules().size();
            LOG.info(
                    "{}: {} rules run, {} are left out",
                    address,
                    rules.rules().size(),
                    rules.refused().size());
            rules.problems().forEach(problem -> kinds.merge(problem.code(), 1, Integer::sum));
            for (RuleId id : rules.refused()) {
                String reason = rules.explain(id).orElseThrow().reason();
                refusals.add(id + ": " + reason);
                assertThat(reason).as("where it stands").containsPattern(" at [^ ]+\\.json:[0-9]+:[0-9]+: ");
                leftOut.computeIfAbsent(reason.replaceAll("'[^']*'", "…"), any -> new TreeSet<>())
                        .add(address + " " + id);
            }
        }

        refusals.forEach(LOG::info);
        LOG.info("{} rules on; problems by kind: {}", on, kinds);
        leftOut.forEach((reason, ids) -> LOG.info("{} left out: {}", ids.size(), reason));
        assertThat(on).isGreaterThan(900);
        assertThat(leftOut.keySet())
                .as("only JavaScript and paths that nobody can read keep a rule out")
                .allMatch(reason -> reason.contains("JavaScript")
                        || reason.contains("The path cannot be read: a name follows … directly."));
    }
}
