package dev.interlock.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Make up trees, and write them in many ways. */
final class RandomTree {

    private static final String[] WORDS = {
        "a",
        "id",
        "x-y",
        "$ref",
        "/orders/{id}",
        "~",
        "yes",
        "null",
        "true",
        "012",
        "1.5",
        "",
        " ",
        "a b",
        "a: b",
        "a #b",
        "'",
        "\"",
        "\\",
        "\n",
        "line\nbreak",
        "tab\there",
        "é",
        "😀",
        "{{x}}",
        "- a",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "[",
        "]",
        "{",
        "}",
        ",",
        "?",
        ":",
        "<<",
        "#",
        "\u0007",
        "\u2028",
        "trailing ",
        " leading",
        "200",
        "=",
        "---",
        "..."
    };

    private final Random random;

    RandomTree(long seed) {
        this.random = new Random(seed);
    }

    /** Make up a tree of maps, lists, strings, numbers (as their text in a character array), booleans and nulls. */
    Object next(int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 8);
        return switch (kind) {
            case 0 -> random.nextBoolean();
            case 1 -> number().toCharArray();
            case 2, 3 -> word();
            case 4 -> new Object[0];
            case 5 -> list(depth);
            default -> map(depth);
        };
    }

    /** Write a tree without blanks, as {@link Reading#dump} does. */
    String dump(Object tree) {
        return write(tree, false);
    }

    /** Write a tree as JSON with blanks and escapes at random. */
    String json(Object tree) {
        return blank() + write(tree, true) + blank();
    }

    /** Write a tree as YAML in block style, scalars in the styles that they allow. */
    String yaml(Object tree) {
        StringBuilder out = new StringBuilder();
        block(tree, 0, out);
        return out.toString();
    }

    private String write(Object tree, boolean atRandom) {
        StringBuilder out = new StringBuilder();
        if (tree instanceof Map<?, ?> map) {
            out.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator).append(blank(atRandom)).append(quoted((String) entry.getKey(), atRandom));
                out.append(blank(atRandom))
                        .append(':')
                        .append(blank(atRandom))
                        .append(write(entry.getValue(), atRandom));
                separator = blank(atRandom) + ",";
            }
            return out.append(blank(atRandom)).append('}').toString();
        }
        if (tree instanceof List<?> list) {
            out.append('[');
            String separator = "";
            for (Object element : list) {
                out.append(separator).append(blank(atRandom)).append(write(element, atRandom));
                separator = blank(atRandom) + ",";
            }
            return out.append(blank(atRandom)).append(']').toString();
        }
        return tree instanceof String text ? quoted(text, atRandom) : plain(tree);
    }

    private void block(Object tree, int indent, StringBuilder out) {
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                newLine(indent, out);
                out.append(doubleQuoted((String) entry.getKey())).append(':');
                value(entry.getValue(), indent + 2, out);
            }
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            for (Object element : list) {
                newLine(indent, out);
                out.append('-');
                value(element, indent + 2, out);
            }
        } else {
            value(tree, indent, out);
        }
    }

    private void value(Object tree, int indent, StringBuilder out) {
        boolean isBlock =
                (tree instanceof Map<?, ?> map && !map.isEmpty()) || (tree instanceof List<?> list && !list.isEmpty());
        if (isBlock && random.nextInt(4) > 0) {
            out.append(random.nextBoolean() ? "" : "  # comment");
            block(tree, indent, out);
        } else if (isBlock) {
            out.append(' ').append(flow(tree));
        } else if (tree instanceof String text) {
            out.append(' ').append(scalar(text, indent));
        } else {
            out.append(' ').append(tree instanceof Map ? "{}" : tree instanceof List ? "[]" : plain(tree));
        }
    }

    private String flow(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((key, value) -> members.add(doubleQuoted((String) key) + ": " + flow(value)));
            return "{" + String.join(", ", members) + "}";
        }
        if (tree instanceof List<?> list) {
            return "[" + String.join(" , ", list.stream().map(this::flow).toList()) + "]";
        }
        return tree instanceof String text ? scalar(text, -1) : plain(tree);
    }

    private String scalar(String text, int indent) {
        boolean isPrintable = text.chars().allMatch(c -> c >= ' ' && c < 0xD800 && c != 0x2028);
        if (isPrintable && text.matches("[a-z][a-z/]*( [a-z]+)*") && PlainScalar.kindOf(text) == NodeKind.STRING) {
            return text;
        }
        if (isPrintable && random.nextBoolean()) {
            return "'" + text.replace("'", "''") + "'";
        }
        boolean mayBeLiteral = indent >= 0 && text.matches("[a-z]+(\n[a-z]+)*");
        if (mayBeLiteral && random.nextBoolean()) {
            String pad = "\n" + " ".repeat(indent + 1);
            return "|-" + pad + text.replace("\n", pad);
        }
        return doubleQuoted(text);
    }

    private static void newLine(int indent, StringBuilder out) {
        if (out.length() > 0) {
            out.append('\n');
        }
        out.append(" ".repeat(indent));
    }

    private static String plain(Object tree) {
        return tree instanceof char[] number
                ? new String(number)
                : tree instanceof Object[] ? "null" : String.valueOf(tree);
    }

    private String quoted(String text, boolean atRandom) {
        return atRandom
                ? doubleQuoted(text)
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x2028 || (c < 0xD800 && random.nextInt(20) == 0)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(next(depth - 1));
        }
        return list;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        int size = random.nextInt(8) == 0 ? 40 : random.nextInt(6);
        for (int i = 0; i < size; i++) {
            map.put(word() + (random.nextBoolean() ? i : ""), next(depth - 1));
        }
        return map;
    }

    private String number() {
        return switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(100));
            case 1 -> "-" + random.nextInt(10_000) + "." + random.nextInt(1000);
            case 2 -> random.nextInt(100) + "e" + (random.nextBoolean() ? "-" : "+") + random.nextInt(30);
            default -> "0";
        };
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String blank(boolean atRandom) {
        return atRandom ? blank() : "";
    }

    private String blank() {
        return switch (random.nextInt(8)) {
            case 0 -> " ";
            case 1 -> "\n  ";
            case 2 -> "\r\n\t";
            default -> "";
        };
    }
}
