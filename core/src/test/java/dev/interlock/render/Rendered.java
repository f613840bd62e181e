package dev.interlock.render;

import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.report.Report;
import dev.interlock.source.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A report as a renderer wrote it. */
final class Rendered {

    private Rendered() {}

    static String text(ReportRenderer renderer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<String> lines(ReportRenderer renderer, Report report) throws IOException {
        return text(renderer, report).lines().toList();
    }

    static Node json(ReportRenderer renderer, Report report) throws IOException {
        byte[] bytes = text(renderer, report).getBytes(StandardCharsets.UTF_8);
        return DocumentReader.read(renderer.fileName(), bytes, Syntax.JSON, Limits.standard())
                .value()
                .orElseThrow()
                .root();
    }

    static List<String> texts(Node nodes, String... path) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes.children()) {
            texts.add(node.get(List.of(path)).text());
        }
        return texts;
    }
}
