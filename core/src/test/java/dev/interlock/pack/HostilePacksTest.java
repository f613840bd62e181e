package dev.interlock.pack;

import static dev.interlock.pack.Packs.ids;
import static dev.interlock.pack.Packs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostilePacksTest {

    private static final String RULE = "rules: {a: {given: \"#A0\", then: {function: truthy}}}\n";

    @Test
    void bounds_aliases_that_double_at_each_step() {
        StringBuilder aliases = new StringBuilder("aliases:\n");
        for (int i = 0; i < 60; i++) {
            aliases.append("  A%d: [\"#A%d.a\", \"#A%d.b\"]\n".formatted(i, i + 1, i + 1));
        }
        RuleSet rules = Packs.of(aliases + "  A60: [$]\n" + RULE).load();

        assertThat(ids(rules)).isEmpty();
        assertThat(problems(rules)).singleElement().asString().contains("stands for more than 1000 paths");
    }

    @Test
    void bounds_aliases_that_stand_for_each_other() {
        StringBuilder aliases = new StringBuilder("aliases:\n");
        for (int i = 0; i < 2_000; i++) {
            aliases.append("  A%d: [\"#A%d\"]\n".formatted(i, i + 1));
        }
        RuleSet rules = Packs.of(aliases + "  A2000: [$]\n" + RULE).load();

        assertThat(problems(rules)).singleElement().asString().contains("64 aliases stand for each other");
    }

    @Test
    void bounds_packs_that_extend_each_other() {
        Packs packs = new Packs();
        for (int i = 0; i < 500; i++) {
            packs.and("p" + i + ".yaml", "extends: [p" + (i + 1) + ".yaml, p" + (i + 1) + ".yaml]\n");
        }

        assertThat(packs.load("p0.yaml").problems())
                .extracting(Diagnostic::code)
                .containsOnly("limit");
    }

    @Test
    void bounds_the_depth_of_a_pack() {
        assertThat(Packs.of("rules: " + "{a: ".repeat(100_000)).load().problems())
                .isNotEmpty();
        assertThat(Packs.of("x-pack: " + "[".repeat(500) + "]".repeat(500) + "\nrules: {}\n")
                        .load()
                        .problems())
                .isNotEmpty();
    }

    @Test
    void takes_any_shape_for_a_problem() {
        for (String shape : new String[] {"null", "7", "text", "[]", "[[]]", "{}", "{a: {b: []}}", "true"}) {
            for (String key : new String[] {
                "extends", "rules", "aliases", "overrides", "except", "functions", "formats", "x-pack", "parserOptions"
            }) {
                RuleSet rules = Packs.of("rules: {a: {given: $, then: {function: truthy}}}\n"
                                        .replace("rules:", key.equals("rules") ? "x-rules:" : "rules:")
                                + key + ": " + shape + "\n")
                        .load();
                assertThat(rules).as(key + ": " + shape).isNotNull();
            }
            for (String key : new String[] {
                "given",
                "then",
                "severity",
                "message",
                "formats",
                "resolved",
                "recommended",
                "x-guardrail",
                "description"
            }) {
                RuleSet rules = Packs.of("rules: {a: {%s, %s: %s}}\n"
                                .formatted(
                                        key.equals("given")
                                                ? "then: {function: f}"
                                                : key.equals("then") ? "given: $" : "given: $, then: {function: f}",
                                        key,
                                        shape))
                        .load();
                assertThat(rules).as(key + ": " + shape).isNotNull();
            }
        }
    }

    @Test
    void does_not_follow_links_that_lead_out_of_the_root(@TempDir Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.writeString(folder.resolve("secret.yaml"), "rules: {}\n");
        Files.createSymbolicLink(root.resolve("link.yaml"), folder.resolve("secret.yaml"));
        Files.writeString(root.resolve("own.yaml"), "rules: {a: {given: $, then: {function: truthy}}}\n");
        PackLoader loader =
                PackLoader.standard().withSource(PackSource.directory(root)).withoutAlwaysOn();

        assertThat(problems(loader.load("link.yaml")))
                .singleElement()
                .asString()
                .contains("'link.yaml' lies outside of the project");
        assertThat(ids(loader.load("own.yaml"))).containsExactly("a");
        Limits small = new Limits(5, 10, 10, 10, 1, 1, 10, 10, Limits.standard().matching());
        assertThat(problems(loader.withLimits(small).load("own.yaml")))
                .singleElement()
                .asString()
                .contains("limit of 5");
    }
}
