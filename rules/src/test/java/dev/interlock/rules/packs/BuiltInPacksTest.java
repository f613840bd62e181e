package dev.interlock.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.authoring.ExampleRunner;
import dev.interlock.authoring.GuardrailExample;
import dev.interlock.authoring.GuardrailExamples;
import dev.interlock.authoring.ProgramRunner;
import dev.interlock.pack.RuleSet;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleId;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Severity;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInPacksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Set<String> MODEL = Set.of("interface", "landscape");
    private static final List<String> PLATFORMS = List.of(
            "sap", "iflow", "openapi", "asyncapi", "swagger", "spring", "kafka", "mule", "camel", "jax-rs", "jakarta");

    static Stream<String> packs() {
        return Stream.concat(BuiltIn.AREAS.stream(), Stream.of("recommended", "strict", "owasp-api"))
                .map(name -> "interlock:" + name);
    }

    static Stream<String> packsAndRulesets() {
        return Stream.concat(packs(), rulesets());
    }

    static Stream<String> rulesets() {
        return BuiltIn.RULESETS.stream().map(name -> "spectral:" + name);
    }

    @ParameterizedTest
    @MethodSource("packsAndRulesets")
    void load_without_a_problem(String pack) {
        assertThat(BuiltIn.load(pack).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("named")
    void are_known_to_whoever_misspells_one(String name) {
        assertThat(BuiltIn.load("interlock:" + name + "y").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.nextStep()).contains("'interlock:" + name + "'"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void are_read_ahead_when_they_are_built(String name) {
        String resource = "META-INF/interlock/packs/" + name + ".yaml.tape";
        assertThat(BuiltInPacksTest.class.getClassLoader().getResource(resource))
                .as("written by the build step that reads packs ahead")
                .isNotNull();
    }

    /** The packs that are named by 'interlock:' and so may be misspelt there. */
    static Stream<String> named() throws IOException {
        return shipped().filter(name -> !name.startsWith("spectral-"));
    }

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "META-INF", "interlock", "packs"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @Test
    void tell_everything_that_a_guardrail_has_to_tell() {
        assertThat(GuardrailExamples.missing(
                        BuiltIn.load("interlock:strict", "interlock:owasp-api").rules()))
                .isEmpty();
    }

    @Test
    void are_never_milder_where_they_are_strict() {
        Map<RuleId, Severity> recommended = severities("interlock:recommended");

        assertThat(severities("interlock:strict"))
                .containsEntry(RuleId.of("naming-preferred-term"), Severity.WARN)
                .containsEntry(RuleId.of("naming-forbidden-word"), Severity.ERROR)
                .containsEntry(RuleId.of("naming-classification-vocabulary"), Severity.ERROR)
                .containsEntry(RuleId.of("naming-control-point-vocabulary"), Severity.ERROR)
                .hasSameSizeAs(recommended)
                .allSatisfy((rule, severity) -> assertThat(severity.isAtLeast(recommended.get(rule)))
                        .as("%s", rule)
                        .isTrue());
    }

    private static Map<RuleId, Severity> severities(String pack) {
        Map<RuleId, Severity> severities = new HashMap<>();
        for (Rule rule : BuiltIn.load(pack).rules()) {
            severities.put(rule.id(), rule.severity());
        }
        return severities;
    }

    @ParameterizedTest
    @MethodSource("rulesets")
    void tell_everything_of_the_rules_of_spectral_too(String ruleset) {
        assertThat(GuardrailExamples.missing(BuiltIn.loadAll(ruleset).rules())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packsAndRulesets")
    void do_what_their_examples_show(String pack) {
        RuleSet rules = BuiltIn.loadAll(pack);
        ExampleRunner runner = ProgramRunner.of(BuiltIn.FUNCTIONS, DAY, Limits.standard())
                .withFiles((rule, example) -> check(pack, rule, example));

        List<Diagnostic> problems = GuardrailExamples.runBy(runner).check(rules.rules());

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"naming, 10", "versioning, 10", "auth, 10", "logging, 10", "ownership, 5"})
    void hold_what_a_written_guideline_holds(String area, int least) {
        assertThat(BuiltIn.load("interlock:" + area).rules()).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"naming", "versioning", "auth", "logging"})
    void look_at_model_code_and_configuration(String area) {
        List<Rule> rules = BuiltIn.load("interlock:" + area).rules();

        assertThat(rules.stream().filter(BuiltInPacksTest::isOnModel)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rules.stream().filter(rule -> rule.formats().contains("java")))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(rules.stream()
                        .filter(rule -> rule.formats().stream()
                                .anyMatch(Set.of("configuration", "logging-config", "maven")::contains)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void name_no_platform_where_they_ask_who_may_enter() {
        assertThat(BuiltIn.load("interlock:auth").rules()).allSatisfy(BuiltInPacksTest::namesNoPlatform);
    }

    @Test
    void name_no_platform_where_they_ask_for_names_of_interfaces() {
        assertThat(BuiltIn.load("interlock:naming").rules().stream().filter(BuiltInPacksTest::isOnModel))
                .isNotEmpty()
                .allSatisfy(BuiltInPacksTest::namesNoPlatform);
    }

    @Test
    void block_with_few_guardrails_where_they_are_recommended() {
        assertThat(BuiltIn.load("interlock:recommended").rules().stream()
                        .filter(rule -> rule.severity() == Severity.ERROR)
                        .map(rule -> rule.id().value()))
                .containsExactly(
                        "auth-code-certificate-checked",
                        "auth-code-no-credential",
                        "auth-configuration-certificate-checked",
                        "auth-configuration-no-credential",
                        "auth-model-no-credential",
                        "auth-no-key-in-query",
                        "auth-no-secret-in-address",
                        "auth-oauth-addresses-encrypted",
                        "auth-oauth-flow",
                        "auth-transport-encrypted",
                        "logging-root-level",
                        "naming-interface-identity",
                        "naming-operation-id-unique",
                        "versioning-contract-version-present");
    }

    private static boolean isOnModel(Rule rule) {
        return rule.formats().stream().anyMatch(MODEL::contains);
    }

    private static void namesNoPlatform(Rule rule) {
        String text = String.join(
                        " ",
                        rule.id().value(),
                        rule.title(),
                        rule.message().orElse(""),
                        rule.given().toString(),
                        rule.guardrail().rationale(),
                        rule.guardrail().remediation())
                .toLowerCase(Locale.ROOT);
        // A casing is no platform.
        List<String> words = List.of(text.replace("camel case", "").split("[^a-z]+"));
        boolean onContractItself = rule.formats().contains("openapi");
        assertThat(onContractItself ? List.of() : words).as(rule.id().value()).doesNotContainAnyElementsOf(PLATFORMS);
    }

    private static ExampleRunner.Trial check(String pack, Rule rule, GuardrailExample example) {
        Map<String, byte[]> files = new HashMap<>();
        example.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Report report = Interlock.builder()
                .pack(pack)
                .rules(List.of(rule.id().value()))
                .build()
                .check(Project.inMemory(files));
        long matched = report.rules().stream()
                .filter(tally -> tally.rule().id().equals(rule.id()))
                .mapToLong(RuleTally::matched)
                .sum();
        return new ExampleRunner.Trial(
                matched,
                report.findings().stream()
                        .map(ReportedFinding::finding)
                        .filter(finding -> finding.rule().id().equals(rule.id()))
                        .toList(),
                report.diagnostics());
    }
}
