package dev.interlock.engine;

import static dev.interlock.engine.Check.findings;
import static dev.interlock.engine.Check.yaml;
import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Exposure;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    private static final TestRule ALL =
            rule("r", "$..parameters[*]", "$..tags[*]", "$..list[*]").then("", "bad");

    private static List<Fingerprint> prints(String text) {
        return prints(yaml("a.yaml", text));
    }

    private static List<Fingerprint> prints(Subject subject) {
        return findings(subject, ALL).stream()
                .map(Finding::fingerprint)
                .sorted()
                .toList();
    }

    @Test
    void survives_reformatting_reordering_and_line_endings() {
        List<Fingerprint> prints = prints(
                "parameters:\n- {in: query, name: a}\n- {in: path, name: a}\ntags: [x, y]\nlist: [{v: 1}, {v: 2}]\n");
        assertThat(prints).hasSize(6).doesNotHaveDuplicates();
        String rewritten = """
                # note
                list:
                  - v: 2
                  - v: 1
                tags: [y, 'x']
                parameters:
                  - name: a
                    in: path
                  - name: a
                    in: query
                    description: new
                """;
        assertThat(prints(rewritten.replace("\n", "\r\n"))).isEqualTo(prints);
    }

    @Test
    void counts_only_elements_that_are_equal_in_every_way() {
        assertThat(prints("tags: [x, x, x]\n")).hasSize(3).doesNotHaveDuplicates();
        assertThat(prints("tags: [x, x, y]\n")).containsAnyElementsOf(prints("tags: [x, x]\n"));
    }

    @Test
    void tells_the_same_place_of_two_files_apart_and_not_of_one_interface() {
        String text = "tags: [x]\n";
        assertThat(prints(yaml("a.yaml", text))).isNotEqualTo(prints(yaml("b.yaml", text)));
        assertThat(prints(Check.of(yaml("v1/a.yaml", text), "orders", Exposure.INTERNAL)))
                .isEqualTo(prints(Check.of(yaml("v2/a.yaml", text), "orders", Exposure.PUBLIC)));
    }

    @Test
    void contains_what_is_missing_and_whether_the_key_is_meant() {
        Subject subject = yaml("a.yaml", "info: {}\n");
        Finding a = findings(subject, rule("r", "$.info").then("a", "defined")).get(0);
        Finding b = findings(subject, rule("r", "$.info").then("b", "defined")).get(0);
        Finding value = findings(subject, rule("r", "$.info").then("", "bad")).get(0);
        Finding key = findings(subject, rule("r", "$.info~").then("", "bad")).get(0);
        assertThat(List.of(a, b, value, key)).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void keeps_the_cause_when_its_first_place_is_repaired() {
        TestRule rule = rule("r", "$[*]").then("", "bad").cause(dev.interlock.rule.Guardrail.Cause.VALUE);
        assertThat(findings(yaml("a.yaml", "a: x\nb: x\n"), rule).get(0).fingerprint())
                .isEqualTo(findings(yaml("a.yaml", "b: x\n"), rule).get(0).fingerprint());
    }
}
