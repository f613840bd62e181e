package dev.interlock.render;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import dev.interlock.report.Report;
import dev.interlock.rule.Masking;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Write the interfaces that were found, in the form that {@code interfaces.schema.json} publishes.
 *
 * <p>The model stands there as rules see it; beside it stand the sources of each value, how firmly it is known, and why
 * it stays hidden. A hidden value is {@code null} in the model, so that nobody takes it for one that is known. Secrets
 * are masked, also in names and addresses.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class InterfacesReport implements ReportRenderer {

    private static final int SCHEMA_VERSION = 1;

    @Override
    public String id() {
        return "interfaces";
    }

    @Override
    public String fileName() {
        return "interfaces.json";
    }

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            new Writing(json, report.masking()).document(report);
        }
    }

    private record Writing(JsonWriter json, Masking masking) {

        void document(Report report) throws IOException {
            Node root = report.landscape().node();
            json.object();
            json.put("schemaVersion", SCHEMA_VERSION);
            json.put("interlock", report.version());
            json.name("model");
            value(root);
            json.object("origins");
            origins(root, "", List.of());
            json.end();
            json.end();
        }

        private void value(Node node) throws IOException {
            switch (node.kind()) {
                case OBJECT -> {
                    json.object();
                    for (Node member : node.children()) {
                        json.name(masking.mask(member.key()));
                        value(member);
                    }
                    json.end();
                }
                case ARRAY -> {
                    json.array();
                    for (Node element : node.children()) {
                        value(element);
                    }
                    json.end();
                }
                case STRING -> json.add(masking.mask(node));
                case NUMBER -> json.add(node.number());
                case BOOLEAN -> json.add(node.isTrue());
                case NULL, UNRESOLVED, ABSENT -> json.addNull();
            }
        }

        /** What is literal and has the sources of its parent needs no entry of its own. */
        private void origins(Node node, String pointer, List<Source> inherited) throws IOException {
            List<Source> sources = node.sources();
            boolean plain = node.grade() == Grade.LITERAL && !node.isUnresolved() && !node.isOpen();
            if (!plain || !sources.equals(inherited)) {
                origin(node, pointer, sources);
            }
            int ordinal = 0;
            for (Node child : node.children()) {
                String step = node.isArray() ? Integer.toString(ordinal++) : masking.mask(child.key());
                origins(child, pointer + "/" + step.replace("~", "~0").replace("/", "~1"), sources);
            }
        }

        private void origin(Node node, String pointer, List<Source> sources) throws IOException {
            json.object(pointer);
            json.array("sources");
            for (Source source : sources) {
                json.object();
                json.put("file", source.location().file());
                json.range(source.location());
                json.end();
            }
            json.end();
            if (node.isUnresolved()) {
                Unresolved unresolved = node.unresolved();
                json.object("unresolved");
                json.put("reason", word(unresolved.reason()));
                json.put("written", masking.mask(unresolved.template().written()));
                json.end();
            } else {
                json.put("grade", word(node.grade()));
            }
            if (node.isOpen()) {
                json.put("open", true);
            }
            json.end();
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
