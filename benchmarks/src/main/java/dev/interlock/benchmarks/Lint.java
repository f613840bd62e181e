package dev.interlock.benchmarks;

import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.pack.RuleSet;
import dev.interlock.report.Report;
import dev.interlock.rule.Finding;
import dev.interlock.rule.RuleId;
import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Checks documents one by one against a ruleset and prints lines of JSON, as {@code peers/spectral.mjs} does for
 * Spectral: one about the ruleset, then one for each document.
 *
 * <p>Arguments: the ruleset, then documents, or {@code @FILE} with one document a line.
 */
public final class Lint {

    private final SingleChecks checks;

    private Lint(SingleChecks checks) {
        this.checks = checks;
    }

    /** Check what the arguments name. */
    public static void main(String[] arguments) throws IOException {
        List<Path> documents = SingleChecks.documents(arguments);
        Lint lint;
        try {
            lint = new Lint(SingleChecks.with(arguments[0], Interlock.builder()));
        } catch (InterlockException e) {
            System.out.println("{\"refusal\":" + text(String.valueOf(e.getMessage())) + "}");
            return;
        }
        System.out.println(lint.ruleset());
        documents.parallelStream().map(lint::check).forEachOrdered(System.out::println);
    }

    /** Tell how many rules run, why others do not, and what else is wrong. */
    private String ruleset() {
        RuleSet rules = checks.interlock().rules();
        return "{\"rules\":" + rules.rules().size() + ",\"refused\":" + list(rules.refused(), id -> refused(rules, id))
                + "}";
    }

    private static String refused(RuleSet rules, RuleId id) {
        String reason =
                rules.explain(id).map(explanation -> explanation.reason()).orElse("");
        return "{\"rule\":" + text(id.value()) + ",\"reason\":" + text(reason) + "}";
    }

    private String check(Path document) {
        String head = "{\"file\":" + text(document.toString());
        try {
            Report report = checks.interlock().check(checks.request(document));
            return head + ",\"results\":"
                    + list(SingleChecks.findings(report), finding -> result(SingleChecks.folder(document), finding))
                    + "}";
        } catch (RuntimeException | StackOverflowError e) {
            return head + ",\"error\":" + text(String.valueOf(e)) + "}";
        }
    }

    private static String result(Path folder, Finding finding) {
        Range range = finding.location().range().orElse(Range.at(new Position(1, 1)));
        return "{\"code\":" + text(finding.rule().id().value()) + ",\"severity\":"
                + finding.severity().ordinal() + ",\"outcome\":"
                + text(finding.outcome().word()) + ",\"message\":" + text(finding.message()) + ",\"path\":"
                + list(finding.path(), Lint::text) + ",\"source\":"
                + text(folder.resolve(finding.location().file()).toString()) + ",\"range\":{\"start\":"
                + position(range.start()) + ",\"end\":" + position(range.end()) + "}}";
    }

    /** Spectral counts from 0. */
    private static String position(Position position) {
        return "{\"line\":" + (position.line() - 1) + ",\"character\":" + (position.column() - 1) + "}";
    }

    private static <T> String list(List<T> items, Function<T, String> writer) {
        return "[" + String.join(",", items.stream().map(writer).toList()) + "]";
    }

    /** Plain ASCII, so that it does not matter in which encoding the JVM prints. */
    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
