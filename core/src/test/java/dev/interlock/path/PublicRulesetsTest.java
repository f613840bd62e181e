package dev.interlock.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.corpus.Corpus;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PublicRulesetsTest {

    private static final Location PACK = Location.of("pack.yaml");

    /** Expressions that mean nothing, so that Spectral ends its run with an error or silently selects nothing. */
    private static final Map<String, String> MALFORMED = Map.of(
            "$paths[*][*][get,post,put,patch,delete,options,head]", "a name follows '$' directly",
            "$.components.schemas.*[?(@.properties.*.type==\"string\")]", "no member name follows '.'");

    @Test
    void reads_the_expressions_of_public_rulesets() throws IOException {
        Set<String> expressions = expressions();
        Map<String, String> refused = new TreeMap<>();
        Map<String, String> sloppy = new TreeMap<>();
        for (String expression : expressions) {
            Parsed<PathExpression> parsed = PathExpression.parse(expression, PACK);
            if (parsed.value().isEmpty()) {
                refused.put(expression, parsed.problems().get(0).message());
            }
            parsed.value().stream()
                    .flatMap(path -> path.slips().stream())
                    .forEach(slip -> sloppy.put(expression, slip.message()));
        }
        assertThat(expressions).hasSizeGreaterThan(500);
        assertThat(refused)
                .hasSameSizeAs(MALFORMED)
                .allSatisfy((expression, message) -> assertThat(message)
                        .contains(MALFORMED.getOrDefault(
                                expression, "'" + expression + "' is not known to be malformed")));
        assertThat(sloppy.values())
                .allSatisfy(message -> assertThat(message)
                        .containsAnyOf(
                                "nothing follows the last '.'",
                                "a bracket in a bracket",
                                "closes nothing",
                                "several paths stand in one text"));
        assertThat(sloppy).hasSizeLessThan(20);
    }

    /** Tell all expressions of the public rulesets. */
    static Set<String> expressions() throws IOException {
        Set<String> expressions = new TreeSet<>();
        for (Path file : Corpus.files("spectral-rulesets", "json")) {
            collect(read(file), expressions);
        }
        return expressions;
    }

    private static void collect(Node node, Set<String> expressions) {
        if (node.isObject() && node.has("given")) {
            collectGiven(node.get("given"), expressions);
            collectFields(node.get("then"), expressions);
        }
        if (node.key().equals("aliases") && node.isObject()) {
            for (Node alias : node.children()) {
                collectGiven(alias, expressions);
            }
        }
        for (Node child : node.children()) {
            collect(child, expressions);
        }
    }

    private static void collectGiven(Node given, Set<String> expressions) {
        if (given.isString()) {
            // What an alias stands for is put in front by the loader of packs.
            expressions.add(given.text().replaceFirst("^#[A-Za-z][A-Za-z0-9_-]*", "\\$"));
        } else if (given.isArray()) {
            given.children().forEach(one -> collectGiven(one, expressions));
        }
    }

    private static void collectFields(Node then, Set<String> expressions) {
        if (then.isArray()) {
            then.children().forEach(one -> collectFields(one, expressions));
        } else if (then.get("field")
                .findText()
                .filter(field -> field.startsWith("$."))
                .isPresent()) {
            expressions.add(then.get("field").text());
        }
    }

    private static Node read(Path file) throws IOException {
        return TextDecoder.decode(Corpus.nameOf(file), Files.readAllBytes(file), Limits.standard())
                .value()
                .flatMap(text -> DocumentReader.of(Syntax.JSON)
                        .read(text, Limits.standard())
                        .value())
                .orElseThrow()
                .root();
    }
}
