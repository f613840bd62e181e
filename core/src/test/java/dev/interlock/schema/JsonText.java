package dev.interlock.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON into nodes for tests. A string with <code>{{name}}</code> in it stays hidden, and an object with the key
 * {@code open!} may hold more than was read.
 */
public final class JsonText {

    private JsonText() {}

    public static Node node(String json) {
        try (JsonParser parser = new JsonFactory()
                .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
                .enable(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES)
                .createParser(json)) {
            parser.nextToken();
            return read(parser).seal("test.json").root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft read(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Draft object = Draft.object();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    if (key.equals("open!")) {
                        object.opened();
                    } else {
                        object.put(key, read(parser));
                    }
                }
                return object;
            }
            case START_ARRAY -> {
                Draft array = Draft.array();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(read(parser));
                }
                return array;
            }
            case VALUE_NULL -> {
                return Draft.copyOf(Document.empty(SourceText.of("null", "")).root());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return Draft.bool(parser.getBooleanValue());
            }
            case VALUE_NUMBER_INT -> {
                return Draft.number(parser.getLongValue());
            }
            default -> {
                return text(parser.getText());
            }
        }
    }

    private static Draft text(String text) {
        if (!text.contains("{{")) {
            return Draft.string(text);
        }
        List<Template.Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int hole = text.indexOf("{{", from);
            if (hole < 0) {
                hole = text.length();
            }
            if (hole > from) {
                parts.add(new Template.Known(text.substring(from, hole)));
            }
            if (hole < text.length()) {
                int end = text.indexOf("}}", hole) + 2;
                parts.add(new Template.Hole(text.substring(hole + 2, end - 2), text.substring(hole, end)));
                hole = end;
            }
            from = hole;
        }
        return Draft.unresolved(new Unresolved(Unresolved.Reason.PLACEHOLDER, new Template(parts)));
    }
}
