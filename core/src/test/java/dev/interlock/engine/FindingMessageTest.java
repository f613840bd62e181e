package dev.interlock.engine;

import static dev.interlock.engine.Check.API;
import static dev.interlock.engine.Check.findings;
import static dev.interlock.engine.Check.yaml;
import static dev.interlock.engine.TestRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rule.Finding;
import dev.interlock.rule.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings say. */
final class FindingMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{error}} | must be x",
                "{{description}} | It is as it should be.",
                "{{path}} {{property}} | #/info/title title",
                "'{{value}}' is wrong | 'Orders' is wrong",
                "{{ property }}{{nothing}}! | !",
                "{{value}} costs $1 \\ | Orders costs $1 \\"
            })
    void fills_message_templates_as_spectral_does(String template, String message) {
        assertThat(findings(
                        API,
                        rule("r", "$.info").then("title", "is", "{value: 'x'}").message(template)))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void escapes_pointers_and_prints_containers_as_ecmascript_does() {
        assertThat(findings(
                        API, rule("r", "$.paths['/orders'].get").then("", "bad").message("{{path}} {{value}}")))
                .extracting(Finding::message)
                .containsExactly("#/paths/~1orders/get [object Object]");
    }

    @Test
    void lets_the_function_speak_where_the_rule_says_nothing() {
        assertThat(findings(API, rule("r", "$.info").then("", "bad").title("r")))
                .extracting(Finding::message)
                .containsExactly("is bad");
        assertThat(findings(API, rule("r", "$.info").then("", "bad").title("Use {{x}}.")))
                .extracting(Finding::message)
                .containsExactly("Use {{x}}.");
    }

    @Test
    void masks_what_looks_like_a_secret() {
        Subject config =
                yaml("c.yaml", "db: {password: hunter2, url: 'jdbc://joe:hunter2@host/x', tokenUrl: 'https://a'}");
        assertThat(findings(config, rule("r", "$.db.*").then("", "bad").message("{{value}}")))
                .extracting(Finding::message)
                .containsExactly("***", "***", "https://a");
    }
}
