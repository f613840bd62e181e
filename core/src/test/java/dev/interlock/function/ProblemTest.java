package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.schema.Nodes;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Calling<Problem.Codes> PROBLEM = Calling.of(new Problem())
            .withProblems(List.of(
                    Diagnostic.of(
                            "duplicate-key", "Key 'b' stands twice.", Location.of("test.yaml", 2, 3), "Remove one."),
                    Diagnostic.of("duplicate-key", "Something.", Location.of("other.yaml", 2, 3), "Remove one."),
                    Diagnostic.of("other", "Not asked for.", Location.of("test.yaml", 1, 1), "Nothing.")));

    @Test
    void flags_each_problem_at_the_nearest_node() {
        PROBLEM.at("codes: [duplicate-key]", Nodes.yaml("a:\n  b: 1\nc: 2"))
                .fails("/: Something. Remove one", "/a/b: Key 'b' stands twice. Remove one");
    }

    @Test
    void accepts_a_document_without_such_problems() {
        PROBLEM.on("codes: dead-reference", "a: 1").holds();
    }

    @Test
    void refuses_bad_options() {
        assertThat(PROBLEM.refuses("codes: []")).singleElement().asString().contains("a list of texts");
    }
}
