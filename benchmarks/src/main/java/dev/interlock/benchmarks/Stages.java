package dev.interlock.benchmarks;

import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.path.PathExpression;
import dev.interlock.path.PathProgram;
import dev.interlock.path.Selection;
import dev.interlock.report.Report;
import dev.interlock.rule.Rule;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the stages of a check of a contract of 20 KB against {@code spectral:oas}, and the whole, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Stages {

    private static final String PACK = "spectral:oas";
    private static final int VISITS = 1_000_000;

    private final SourceText text = SourceText.of("orders.json", Contract.of(Contract.USUAL_SIZE));
    private final Project project = Contract.project(Contract.USUAL_SIZE);
    private final Interlock interlock = Interlock.builder().pack(PACK).build();
    private final PathProgram paths = PathProgram.of(givens(interlock));
    private final Document document =
            DocumentReader.of(Syntax.JSON).read(text, Limits.standard()).value().orElseThrow();
    private final ReferenceGraph references = ReferenceGraph.of(document, new Alone());

    private static List<PathExpression> givens(Interlock interlock) {
        List<PathExpression> givens = new ArrayList<>();
        for (Rule rule : interlock.rules().rules()) {
            givens.addAll(rule.given());
        }
        return givens;
    }

    /** Load nothing: the contract refers to itself only. */
    private static final class Alone implements ReferenceGraph.Loader {
        @Override
        public boolean exists(String path) {
            return false;
        }

        @Override
        public Parsed<Document> load(String path) {
            throw new IllegalStateException(path);
        }
    }

    /** Read the contract as JSON. */
    @Benchmark
    public Parsed<Document> parseJson() {
        return DocumentReader.of(Syntax.JSON).read(text, Limits.standard());
    }

    /** Read the contract as YAML, of which JSON is a part. */
    @Benchmark
    public Parsed<Document> parseYaml() {
        return DocumentReader.of(Syntax.YAML).read(text, Limits.standard());
    }

    /** Load the pack, and compile its rules. */
    @Benchmark
    public Interlock compile() {
        return Interlock.builder().pack(PACK).build();
    }

    /** Walk the contract once for the paths of all rules. */
    @Benchmark
    public Map<PathExpression, Selection> walk() {
        return paths.select(document.root(), references, false, VISITS);
    }

    /** Check the contract. */
    @Benchmark
    public Report check() {
        return interlock.check(project);
    }
}
