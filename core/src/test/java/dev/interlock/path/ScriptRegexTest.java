package dev.interlock.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.document.Template;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptRegexTest {

    private static final Location PACK = Location.of("pack.yaml", 7, 3);
    private static final Template.Part HOLE = new Template.Hole("host", "{{host}}");

    private static ScriptRegex regex(String written) {
        Parsed<ScriptRegex> parsed = ScriptRegex.parse(written, PACK);
        return parsed.value()
                .orElseThrow(() -> new AssertionError(parsed.problems().toString()));
    }

    private static Diagnostic problemOf(String written) {
        Parsed<ScriptRegex> parsed = ScriptRegex.parse(written, PACK);
        assertThat(parsed.value()).isEmpty();
        return parsed.problems().get(0);
    }

    private static Template.Part known(String text) {
        return new Template.Known(text);
    }

    private static Certainty on(String written, Template.Part... parts) {
        return regex(written).test(new Template(List.of(parts)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "^[a-z]+$ orders true",
                "^[a-z]+$ Orders false",
                "/^[a-z]+$/i Orders true",
                "/orders/gi my-ORDERS-api true",
                "/users/ my-users true",
                "/users /users true",
                "/users users false",
                "^/v[0-9] /v1/orders true",
                "a{ a{ true",
                "^{.*}$ {id} true",
                "[{}] } true",
                ".*\\/{.*}.* /orders/{id} true",
                "\\}']$ paths']['/{id}'] true",
                "^a{2,3}$ aaa true",
                "^a{2,3}$ a false",
                "[[] [ true",
                "[a&&b] & true",
                "^(?!x-) orders true",
                "^(?!x-) x-orders false",
                "(?<=/)v1 /v1 true",
                "^(a|b)\\1$ aa true",
                "^(a|b)\\1$ ab false",
                "^(?<x>a|b)\\k<x>$ bb true",
                "\\bid\\b order-id true",
                "\\bid\\b order_id false",
                "^\\w+$ größe false",
                "^\\d+$ ١٢ false",
                "[] a false",
                "^[^]$ a true",
                "^\\x41\\u0042$ AB true",
                "\\_a _a true",
                "^a$|^b$ b true"
            })
    void matches_as_ecmascript_does(String written, String value, boolean expected) {
        assertThat(regex(written).test(value)).isEqualTo(expected);
    }

    @Test
    void ends_at_the_end_and_not_before_a_last_line_break() {
        assertThat(regex("^a$").test("a\n")).isFalse();
        assertThat(regex("/^a$/m").test("a\nb")).isTrue();
        assertThat(regex("a.b").test("a\nb")).isFalse();
        assertThat(regex("/a.b/s").test("a\nb")).isTrue();
        assertThat(regex("^\\s$").test("\u00a0")).isTrue();
        assertThat(regex("^[\\S]$").test("\u00a0")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a", "a)", "[a", "*a", "a**", "a{3,1}", "[z-a]", "(?<n", "/a/k", "/a/ii", "a\\", "(?x)a"})
    void refuses_what_ecmascript_refuses(String written) {
        assertThat(problemOf(written).location()).contains(PACK);
    }

    @Test
    void shows_the_place_of_a_problem_with_a_caret() {
        assertThat(problemOf("/ab(c/").message())
                .isEqualTo("The regular expression cannot be read: '(' is not closed.\n  /ab(c/\n     ^");
    }

    @Test
    void tells_how_to_write_flags_of_other_dialects() {
        assertThat(problemOf("(?i)orders").nextStep()).contains("/…/i");
    }

    @Test
    void answers_hostile_expressions_in_bounded_time() {
        String text = "a".repeat(50_000) + "!";
        long start = System.nanoTime();
        assertThat(regex("^(a+)+$").test(text)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        ScriptRegex backtracking = regex("^(a+)+$|(b)\\2");
        assertThatThrownBy(() -> backtracking.test("a".repeat(40) + "!", Duration.ofMillis(50)))
                .isInstanceOf(MatchLimitException.class);
        ScriptRegex deep = regex("^(?=(?:(a)|b)*$)");
        assertThatThrownBy(() -> deep.test("a".repeat(500_000), Duration.ofSeconds(5)))
                .isInstanceOf(MatchLimitException.class);
    }

    @Test
    void bounds_the_expression_itself() {
        assertThat(problemOf("(".repeat(5_000) + ")".repeat(5_000)).message()).contains("nested deeper");
        assertThat(problemOf("a".repeat(30_000)).message()).contains("30000 characters");
        assertThat(regex("^(a{1,900}){1,900}$").test("aaa")).isTrue();
    }

    @Test
    void decides_from_the_known_beginning_of_a_value() {
        assertThat(on("^https:", known("http://"), HOLE)).isEqualTo(Certainty.NO);
        assertThat(on("^https:", known("https://"), HOLE)).isEqualTo(Certainty.YES);
        assertThat(on("^https:", known("http"), HOLE)).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("^https:", HOLE)).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("^(?:https|sftp):", known("ftp://"), HOLE)).isEqualTo(Certainty.NO);
        assertThat(on("^https?$|^x", known("https"), HOLE)).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("^(?!http:)", known("http://"), HOLE)).isEqualTo(Certainty.NO);
        assertThat(on("^(?!http:)", known("ht"), HOLE)).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("^(?!http:)", known("sftp"), HOLE)).isEqualTo(Certainty.YES);
        assertThat(on("^[a-z-]+$", known("Order"), HOLE)).isEqualTo(Certainty.NO);
        assertThat(on("^[a-z-]+$", known("order"), HOLE)).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void decides_from_the_known_end_of_a_value() {
        assertThat(on("\\.json$", HOLE, known(".xml"))).isEqualTo(Certainty.NO);
        assertThat(on("\\.json$", HOLE, known(".json"))).isEqualTo(Certainty.YES);
        assertThat(on("\\.json$", HOLE, known("json"))).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("^[a-z]+$", HOLE, known("-X"))).isEqualTo(Certainty.NO);
    }

    @Test
    void decides_from_what_stands_between_holes() {
        assertThat(on("password", HOLE, known("?password=x&"), HOLE)).isEqualTo(Certainty.YES);
        assertThat(on("\\bpassword", HOLE, known("password"), HOLE)).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("password", HOLE, known("?user=x&"), HOLE)).isEqualTo(Certainty.UNKNOWN);
        assertThat(on("^a$", known("a"))).isEqualTo(Certainty.YES);
    }

    @Test
    void combines_answers_as_kleene_does() {
        assertThat(Certainty.YES.and(Certainty.UNKNOWN)).isEqualTo(Certainty.UNKNOWN);
        assertThat(Certainty.NO.and(Certainty.UNKNOWN)).isEqualTo(Certainty.NO);
        assertThat(Certainty.YES.or(Certainty.UNKNOWN)).isEqualTo(Certainty.YES);
        assertThat(Certainty.NO.or(Certainty.UNKNOWN)).isEqualTo(Certainty.UNKNOWN);
        assertThat(Certainty.UNKNOWN.not()).isEqualTo(Certainty.UNKNOWN);
        assertThat(Certainty.YES.not()).isEqualTo(Certainty.NO);
    }
}
