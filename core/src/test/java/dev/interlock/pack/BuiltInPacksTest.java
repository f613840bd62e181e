package dev.interlock.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.authoring.GuardrailExamples;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Accountable;
import dev.interlock.rule.Rule;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BuiltInPacksTest {

    private static final Limits LIMITS = Limits.standard();

    @Test
    void are_as_the_schema_describes() throws IOException {
        try (InputStream in = PackLoader.class.getResourceAsStream("/META-INF/interlock/packs/integrity.yaml")) {
            Problems problems = new Problems();
            PackSchema.validate(
                    DocumentReader.read("integrity.yaml", in.readAllBytes(), Syntax.YAML, LIMITS)
                            .value()
                            .orElseThrow()
                            .root(),
                    problems);

            assertThat(problems.sorted()).isEmpty();
        }
    }

    @Test
    void are_complete() {
        RuleSet rules = PackLoader.standard().withFunctions(Set.of("problem")).load();

        assertThat(rules.problems()).isEmpty();
        assertThat(GuardrailExamples.missing(rules.rules())).isEmpty();
    }

    @Test
    void hold_integrity_whatever_else_is_asked_for() {
        RuleSet rules = Packs.of("rules: {integrity-readable: off}\n").loader().load();
        RuleSet always = PackLoader.standard()
                .withSource(PackSource.inMemory(java.util.Map.of(
                        "pack.yaml", "extends: [[interlock:integrity, off]]\nrules: {integrity-readable: off}\n")))
                .load("pack.yaml");

        assertThat(rules.rules()).isEmpty();
        assertThat(always.rules())
                .extracting(rule -> rule.id().value())
                .contains("integrity-readable", "integrity-duplicate-key", "integrity-reference");
        assertThat(always.problems()).extracting(problem -> problem.code()).containsOnly("enforced");
        assertThat(always.rules()).allSatisfy(rule -> {
            assertThat(rule.pack()).isEqualTo("interlock:integrity");
            assertThat(rule.guardrail().enforced()).isTrue();
            assertThat(rule.guardrail().accountable()).isEqualTo(Accountable.of(PersonaId.INTEGRATION_ARCHITECT));
        });
    }

    @Test
    void cover_every_problem_that_readers_report() {
        Set<String> covered = new TreeSet<>();
        for (Rule rule : PackLoader.standard().load().rules()) {
            rule.then().get(0).options().get("codes").children().forEach(code -> covered.add(code.text()));
        }

        assertThat(covered)
                .containsAll(List.of(
                        "syntax",
                        "wrong-encoding",
                        "empty-file",
                        "file-too-large",
                        "too-deep",
                        "too-many-nodes",
                        "too-many-aliases",
                        "recursive-alias",
                        "unknown-alias",
                        "unknown-tag",
                        "yaml-version",
                        "xml-doctype",
                        "bad-escape",
                        "duplicate-key",
                        "key-not-string",
                        "complex-key",
                        "merge-not-an-object",
                        "number-too-large",
                        "several-documents",
                        "further-problems",
                        "reference-changed",
                        "reference-dead",
                        "reference-outside",
                        "reference-remote",
                        "reference-unfetched",
                        "reference-unpinned",
                        "reference-unreadable"));
    }
}
