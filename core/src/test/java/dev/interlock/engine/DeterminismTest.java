package dev.interlock.engine;

import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Guardrail.Cause;
import dev.interlock.rule.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeterminismTest {

    private static final List<String> PATHS = List.of(
            "$..*", "$..name", "$..[?(@.name)]", "$[*]~", "$..items[*]", "$..[?(@property == 'name')]^", "$..name~");
    private static final List<String> FUNCTIONS = List.of("bad", "defined", "absent", "throws", "members-bad");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void gives_the_same_result_in_any_order_and_on_any_number_of_threads(long seed) throws Exception {
        Random random = new Random(seed);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            subjects.add(Check.yaml("file" + i + ".yaml", document(random, 0, "")));
        }
        List<TestRule> rules = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            rules.add(rule("rule" + i, one(PATHS, random), one(PATHS, random))
                    .then(random.nextBoolean() ? "name" : "", one(FUNCTIONS, random))
                    .message("{{path}} {{property}} {{error}} {{value}}")
                    .cause(Cause.values()[random.nextInt(4)]));
        }
        String serial = write(Check.run(subjects, rules.toArray(TestRule[]::new)));
        Collections.shuffle(rules, random);
        Collections.shuffle(subjects, random);
        Program shuffled = Check.compile(rules.toArray(TestRule[]::new));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            assertThat(write(Check.run(shuffled, subjects, pool))).isEqualTo(serial);
        } finally {
            pool.shutdownNow();
        }
    }

    private static String write(RunResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append(finding.location())
                    .append(' ')
                    .append(finding.rule().id())
                    .append(' ')
                    .append(finding.outcome())
                    .append(' ')
                    .append(finding.path())
                    .append(finding.missing())
                    .append(finding.related())
                    .append(finding.message())
                    .append(finding.fingerprint())
                    .append('\n');
        }
        result.tallies()
                .forEach(tally -> text.append(tally.rule().id())
                        .append(tally.matched())
                        .append(' ')
                        .append(tally.violated())
                        .append('\n'));
        return text.append(result.notes()).toString();
    }

    private static String document(Random random, int depth, String indent) {
        StringBuilder text = new StringBuilder();
        int members = 1 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            text.append(indent).append("k").append(i).append(":");
            if (depth < 3 && random.nextInt(3) > 0) {
                text.append('\n').append(document(random, depth + 1, indent + "  "));
            } else {
                text.append(" v").append(random.nextInt(3)).append('\n');
            }
        }
        text.append(indent).append("name: n").append(random.nextInt(3)).append('\n');
        text.append(indent).append("items: [a, {name: b}, {v: c}, a, null]\n");
        return text.toString();
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
