package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.List;

/** Read texts in tests, and write documents down so that they can be compared. */
final class Reading {

    private Reading() {}

    static Parsed<Document> parse(Syntax syntax, String text) {
        return parse(syntax, text, Limits.standard());
    }

    static Parsed<Document> parse(Syntax syntax, String text, Limits limits) {
        return DocumentReader.of(syntax).read(SourceText.of("file", text), limits);
    }

    /** Read a text that is free of problems. */
    static Node read(Syntax syntax, String text) {
        Parsed<Document> parsed = parse(syntax, text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.value().orElseThrow().root();
    }

    static Node json(String text) {
        return read(Syntax.JSON, text);
    }

    static Node yaml(String text) {
        return read(Syntax.YAML, text);
    }

    static Node xml(String text) {
        return read(Syntax.XML, text);
    }

    static Node properties(String text) {
        return read(Syntax.PROPERTIES, text);
    }

    static List<Diagnostic> problems(Syntax syntax, String text) {
        return parse(syntax, text).problems();
    }

    /** Read a text that has one problem, and format it without the next step. */
    static String problem(Syntax syntax, String text) {
        List<Diagnostic> problems = problems(syntax, text);
        assertThat(problems).hasSize(1);
        Diagnostic problem = problems.get(0);
        return problem.code() + " " + problem.location().orElseThrow() + " " + problem.message();
    }

    /** Tell the stretch of the source that a node lies at. */
    static String slice(Node node) {
        String text = node.document().source().text();
        Tape tape = node.document().tape();
        return text.substring(tape.start[node.index()], tape.stop[node.index()]);
    }

    /** Write a tree down as JSON without blanks. */
    static String dump(Node node) {
        StringBuilder out = new StringBuilder();
        dump(node, out);
        return out.toString();
    }

    private static void dump(Node node, StringBuilder out) {
        switch (node.kind()) {
            case OBJECT -> {
                String separator = "{";
                for (Node member : node.children()) {
                    out.append(separator).append(quoted(member.key())).append(':');
                    dump(member, out);
                    separator = ",";
                }
                out.append(separator.equals("{") ? "{}" : "}");
            }
            case ARRAY -> {
                String separator = "[";
                for (Node element : node.children()) {
                    out.append(separator);
                    dump(element, out);
                    separator = ",";
                }
                out.append(separator.equals("[") ? "[]" : "]");
            }
            case STRING -> out.append(quoted(node.text()));
            case UNRESOLVED -> out.append('?').append(node.text());
            case ABSENT -> out.append("absent");
            default -> out.append(node.text());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
