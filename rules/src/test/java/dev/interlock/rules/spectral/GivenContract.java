package dev.interlock.rules.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.model.Exposure;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Subject;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A contract that functions are called on as a whole. */
public record GivenContract(String text, Set<String> formats) {

    /** Take the example of this module that uses every field of a version. */
    public static GivenContract complete(String name, String... formats) {
        String file = name + ".yaml";
        try (InputStream in = Objects.requireNonNull(GivenContract.class.getResourceAsStream(file), file)) {
            return new GivenContract(new String(in.readAllBytes(), StandardCharsets.UTF_8), Set.of(formats));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Change the first place that reads so. */
    public GivenContract with(String before, String after) {
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        return new GivenContract(text.substring(0, at) + after + text.substring(at + before.length()), formats);
    }

    /** Read the contract. */
    public Node root() {
        return read(text);
    }

    static Node read(String text) {
        Parsed<Document> read =
                DocumentReader.of(Syntax.YAML).read(SourceText.of("contract.yaml", text), Limits.standard());
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow().root();
    }

    /** Call a function and list the places of what it tells, each once, in the order of the text. */
    public <O> List<String> places(RuleFunction<O> function, String options) {
        return places(verdict(function, options));
    }

    /** Call a function and list its messages. */
    public <O> List<String> messages(RuleFunction<O> function, String options) {
        return failures(verdict(function, options)).stream()
                .map(Verdict.Failure::message)
                .toList();
    }

    private <O> Verdict verdict(RuleFunction<O> function, String options) {
        O read = function.spec()
                .options()
                .read(options.isEmpty() ? Draft.object().seal("none").root() : read(options))
                .value()
                .orElseThrow();
        Node root = root();
        return function.apply(root, read, new Around(root, formats));
    }

    private static List<String> places(Verdict verdict) {
        return failures(verdict).stream()
                .map(failure -> "/" + String.join("/", failure.at().path()))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Verdict.Failure> failures(Verdict verdict) {
        return verdict instanceof Verdict.Fails fails ? fails.failures() : new ArrayList<>();
    }

    private record Around(Node target, Set<String> formats) implements FunctionContext {
        @Override
        public Subject subject() {
            return new Subject(
                    target.document(),
                    formats,
                    ReferenceGraph.of(target.document(), new NoOtherFiles()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Exposure.UNKNOWN);
        }

        @Override
        public List<String> path() {
            return List.of();
        }

        @Override
        public Node landscape() {
            return target;
        }

        @Override
        public Node follow(Node node) {
            return node;
        }

        @Override
        public LocalDate asOf() {
            return LocalDate.of(2026, 1, 1);
        }

        @Override
        public Limits limits() {
            return Limits.standard();
        }
    }

    private static final class NoOtherFiles implements ReferenceGraph.Loader {
        @Override
        public boolean exists(String path) {
            return false;
        }

        @Override
        public Parsed<Document> load(String path) {
            throw new IllegalStateException(path);
        }
    }
}
