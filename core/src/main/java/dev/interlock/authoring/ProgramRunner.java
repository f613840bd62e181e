package dev.interlock.authoring;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.engine.Program;
import dev.interlock.engine.RunContext;
import dev.interlock.engine.RunResult;
import dev.interlock.rule.Functions;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Try rules on examples that give models or documents; examples of files are left to another runner. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProgramRunner implements ExampleRunner {

    private final Functions functions;
    private final LocalDate asOf;
    private final Limits limits;
    private final ExampleRunner files;

    private ProgramRunner(Functions functions, LocalDate asOf, Limits limits, ExampleRunner files) {
        this.functions = functions;
        this.asOf = asOf;
        this.limits = limits;
        this.files = files;
    }

    /** Create a runner that knows functions and judges by a date. */
    public static ProgramRunner of(Functions functions, LocalDate asOf, Limits limits) {
        return new ProgramRunner(functions, asOf, limits, ProgramRunner::refuse);
    }

    /** Leave examples of files to a runner that reads them as those of a project. */
    public ProgramRunner withFiles(ExampleRunner runner) {
        return new ProgramRunner(functions, asOf, limits, runner);
    }

    @Override
    public Trial run(Rule rule, GuardrailExample example) {
        Optional<GuardrailExample.Kind> kind = example.kind();
        if (kind.isEmpty() || kind.get() == GuardrailExample.Kind.FILES) {
            return files.run(rule, example);
        }
        return switch (kind.get()) {
            case INTERFACE, INTERFACES -> {
                ModelExample model = ModelExample.read(example, limits);
                yield run(rule, model.subjects(), model.landscape(), model.problems());
            }
            default ->
                run(
                        rule,
                        List.of(document(rule, example)),
                        Draft.object().seal("landscape").root(),
                        List.of());
        };
    }

    private Trial run(Rule rule, List<Subject> subjects, Node landscape, List<Diagnostic> before) {
        List<Diagnostic> problems = new ArrayList<>(before);
        Optional<Program> program = compile(rule, problems);
        if (program.isEmpty()) {
            return new Trial(0, List.of(), problems);
        }
        RunResult result = program.get().run(subjects, RunContext.of(landscape, asOf, limits), Runnable::run);
        long matched = result.tallies().stream().mapToLong(RuleTally::matched).sum();
        return new Trial(matched, result.findings(), problems);
    }

    private Optional<Program> compile(Rule rule, List<Diagnostic> problems) {
        Parsed<Program> compiled = Program.compile(List.of(rule), functions);
        problems.addAll(compiled.problems());
        return compiled.value();
    }

    private static Subject document(Rule rule, GuardrailExample example) {
        Document document = Fragment.of(example.given()).seal(example.location().file());
        Set<String> formats = example.format().isPresent() ? example.formats() : rule.formats();
        return Subject.of(document, formats);
    }

    private static Trial refuse(Rule rule, GuardrailExample example) {
        return new Trial(
                0,
                List.of(),
                List.of(Diagnostic.of(
                        "example",
                        "An example of '" + rule.id() + "' gives files, which only a whole check can read.",
                        example.location(),
                        "Run it as a whole check, or give a document.")));
    }
}
