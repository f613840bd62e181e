package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONObject;

/** Say per keyword what is wrong in a file of our own kind, and how to repair it. */
final class OwnMessages {

    private static final int LONGEST_VALUE = 60;

    /** The order in which messages name types: the simple ones first. */
    private static final List<String> KINDS =
            List.of("string", "boolean", "integer", "number", "array", "object", "null");

    private final BiFunction<String, String, Optional<Object>> parameters;

    OwnMessages(BiFunction<String, String, Optional<Object>> parameters) {
        this.parameters = parameters;
    }

    /** Describe what a value violates. */
    Diagnostic about(Node at, String keyword, String location, String said) {
        String limit = parameters.apply(location, keyword).map(Object::toString).orElse("");
        return switch (keyword) {
            case "type" -> wrongType(at, types(location));
            case "required", "dependencies" -> missingKey(at, said);
            case "additionalProperties" -> unknownKey(at, said, location);
            case "enum" -> notAllowed(at, location);
            case "const" -> wrongValue(at, value(at) + " must be '" + limit + "'.", "Write '" + limit + "'.");
            case "pattern" ->
                wrongValue(
                        at,
                        value(at) + " does not have the expected form.",
                        "Write it so that it matches " + limit + ".");
            case "format" -> wrongValue(at, value(at) + " is not a valid " + limit + ".", "Write a " + limit + ".");
            case "minLength" ->
                wrongValue(
                        at,
                        limit.equals("1") ? name(at) + " is empty." : value(at) + " is too short.",
                        "Write at least " + count(limit, "character") + ".");
            case "maxLength" ->
                wrongValue(at, value(at) + " is too long.", "Write at most " + count(limit, "character") + ".");
            case "minimum" -> wrongValue(at, value(at) + " is too small.", "Write at least " + limit + ".");
            case "maximum" -> wrongValue(at, value(at) + " is too large.", "Write at most " + limit + ".");
            case "exclusiveMinimum" -> wrongValue(at, value(at) + " is too small.", "Write more than " + limit + ".");
            case "exclusiveMaximum" -> wrongValue(at, value(at) + " is too large.", "Write less than " + limit + ".");
            case "multipleOf" ->
                wrongValue(at, value(at) + " is no multiple of " + limit + ".", "Write a multiple of " + limit + ".");
            case "minItems" ->
                wrongValue(
                        at,
                        limit.equals("1") ? name(at) + " is an empty list." : name(at) + " has too few elements.",
                        "Give at least " + count(limit, "element") + ".");
            case "maxItems" ->
                wrongValue(at, name(at) + " has too many elements.", "Give at most " + count(limit, "element") + ".");
            case "uniqueItems" ->
                wrongValue(at, name(at) + " lists the same element twice.", "Remove the repeated element.");
            case "contains" ->
                wrongValue(at, name(at) + " lacks the element that is expected in it.", "Add that element.");
            case "minProperties" ->
                wrongValue(
                        at,
                        limit.equals("1") ? name(at) + " is an empty map." : name(at) + " has too few keys.",
                        "Give at least " + count(limit, "key") + ".");
            case "maxProperties" ->
                wrongValue(at, name(at) + " has too many keys.", "Give at most " + count(limit, "key") + ".");
            case "false" -> problem("unknown-key", name(at) + " is not allowed here.", at.keyLocation(), "Remove it.");
            default -> fitsNoForm(at);
        };
    }

    /** Describe what the name of a member violates. */
    Diagnostic aboutKey(Node at, String keyword, String location) {
        String limit = parameters.apply(location, keyword).map(Object::toString).orElse("");
        String place = at.parent().map(OwnMessages::within).orElse("");
        String message = "The key " + quoted(at.key()) + place + " is not allowed.";
        List<String> words = words(location);
        if (!words.isEmpty()) {
            return problem("unknown-key", message, at.keyLocation(), suggestion(at.key(), words));
        }
        String repair = keyword.equals("pattern")
                ? "Rename it so that it matches " + limit + "."
                : "Rename it; the schema of this file describes the names.";
        return problem("unknown-key", message, at.keyLocation(), repair);
    }

    /** Describe that one of several keys is needed. */
    Diagnostic lacksAllOf(Node at, List<String> keys) {
        return problem(
                "missing-key",
                sentence(name(at)) + " lacks " + alternatives(keys) + ".",
                at.location(),
                "Add one of them.");
    }

    /** Describe that no branch of a choice has the type of the value. */
    Diagnostic wrongTypeForAll(Node at, List<String> locations) {
        return wrongType(
                at,
                locations.stream()
                        .flatMap(location -> types(location).stream())
                        .distinct()
                        .toList());
    }

    /** Describe that no form of a choice, or more than one, fits. */
    Diagnostic fitsNoForm(Node at) {
        return wrongValue(at, name(at) + " does not have an allowed form.", "Compare it with the schema of this file.");
    }

    private static Diagnostic wrongType(Node at, List<String> types) {
        String expected = String.join(
                " or ",
                types.stream()
                        .sorted(Comparator.comparingInt(KINDS::indexOf))
                        .map(OwnMessages::kindOf)
                        .toList());
        String found = kindOf(at.kind());
        String what = at.isScalar() && at.kind() != NodeKind.NULL ? value(at) : name(at);
        return problem(
                "wrong-type",
                sentence(what) + " is " + found + ", but must be " + expected + ".",
                at.location(),
                "Write " + expected + ".");
    }

    private static Diagnostic missingKey(Node at, String key) {
        return problem(
                "missing-key",
                sentence(name(at)) + " lacks " + quoted(key) + ".",
                at.location(),
                "Add " + quoted(key) + ".");
    }

    private Diagnostic unknownKey(Node at, String key, String location) {
        List<String> known = parameters
                .apply(location, "properties")
                .filter(JSONObject.class::isInstance)
                .map(properties -> List.copyOf(new TreeSet<>(((JSONObject) properties).keySet())))
                .orElse(List.of());
        List<String> free = known.stream().filter(name -> !at.has(name)).toList();
        return problem(
                "unknown-key",
                quoted(key) + " is not a known key" + within(at) + ".",
                at.get(key).keyLocation(),
                Nearest.find(key, free)
                        .map(near -> "Rename it to " + quoted(near) + ".")
                        .orElse(known.isEmpty() ? "Remove it." : "Remove it; known are " + list(known) + "."));
    }

    private Diagnostic notAllowed(Node at, String location) {
        List<String> words = words(location);
        return wrongValue(
                at,
                (at.isContainer() ? name(at) : value(at)) + " is not an allowed value.",
                suggestion(at.isContainer() ? "" : at.text(), words));
    }

    private static String suggestion(String written, List<String> words) {
        return Nearest.find(written, words)
                .map(near -> "Write " + quoted(near) + "; allowed are " + list(words) + ".")
                .orElse("Write one of " + list(words) + ".");
    }

    private static Diagnostic wrongValue(Node at, String message, String nextStep) {
        return problem("wrong-value", sentence(message), at.location(), nextStep);
    }

    private static Diagnostic problem(String code, String message, Location location, String nextStep) {
        return Diagnostic.of(code, message, location, nextStep);
    }

    private List<String> words(String location) {
        List<String> words = new ArrayList<>();
        parameters.apply(location, "enum").ifPresent(values -> {
            if (values instanceof JSONArray array) {
                array.forEach(value -> words.add(String.valueOf(value)));
            }
        });
        return words;
    }

    private List<String> types(String location) {
        Object type = parameters.apply(location, "type").orElse("");
        List<String> types = new ArrayList<>();
        if (type instanceof JSONArray array) {
            array.forEach(word -> types.add(String.valueOf(word)));
        } else {
            types.add(type.toString());
        }
        return types;
    }

    /** The first stretch in brackets: where the validator's messages carry a key. */
    static String between(String message) {
        int open = message.indexOf('[');
        int close = message.lastIndexOf(']');
        return open >= 0 && close > open ? message.substring(open + 1, close) : message;
    }

    private static String name(Node at) {
        List<String> path = path(at);
        return path.isEmpty() ? "the file" : quoted(String.join(".", path));
    }

    private static String within(Node at) {
        return path(at).isEmpty() ? "" : " in " + name(at);
    }

    private static String value(Node at) {
        if (at.isContainer() || at.isAbsent()) {
            return name(at);
        }
        return quoted(at.text()) + (path(at).isEmpty() ? "" : " at " + name(at));
    }

    private static List<String> path(Node at) {
        List<String> path = new ArrayList<>(at.path());
        path.addAll(at.missing());
        return path;
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\R", " ");
        return "'" + (line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line) + "'";
    }

    private static String list(List<String> words) {
        return words.stream().map(OwnMessages::quoted).collect(Collectors.joining(", "));
    }

    private static String alternatives(List<String> words) {
        return words.stream().distinct().map(OwnMessages::quoted).collect(Collectors.joining(" or "));
    }

    private static String count(String limit, String thing) {
        return limit + " " + thing + (limit.equals("1") ? "" : "s");
    }

    private static String sentence(String text) {
        return text.startsWith("the ") ? "T" + text.substring(1) : text;
    }

    private static String kindOf(NodeKind kind) {
        return switch (kind) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "empty";
            case UNRESOLVED -> "a placeholder";
            case ABSENT -> "missing";
        };
    }

    private static String kindOf(String type) {
        return switch (type) {
            case "object" -> "a map";
            case "array" -> "a list";
            case "string" -> "a text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "null" -> "empty";
            default -> "of another type";
        };
    }
}
