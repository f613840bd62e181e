package dev.interlock.path;

import dev.interlock.document.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Call the methods that filters may call on texts, lists and regular expressions. */
final class TextMethods {

    static final List<String> NAMES = List.of(
            "match",
            "test",
            "startsWith",
            "endsWith",
            "includes",
            "indexOf",
            "lastIndexOf",
            "toLowerCase",
            "toUpperCase",
            "trim",
            "charAt",
            "slice",
            "substring",
            "split",
            "toString",
            "hasOwnProperty");

    private TextMethods() {}

    static Value call(Value on, String method, List<Value> arguments) {
        if (Scripting.isNothing(on)) {
            throw new FilterFault("'" + method + "' is asked of " + Scripting.text(on));
        }
        if (on instanceof Value.Matcher matcher) {
            return test(matcher.regex(), argument(arguments, 0), method);
        }
        if (Scripting.isOpen(on)) {
            return callOnHidden(Scripting.templateOf(on), method, arguments);
        }
        if (method.equals("toString")) {
            return new Value.Text(Scripting.text(on));
        }
        if (on instanceof Value.Text text) {
            return callOnText(text.text(), method, arguments);
        }
        if (on instanceof Value.Container container && method.equals("hasOwnProperty")) {
            boolean has = container.node().has(Scripting.text(argument(arguments, 0)));
            return !has && container.node().isOpen() ? Value.hidden() : Value.of(has);
        }
        boolean list = on instanceof Value.Items || Scripting.isArray(on);
        if (list) {
            return callOnList(on, method, arguments);
        }
        throw new FilterFault("a " + Scripting.maker(on) + " has no method '" + method + "'");
    }

    private static Value test(ScriptRegex regex, Value on, String method) {
        if (!method.equals("test")) {
            throw new FilterFault("a regular expression has no method '" + method + "'");
        }
        if (Scripting.isOpen(on)) {
            return matchHidden(regex, Scripting.templateOf(on));
        }
        return Value.of(regex.test(Scripting.text(on)));
    }

    private static Value matchHidden(ScriptRegex regex, Optional<Template> template) {
        return new Value.Truth(template.map(regex::test).orElse(Certainty.UNKNOWN));
    }

    private static Value callOnText(String text, String method, List<Value> arguments) {
        Value first = argument(arguments, 0);
        if (Scripting.isOpen(first)) {
            return Value.hidden();
        }
        String other = first instanceof Value.Undefined ? "" : Scripting.text(first);
        return switch (method) {
            case "match" -> regexOf(first).test(text) ? new Value.Items(List.of(new Value.Text(text))) : Value.NULL;
            case "startsWith" -> Value.of(text.startsWith(other, (int) position(arguments, 1, 0, text)));
            case "endsWith" -> Value.of(text.endsWith(other));
            case "includes" -> Value.of(text.contains(other));
            case "indexOf" -> new Value.Numeric(text.indexOf(other));
            case "lastIndexOf" -> new Value.Numeric(text.lastIndexOf(other));
            case "toLowerCase" -> new Value.Text(text.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> new Value.Text(text.toUpperCase(Locale.ROOT));
            case "trim" -> new Value.Text(text.strip());
            case "charAt" -> charAt(text, (int) position(arguments, 0, 0, text));
            case "slice" -> slice(text, arguments);
            case "substring" -> substring(text, arguments);
            case "split" -> split(text, other);
            default -> throw new FilterFault("a text has no method '" + method + "'");
        };
    }

    private static Value callOnList(Value list, String method, List<Value> arguments) {
        if (method.equals("includes") || method.equals("indexOf")) {
            return find(list, argument(arguments, 0), method.equals("includes"));
        }
        if (method.equals("match")) {
            throw new FilterFault("an Array has no method 'match'");
        }
        return callOnText(Scripting.text(list), method, arguments);
    }

    private static Value find(Value list, Value wanted, boolean whether) {
        List<Value> items = Scripting.items(list);
        Certainty found =
                list instanceof Value.Container container && container.node().isOpen()
                        ? Certainty.UNKNOWN
                        : Certainty.NO;
        for (int i = 0; i < items.size(); i++) {
            Certainty same = Scripting.same(items.get(i), wanted);
            if (same == Certainty.YES && !whether && found == Certainty.NO) {
                return new Value.Numeric(i);
            }
            found = found.or(same);
        }
        if (whether) {
            return new Value.Truth(found);
        }
        return found == Certainty.NO ? new Value.Numeric(-1) : Value.hidden();
    }

    private static Value callOnHidden(Optional<Template> template, String method, List<Value> arguments) {
        Value first = argument(arguments, 0);
        if (template.isEmpty() || Scripting.isOpen(first)) {
            return Value.hidden();
        }
        Template known = template.get();
        return switch (method) {
            case "match" -> matchHidden(regexOf(first), template);
            case "startsWith" -> new Value.Truth(startsWith(known.prefix(), Scripting.text(first)));
            case "endsWith" -> new Value.Truth(startsWith(reversed(suffix(known)), reversed(Scripting.text(first))));
            case "includes" -> new Value.Truth(includes(known, Scripting.text(first)));
            case "toLowerCase" -> changed(known, text -> text.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> changed(known, text -> text.toUpperCase(Locale.ROOT));
            case "toString" -> new Value.Hidden(template);
            default -> Value.hidden();
        };
    }

    private static Certainty startsWith(String known, String wanted) {
        if (known.startsWith(wanted)) {
            return Certainty.YES;
        }
        return wanted.startsWith(known) ? Certainty.UNKNOWN : Certainty.NO;
    }

    private static Certainty includes(Template template, String wanted) {
        boolean found = template.parts().stream()
                .anyMatch(part ->
                        part instanceof Template.Known known && known.text().contains(wanted));
        return found ? Certainty.YES : Certainty.UNKNOWN;
    }

    private static Value changed(Template template, UnaryOperator<String> change) {
        List<Template.Part> parts = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            parts.add(part instanceof Template.Known known ? new Template.Known(change.apply(known.text())) : part);
        }
        return new Value.Hidden(Optional.of(new Template(parts)));
    }

    private static String suffix(Template template) {
        List<Template.Part> parts = template.parts();
        return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Template.Known known ? known.text() : "";
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static ScriptRegex regexOf(Value value) {
        if (value instanceof Value.Matcher matcher) {
            return matcher.regex();
        }
        throw new FilterFault("'match' needs a regular expression");
    }

    private static Value charAt(String text, int index) {
        return new Value.Text(index < text.length() ? text.substring(index, index + 1) : "");
    }

    private static Value slice(String text, List<Value> arguments) {
        int from = (int) position(arguments, 0, 0, text);
        int to = (int) position(arguments, 1, text.length(), text);
        return new Value.Text(from < to ? text.substring(from, to) : "");
    }

    private static Value substring(String text, List<Value> arguments) {
        double start = rawPosition(arguments, 0, 0);
        double end = rawPosition(arguments, 1, text.length());
        int from = (int) Math.max(0, Math.min(start, text.length()));
        int to = (int) Math.max(0, Math.min(end, text.length()));
        return new Value.Text(text.substring(Math.min(from, to), Math.max(from, to)));
    }

    private static Value split(String text, String separator) {
        List<Value> items = new ArrayList<>();
        if (separator.isEmpty()) {
            text.chars().forEach(c -> items.add(new Value.Text(String.valueOf((char) c))));
            return new Value.Items(List.copyOf(items));
        }
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            items.add(new Value.Text(text.substring(from, at)));
            from = at + separator.length();
        }
        items.add(new Value.Text(text.substring(from)));
        return new Value.Items(List.copyOf(items));
    }

    /** Tell a position in a text; one below zero counts from the end. */
    private static double position(List<Value> arguments, int index, int otherwise, String text) {
        double position = rawPosition(arguments, index, otherwise);
        double counted = position < 0 ? position + text.length() : position;
        return Math.max(0, Math.min(counted, text.length()));
    }

    private static double rawPosition(List<Value> arguments, int index, int otherwise) {
        Value value = argument(arguments, index);
        double number = value instanceof Value.Undefined ? otherwise : Scripting.number(value);
        return Double.isNaN(number) ? 0 : Math.floor(number);
    }

    private static Value argument(List<Value> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : Value.UNDEFINED;
    }
}
