package dev.interlock.render;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.interlock.source.Location;
import dev.interlock.source.Position;
import java.io.IOException;
import java.io.OutputStream;

/** Lay out all JSON that reports consist of in one way: two blanks of indentation and LF on every platform. */
final class JsonLayout {

    private JsonLayout() {}

    static JsonGenerator generator(OutputStream out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(printer);
        return json;
    }

    static void range(JsonGenerator json, Location location) throws IOException {
        if (location.range().isPresent()) {
            json.writeObjectFieldStart("range");
            position(json, "start", location.range().get().start());
            position(json, "end", location.range().get().end());
            json.writeEndObject();
        }
    }

    private static void position(JsonGenerator json, String name, Position position) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }
}
