package dev.interlock.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.authoring.GuardrailExamples;
import dev.interlock.authoring.ProgramRunner;
import dev.interlock.pack.PackSource;
import dev.interlock.pack.RuleSet;
import dev.interlock.rule.Rule;
import dev.interlock.source.Limits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tries the pack that the documents show to authors. */
class DocumentedPackTest {

    private static final PackSource EXAMPLE = PackSource.directory(Path.of("..", "examples", "embedding"));

    private final RuleSet pack = BuiltIn.loader().withSource(EXAMPLE).load("acme-security.yaml");

    @Test
    void loads_without_a_problem() {
        assertThat(pack.problems()).isEmpty();
    }

    @Test
    void lacks_nothing_and_does_what_its_examples_show() {
        List<Rule> own = pack.rules().stream()
                .filter(rule -> rule.pack().equals("acme-security"))
                .toList();

        assertThat(own).hasSize(1);
        assertThat(GuardrailExamples.missing(own)).isEmpty();
        assertThat(GuardrailExamples.runBy(
                                ProgramRunner.of(BuiltIn.FUNCTIONS, LocalDate.of(2026, 3, 1), Limits.standard()))
                        .check(own))
                .isEmpty();
    }
}
