package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the form of workflow commands that
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions documents, escaped as the commands
 * of GitHub's toolkit are.
 */
class GithubReportTest {

    private static final Pattern COMMAND = Pattern.compile("(?s)::(error|warning|notice) file=([^,:]+)"
            + "(,line=[1-9]\\d*,endLine=[1-9]\\d*(,col=[1-9]\\d*,endColumn=[1-9]\\d*)?)?,title=[^,:]+::.+");

    static Stream<Report> reports() {
        return SarifReportTest.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void writes_commands_and_says_what_is_left_out(Report report) throws IOException {
        assertThat(Rendered.lines(new GithubReport(), report))
                .allMatch(line -> COMMAND.matcher(line).matches()
                        || line.matches("interlock: \\d+ findings? not annotated; the report names (it|them)\\."));
    }

    @Test
    void is_read_back_as_it_was_meant() throws IOException {
        List<String> lines = Rendered.lines(new GithubReport(), SampleReport.hostile());
        Matcher command = COMMAND.matcher(lines.get(1));

        assertThat(lines).hasSize(2);
        assertThat(command.matches()).isTrue();
        assertThat(unescaped(command.group(2)))
                .isEqualTo("services/orders/src/Bestellung prüfen/a|b,100%::x\\y</script>\u2028.yaml");
        assertThat(unescaped(lines.get(1))).contains("100%0A ::error::x", "\r\n::warning file=a::b");
    }

    private static String unescaped(String text) {
        return text.replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%25", "%");
    }

    @Test
    void annotates_ten_of_a_kind() throws IOException {
        assertThat(Rendered.lines(new GithubReport(), SampleReport.withErrors(30)))
                .hasSize(11)
                .last()
                .isEqualTo("interlock: 20 findings not annotated; the report names them.");
    }

    @Test
    void annotates_what_is_open_or_claimed() throws IOException {
        assertThat(Rendered.lines(new GithubReport(), SampleReport.governed()))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("::error", "::error", "::notice");
    }

    @Test
    void annotates_nothing_without_a_file_of_the_repository() throws IOException {
        assertThat(Rendered.lines(new GithubReport(), SampleReport.onTheNetwork()))
                .allMatch(line -> line.startsWith("::error file=services/orders/src/main/api/common.yaml,line=2"));
    }
}
