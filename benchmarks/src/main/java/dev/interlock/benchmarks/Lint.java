package dev.interlock.benchmarks;

import dev.interlock.CheckRequest;
import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import dev.interlock.report.Report;
import dev.interlock.report.ReportedFinding;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Outcome;
import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Checks documents one by one against a ruleset and prints one line of JSON for each, as {@code lint.mjs} does for
 * Spectral.
 *
 * <p>Arguments: the ruleset, then documents, or {@code @FILE} with one document a line.
 */
public final class Lint {

    private final Interlock interlock;

    private Lint(Interlock interlock) {
        this.interlock = interlock;
    }

    /** Check what the arguments name. */
    public static void main(String[] arguments) throws IOException {
        Path ruleset = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> documents = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        if (documents.size() == 1 && documents.get(0).startsWith("@")) {
            documents = Files.readAllLines(Path.of(documents.get(0).substring(1)));
        }
        Interlock.Builder builder = Interlock.builder().lenient();
        Lint lint = new Lint(
                arguments[0].contains(":") && !Files.exists(ruleset)
                        ? builder.pack(arguments[0]).build()
                        : builder.root(ruleset.getParent())
                                .pack(ruleset.getFileName().toString())
                                .build());
        documents.parallelStream().map(lint::check).forEachOrdered(System.out::println);
    }

    private String check(String document) {
        Path file = Path.of(document).toAbsolutePath().normalize();
        Path folder = file.getParent();
        try {
            long start = System.nanoTime();
            Report report = interlock.check(CheckRequest.of(Project.at(folder)
                    .withIncludes(List.of(file.getFileName().toString()))));
            long millis = (System.nanoTime() - start) / 1_000_000;
            List<Finding> findings = new ArrayList<>();
            for (ReportedFinding reported : report.findings()) {
                if (!reported.finding().rule().pack().startsWith("interlock:integrity")) {
                    findings.add(reported.finding());
                }
            }
            return "{\"file\":" + text(file.toString()) + ",\"ms\":" + millis + ",\"artefacts\":"
                    + report.artefacts().size() + ",\"diagnostics\":"
                    + list(report.diagnostics(), diagnostic -> text(diagnostic.toString())) + ",\"results\":"
                    + list(findings, finding -> result(folder, finding)) + "}";
        } catch (RuntimeException | StackOverflowError e) {
            return "{\"file\":" + text(file.toString()) + ",\"error\":" + text(String.valueOf(e)) + "}";
        }
    }

    private static String result(Path folder, Finding finding) {
        Range range = finding.location().range().orElse(Range.at(new Position(1, 1)));
        return "{\"code\":" + text(finding.rule().id().value()) + ",\"severity\":"
                + finding.severity().ordinal() + ",\"outcome\":" + text(outcome(finding.outcome())) + ",\"message\":"
                + text(finding.message()) + ",\"path\":" + list(finding.path(), Lint::text) + ",\"source\":"
                + text(folder.resolve(finding.location().file()).toString()) + ",\"range\":{\"start\":"
                + position(range.start()) + ",\"end\":" + position(range.end()) + "}}";
    }

    private static String outcome(Outcome outcome) {
        return outcome.word();
    }

    /** Spectral counts from 0. */
    private static String position(Position position) {
        return "{\"line\":" + (position.line() - 1) + ",\"character\":" + (position.column() - 1) + "}";
    }

    private static <T> String list(List<T> items, Function<T, String> writer) {
        return "[" + String.join(",", items.stream().map(writer).toList()) + "]";
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return new String(json.append('"').toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
