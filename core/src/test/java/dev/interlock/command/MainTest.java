package dev.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Interlock;
import dev.interlock.command.Outcome.Exit;
import dev.interlock.render.ConsoleLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    /** The one pack that core has without the platforms. */
    private static final String INTEGRITY = "--packs=interlock:integrity";

    @TempDir
    private Path working;

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void tells_the_commands_and_the_exit_codes(String argument) {
        Outcome outcome = run(argument);

        assertThat(outcome.exit()).isEqualTo(Exit.CLEAN);
        assertThat(text(outcome)).contains("check ", "report ", "explain ", "init ", "Ends with 0 where all is well");
    }

    @Test
    void tells_the_same_and_fails_where_nothing_is_asked_for() {
        Outcome outcome = run();

        assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
        assertThat(text(outcome)).isEqualTo(text(run("help")));
    }

    @Test
    void tells_the_options_of_a_command() {
        assertThat(text(run("help", "check"))).contains("--fail-on ", "Default: interlock:recommended");
        assertThat(text(run("explain", "--help"))).contains("--rule ").doesNotContain("--fail-on");
    }

    @Test
    void tells_its_version() {
        assertThat(text(run("--version"))).isEqualTo(Interlock.version());
    }

    @Test
    void names_the_nearest_command() {
        assertThat(failed("chek")).isEqualTo("There is no command 'chek'; did you mean 'check'?");
        assertThat(failed("orders.yaml"))
                .endsWith("known are check, report, baseline, waive, sign, explain, init, help.");
    }

    @Test
    void refuses_a_place_that_does_not_exist() {
        assertThat(failed("check", "orders.yaml"))
                .isEqualTo("'orders.yaml' does not exist; name the directory or the file to check.");
    }

    @Test
    void refuses_two_places() {
        assertThat(failed("check", "--directory=a", "b")).startsWith("'b' is one place too many");
    }

    @Test
    void refuses_an_empty_project_unless_that_is_allowed() {
        assertThat(failed("check", INTEGRITY)).startsWith("Interlock found nothing to check");
        assertThat(run("check", INTEGRITY, "--fail-if-empty=false").exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void refuses_what_the_options_cannot_mean() {
        assertThat(failed("check", "--fail-on=eror")).contains("did you mean 'error'?");
        assertThat(failed("check", "--as-of=2026-02-30")).contains("which is no date");
        assertThat(failed("check", "--reports=jsom")).contains("did you mean 'json'?");
        assertThat(failed("check", "--includes=../x")).contains("leads out of the project");
        assertThat(failed("check", "--packs=interlock:reccomended")).contains("interlock:reccomended");
        assertThat(failed("check", "--packs=maven:a:b:1")).contains("which only Maven reads");
    }

    @Test
    void does_nothing_where_it_is_skipped() {
        assertThat(text(run("check", "--skip", "missing.yaml"))).isEqualTo("interlock: skipped (interlock.skip)");
    }

    @Test
    void explains_a_rule_and_names_the_nearest_one() throws IOException {
        Files.writeString(working.resolve("acme.yaml"), """
                rules:
                  acme-title:
                    description: The title is set.
                    given: $.info
                    then: {field: title, function: truthy}
                """);

        assertThat(text(run("explain", "--packs=acme.yaml", "--rule=acme-title")))
                .contains("acme-title: The title is set.");
        assertThat(failed("explain", "--packs=acme.yaml", "--rule=acme-titel")).contains("did you mean 'acme-title'?");
    }

    @Test
    void finds_packs_beside_the_checked_directory() throws IOException {
        Files.createDirectories(working.resolve("services/orders"));
        Files.writeString(working.resolve("acme.yaml"), """
                rules:
                  acme-title: {given: $.info, then: {function: truthy}}
                """);

        assertThat(run("check", "services/orders", "--packs=acme.yaml", "--fail-if-empty=false")
                        .exit())
                .isEqualTo(Exit.CLEAN);
    }

    private Outcome run(String... arguments) {
        return new Main(working, Map.of()).run(List.of(arguments));
    }

    private String failed(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
        assertThat(outcome.cause()).isEmpty();
        return outcome.reason();
    }

    private static String text(Outcome outcome) {
        return String.join("\n", outcome.lines().stream().map(ConsoleLine::text).toList());
    }
}
