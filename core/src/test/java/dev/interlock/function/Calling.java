package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.model.Exposure;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Subject;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Nodes;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls a function as a rule would, and writes its verdict down. */
final class Calling<O> {

    private final RuleFunction<O> function;
    private final List<Diagnostic> problems;
    private final Set<String> formats;
    private final Node landscape;

    private Calling(RuleFunction<O> function, List<Diagnostic> problems, Set<String> formats, Node landscape) {
        this.function = function;
        this.problems = problems;
        this.formats = formats;
        this.landscape = landscape;
    }

    static <O> Calling<O> of(RuleFunction<O> function) {
        return new Calling<>(
                function, List.of(), Set.of(), Draft.object().seal("landscape").root());
    }

    Calling<O> withProblems(List<Diagnostic> met) {
        return new Calling<>(function, met, formats, landscape);
    }

    /** Calls it for a document of formats. */
    Calling<O> in(String... names) {
        return new Calling<>(function, problems, Set.of(names), landscape);
    }

    /** Calls it in a landscape in YAML. */
    Calling<O> amid(String yaml) {
        return new Calling<>(function, problems, formats, Nodes.yaml(yaml));
    }

    /** Judges a value in YAML by options in YAML. */
    Outcome on(String options, String value) {
        return at(options, Nodes.yaml(value));
    }

    Outcome on(String value) {
        return on("", value);
    }

    /** Judges a node. */
    Outcome at(String options, Node target) {
        Parsed<O> read = read(options);
        assertThat(read.problems()).isEmpty();
        Verdict verdict =
                function.apply(target, read.value().orElseThrow(), new Around(target, problems, formats, landscape));
        return new Outcome(verdict);
    }

    /** Tells the problems of options, each with its place and next step. */
    List<String> refuses(String options) {
        Parsed<O> read = read(options);
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(Diagnostic::toString).toList();
    }

    private Parsed<O> read(String options) {
        Node node = options.isEmpty() ? Draft.object().seal("pack").root().get("functionOptions") : Nodes.yaml(options);
        return function.spec().options().read(node);
    }

    record Outcome(Verdict verdict) {

        void holds() {
            assertThat(verdict).isEqualTo(Verdict.holds());
        }

        /** Asserts failures, each written as {@code path: message}. */
        void fails(String... expected) {
            assertThat(verdict).isInstanceOf(Verdict.Fails.class);
            assertThat(((Verdict.Fails) verdict)
                            .failures().stream().map(Outcome::written).toList())
                    .containsExactly(expected);
        }

        void isUnknown(String reason) {
            assertThat(verdict).isEqualTo(Verdict.unknown(reason));
        }

        private static String written(Verdict.Failure failure) {
            String at = failure.at().toString();
            return at.substring(at.indexOf("#/") + 1) + ": " + failure.message();
        }
    }

    private record Around(Node target, List<Diagnostic> problems, Set<String> formats, Node landscape)
            implements FunctionContext {
        @Override
        public Subject subject() {
            return new Subject(
                    target.document(),
                    formats,
                    ReferenceGraph.none(),
                    problems,
                    Optional.empty(),
                    Optional.empty(),
                    Exposure.UNKNOWN);
        }

        @Override
        public List<String> path() {
            return target.path();
        }

        @Override
        public Node follow(Node node) {
            Optional<String> reference = node.get("$ref").findText().filter(text -> text.startsWith("#/"));
            return reference
                    .map(text ->
                            node.document().root().get(List.of(text.substring(2).split("/"))))
                    .orElse(node);
        }

        @Override
        public LocalDate asOf() {
            return LocalDate.of(2026, 6, 30);
        }

        @Override
        public Limits limits() {
            return Limits.standard();
        }
    }
}
