package dev.interlock.schema;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.ScalarInterpreter;
import dev.interlock.document.Syntax;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.source.Limits;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads nodes for tests. A string with <code>{{name}}</code> in it stays hidden. */
public final class Nodes {

    private Nodes() {}

    public static Node yaml(String text) {
        return read(DocumentReader.of(Syntax.YAML), "test.yaml", text);
    }

    public static Node json(String text) {
        return read(DocumentReader.of(Syntax.JSON), "test.json", text);
    }

    private static Node read(DocumentReader reader, String file, String text) {
        Document document = reader.read(SourceText.of(file, text), Limits.standard())
                .value()
                .orElseThrow();
        return document.interpreted(Nodes::hide).root();
    }

    private static Optional<ScalarInterpreter.Meaning> hide(Node scalar) {
        if (!scalar.isString() || !scalar.text().contains("{{")) {
            return Optional.empty();
        }
        Unresolved unresolved = new Unresolved(Unresolved.Reason.PLACEHOLDER, template(scalar.text()));
        return Optional.of(new ScalarInterpreter.Hidden(unresolved, List.of()));
    }

    private static Template template(String text) {
        List<Template.Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int hole = text.indexOf("{{", from);
            int known = hole < 0 ? text.length() : hole;
            if (known > from) {
                parts.add(new Template.Known(text.substring(from, known)));
            }
            from = known;
            if (hole >= 0) {
                from = text.indexOf("}}", hole) + 2;
                parts.add(new Template.Hole(text.substring(hole + 2, from - 2), text.substring(hole, from)));
            }
        }
        return new Template(parts);
    }
}
