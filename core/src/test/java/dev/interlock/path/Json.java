package dev.interlock.path;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compose test documents from JSON.
 *
 * <p>Quotes may be single; a text with <code>{{name}}</code> is unresolved, <code>{{!name}}</code> is not declared, and
 * a member {@code "…": true} makes its object open.
 */
public final class Json {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");

    private Json() {}

    public static Document document(String name, String text) {
        try (JsonParser parser = JsonFactory.builder()
                .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .build()
                .createParser(text)) {
            parser.nextToken();
            return read(parser).seal(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Node node(String text) {
        return document("test.json", text).root();
    }

    private static Draft read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser.getText());
            case VALUE_TRUE -> Draft.bool(true);
            case VALUE_FALSE -> Draft.bool(false);
            case VALUE_NUMBER_INT -> Draft.number(parser.getLongValue());
            case VALUE_NULL ->
                Draft.copyOf(Document.empty(dev.interlock.source.SourceText.of("null", ""))
                        .root());
            default -> throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    private static Draft object(JsonParser parser) throws IOException {
        Draft object = Draft.object();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("…")) {
                object.opened();
            } else {
                object.put(name, read(parser));
            }
        }
        return object;
    }

    private static Draft array(JsonParser parser) throws IOException {
        Draft array = Draft.array();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    private static Draft text(String text) {
        if (text.startsWith("{{!")) {
            return Draft.unresolved(Unresolved.notDeclared(text.substring(3, text.length() - 2)));
        }
        Matcher hole = HOLE.matcher(text);
        List<Template.Part> parts = new ArrayList<>();
        int from = 0;
        while (hole.find()) {
            if (hole.start() > from) {
                parts.add(new Template.Known(text.substring(from, hole.start())));
            }
            parts.add(new Template.Hole(hole.group(1), hole.group()));
            from = hole.end();
        }
        if (from == 0) {
            return Draft.string(text);
        }
        if (from < text.length()) {
            parts.add(new Template.Known(text.substring(from)));
        }
        return Draft.unresolved(new Unresolved(Unresolved.Reason.PLACEHOLDER, new Template(parts)));
    }
}
