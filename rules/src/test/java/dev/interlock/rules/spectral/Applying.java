package dev.interlock.rules.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies a function to a place of a contract, whose references are followed as in a check.
 *
 * @param <O> the options of the function
 */
public final class Applying<O> {

    private final RuleFunction<O> function;
    private final O options;
    private final Set<String> formats;

    private Applying(RuleFunction<O> function, O options, Set<String> formats) {
        this.function = function;
        this.options = options;
        this.formats = formats;
    }

    /** Takes a function with options in YAML. */
    public static <O> Applying<O> of(RuleFunction<O> function, String options) {
        return new Applying<>(function, read(function, options).value().orElseThrow(), Set.of());
    }

    /** Takes a function without options. */
    public static <O> Applying<O> of(RuleFunction<O> function) {
        return of(function, "{}");
    }

    /** Tells the problems of options. */
    public static List<String> refused(RuleFunction<?> function, String options) {
        Parsed<?> read = read(function, options);
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(Diagnostic::toString).toList();
    }

    private static <O> Parsed<O> read(RuleFunction<O> function, String options) {
        return function.spec().options().read(Nodes.yaml(options));
    }

    /** Gives the contract a format. */
    public Applying<O> inFormat(String format) {
        return new Applying<>(function, options, Set.of(format));
    }

    /** Judges the whole contract. */
    public Outcome on(String contract) {
        return at(contract);
    }

    /** Judges a place of a contract, whose path goes through references. */
    public Outcome at(String contract, String... path) {
        Document document = Nodes.yaml(contract).document();
        ReferenceGraph references = ReferenceGraph.of(document, new NoFiles());
        Node node = document.root();
        for (String key : path) {
            node = references.follow(node.get(key));
        }
        return new Outcome(function.apply(node, options, new Around(document, references, formats, List.of(path))));
    }

    /**
     * What a function answers.
     *
     * @param verdict the answer
     */
    public record Outcome(Verdict verdict) {

        /** Asserts that nothing is wrong. */
        public void holds() {
            assertThat(verdict).isEqualTo(Verdict.holds());
        }

        /** Asserts failures, each written as {@code path: message}. */
        public void fails(String... expected) {
            assertThat(failures()).containsExactly(expected);
        }

        /** Asserts the places of failures, each as a path of what exists. */
        public void failsAt(String... expected) {
            assertThat(places()).containsExactly(expected);
        }

        /** Tells the places of failures, each as a path of what exists. */
        public List<String> places() {
            assertThat(verdict).isInstanceOf(Verdict.Fails.class);
            List<String> places = new ArrayList<>();
            for (Verdict.Failure failure : ((Verdict.Fails) verdict).failures()) {
                places.add("/" + String.join("/", failure.at().path()));
            }
            return places;
        }

        /** Asserts that nobody can tell. */
        public void isUnknown(String reason) {
            assertThat(verdict).isEqualTo(Verdict.unknown(reason));
        }

        private List<String> failures() {
            assertThat(verdict).isInstanceOf(Verdict.Fails.class);
            List<String> written = new ArrayList<>();
            for (Verdict.Failure failure : ((Verdict.Fails) verdict).failures()) {
                String at = failure.at().toString();
                written.add(at.substring(at.indexOf("#/") + 1) + ": " + failure.message());
            }
            return written;
        }
    }

    private static final class NoFiles implements ReferenceGraph.Loader {
        @Override
        public boolean exists(String path) {
            return false;
        }

        @Override
        public Parsed<Document> load(String path) {
            throw new IllegalStateException(path);
        }
    }

    private record Around(Document document, ReferenceGraph references, Set<String> formats, List<String> path)
            implements FunctionContext {
        @Override
        public Subject subject() {
            return new Subject(
                    document, formats, references, List.of(), Optional.empty(), Optional.empty(), Exposure.UNKNOWN);
        }

        @Override
        public Node landscape() {
            return Draft.object().seal("landscape").root();
        }

        @Override
        public Node follow(Node node) {
            Node followed = references.follow(node);
            return followed.equals(node) ? references.target(node).orElse(node) : followed;
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
