package dev.interlock.render;

import com.fasterxml.jackson.core.JsonGenerator;
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
        try (JsonGenerator json = JsonLayout.generator(out)) {
            new Writing(json, report.masking()).document(report);
        }
    }

    private record Writing(JsonGenerator json, Masking masking) {

        void document(Report report) throws IOException {
            Node root = report.landscape().node();
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("interlock", report.version());
            json.writeFieldName("model");
            value(root);
            json.writeObjectFieldStart("origins");
            origins(root, "", List.of());
            json.writeEndObject();
            json.writeEndObject();
        }

        private void value(Node node) throws IOException {
            switch (node.kind()) {
                case OBJECT -> {
                    json.writeStartObject();
                    for (Node member : node.children()) {
                        json.writeFieldName(masking.mask(member.key()));
                        value(member);
                    }
                    json.writeEndObject();
                }
                case ARRAY -> {
                    json.writeStartArray();
                    for (Node element : node.children()) {
                        value(element);
                    }
                    json.writeEndArray();
                }
                case STRING -> json.writeString(masking.mask(node));
                case NUMBER -> json.writeNumber(node.number());
                case BOOLEAN -> json.writeBoolean(node.isTrue());
                case NULL, UNRESOLVED, ABSENT -> json.writeNull();
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
            json.writeObjectFieldStart(pointer);
            json.writeArrayFieldStart("sources");
            for (Source source : sources) {
                json.writeStartObject();
                json.writeStringField("file", source.location().file());
                JsonLayout.range(json, source.location());
                json.writeEndObject();
            }
            json.writeEndArray();
            if (node.isUnresolved()) {
                Unresolved unresolved = node.unresolved();
                json.writeObjectFieldStart("unresolved");
                json.writeStringField("reason", word(unresolved.reason()));
                json.writeStringField(
                        "written", masking.mask(unresolved.template().written()));
                json.writeEndObject();
            } else {
                json.writeStringField("grade", word(node.grade()));
            }
            if (node.isOpen()) {
                json.writeBooleanField("open", true);
            }
            json.writeEndObject();
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
