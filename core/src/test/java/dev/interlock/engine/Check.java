package dev.interlock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Draft;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.model.Exposure;
import dev.interlock.model.InterfaceId;
import dev.interlock.path.Json;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Rule;
import dev.interlock.rule.RuleTally;
import dev.interlock.rule.Subject;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Run rules on documents in tests. */
final class Check {

    static final RunContext CONTEXT =
            RunContext.of(Draft.object().seal("landscape").root(), LocalDate.of(2026, 1, 1), Limits.standard());

    static final Subject API = yaml("api/orders.yaml", """
            openapi: 3.0.3
            info:
              title: Orders
            paths:
              /orders:
                get:
                  summary: list
                post: {}
              /order_items:
                get: {}
            """);

    private Check() {}

    static Program compile(TestRule... rules) {
        List<Rule> made = new ArrayList<>();
        for (TestRule rule : rules) {
            made.add(rule.make());
        }
        Parsed<Program> parsed = Program.compile(made, TestFunctions.ALL);
        assertThat(parsed.problems()).isEmpty();
        return parsed.value().orElseThrow();
    }

    static RunResult run(List<Subject> subjects, TestRule... rules) {
        return compile(rules).run(subjects, CONTEXT, Runnable::run);
    }

    static RunResult run(Program program, List<Subject> subjects, Executor executor) {
        return program.run(subjects, CONTEXT, executor);
    }

    static List<Finding> findings(Subject subject, TestRule... rules) {
        return run(List.of(subject), rules).findings();
    }

    static RuleTally tally(Subject subject, TestRule rule) {
        return run(List.of(subject), rule).tallies().get(0);
    }

    static Subject yaml(String file, String text) {
        return subject(
                DocumentReader.of(Syntax.YAML)
                        .read(SourceText.of(file, text), Limits.standard())
                        .value()
                        .orElseThrow(),
                Set.of("oas3"));
    }

    static Subject model(String text) {
        return subject(Json.document("interface model", text), Set.of("interface"));
    }

    static Subject subject(Document document, Set<String> formats) {
        return Subject.of(document, formats);
    }

    /** Follow the references within a document; there are no other files. */
    static Subject following(Subject subject) {
        ReferenceGraph references = ReferenceGraph.of(subject.document(), new ReferenceGraph.Loader() {
            @Override
            public boolean exists(String path) {
                return false;
            }

            @Override
            public Parsed<Document> load(String path) {
                throw new IllegalStateException(path);
            }
        });
        return new Subject(
                subject.document(),
                subject.formats(),
                references,
                subject.problems(),
                subject.interfaceId(),
                subject.style(),
                subject.exposure());
    }

    static Subject of(Subject subject, String interfaceId, Exposure exposure) {
        return new Subject(
                subject.document(),
                subject.formats(),
                subject.references(),
                subject.problems(),
                Optional.of(InterfaceId.of(interfaceId)),
                subject.style(),
                exposure);
    }
}
