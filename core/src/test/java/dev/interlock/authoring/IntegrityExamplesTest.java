package dev.interlock.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.Project;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Syntax;
import dev.interlock.engine.Program;
import dev.interlock.engine.RunContext;
import dev.interlock.engine.RunResult;
import dev.interlock.function.CoreFunctions;
import dev.interlock.model.Exposure;
import dev.interlock.pack.PackLoader;
import dev.interlock.pack.RuleSet;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Functions;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tries the rules that are always in force, on files that a format claims. */
class IntegrityExamplesTest {

    /** Claims every YAML file that says {@code openapi} on its first line. */
    private static final class Contracts implements ArtefactFormat {
        @Override
        public FormatSpec spec() {
            return new FormatSpec("contract", "Contract", Set.of("contract"), Set.of());
        }

        @Override
        public List<Claim> claim(ProjectFiles files) {
            return files.paths().stream()
                    .filter(path -> path.endsWith(".yaml"))
                    .filter(path -> files.text(path)
                            .value()
                            .filter(text -> text.text().startsWith("openapi"))
                            .isPresent())
                    .map(path -> Claim.certain("contract", path))
                    .toList();
        }

        @Override
        public void read(Claim claim, DocumentSink out) {
            Document document = out.read(claim.root(), Syntax.YAML);
            out.follow(document);
            out.accept(document, "contract");
        }
    }

    private static final Functions FUNCTIONS = Functions.of(List.of(new CoreFunctions()), List.of());
    private static final Limits LIMITS = Limits.standard();

    private final RuleSet rules =
            PackLoader.standard().withFunctions(FUNCTIONS.names()).load();

    @Test
    void show_what_they_say() {
        assertThat(rules.problems()).isEmpty();
        assertThat(GuardrailExamples.runBy(IntegrityExamplesTest::run).check(rules.rules()))
                .isEmpty();
    }

    @Test
    void give_findings_with_place_and_reason() {
        Rule rule = rules.rules().stream()
                .filter(each -> each.id().value().equals("integrity-reference"))
                .findFirst()
                .orElseThrow();
        GuardrailExample example = new GuardrailExample(rule.guardrail().fails().get(0));

        Finding finding = run(rule, example).findings().get(0);

        assertThat(finding.message()).contains("'order'").endsWith(".").doesNotEndWith("..");
        assertThat(finding.location().file()).isEqualTo("api/orders.yaml");
        assertThat(finding.location().line()).isEqualTo(4);
    }

    private static ExampleRunner.Trial run(Rule rule, GuardrailExample example) {
        Map<String, byte[]> contents = new HashMap<>();
        example.files().forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Artefacts artefacts = Artefacts.read(Project.inMemory(contents).files(LIMITS), List.of(new Contracts()));
        List<Subject> subjects = new ArrayList<>();
        for (Artefact artefact : artefacts.all()) {
            List<Diagnostic> problems = new ArrayList<>(artefact.problems());
            problems.addAll(artefact.references().problems());
            artefact.documents()
                    .forEach(part -> subjects.add(new Subject(
                            part.document(),
                            Set.of("file"),
                            artefact.references(),
                            problems,
                            Optional.empty(),
                            Optional.empty(),
                            Exposure.UNKNOWN)));
        }
        Program program = Program.compile(List.of(rule), FUNCTIONS).value().orElseThrow();
        RunContext context = RunContext.of(Draft.object().seal("landscape").root(), LocalDate.of(2026, 1, 1), LIMITS);
        RunResult result = program.run(subjects, context, Runnable::run);
        long matched = result.tallies().stream().mapToLong(RuleTally::matched).sum();
        return new ExampleRunner.Trial(matched, result.findings(), List.of());
    }
}
