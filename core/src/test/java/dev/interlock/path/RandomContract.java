package dev.interlock.path;

import java.util.List;
import java.util.Random;

/** Make documents with references between their parts, and expressions that find something in them. */
final class RandomContract {

    private static final List<String> NAMES = List.of("a", "b", "type", "items", "0", "x-id");
    private static final List<String> TEXTS = List.of("'object'", "'a'", "'{{hidden}}'", "''", "1", "true", "null");
    private static final List<String> FILTERS = List.of(
            "@.type == 'object'",
            "@ && @.type",
            "@.type && @.items && @.a != 'a'",
            "@property === 'a'",
            "@property.match(/^[ab]$/)",
            "@.type.match(/obj/)",
            "@.a || @.b",
            "@property != 'type' && @.b",
            "@.length > 1",
            "!@.a",
            "@.a in ['a', 'object']",
            "@object()",
            "'a' == @.a",
            "@root.a");

    private final Random random;

    RandomContract(Random random) {
        this.random = random;
    }

    /** Make a document whose references lead to {@code #/parts/pN}, some of them in circles. */
    String document() {
        StringBuilder text = new StringBuilder("{");
        for (String name : NAMES) {
            text.append('\'').append(name).append("': ").append(value(4)).append(", ");
        }
        text.append("'parts': {");
        for (int part = 0; part < 4; part++) {
            text.append(part == 0 ? "" : ", ")
                    .append("'p")
                    .append(part)
                    .append("': ")
                    .append(value(3));
        }
        return text.append("}}").toString();
    }

    private String value(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 10);
        if (kind < 3) {
            return pick(TEXTS);
        }
        if (kind == 3) {
            return "{'$ref': '#/parts/p" + random.nextInt(5) + "'}";
        }
        boolean array = kind < 6;
        StringBuilder text = new StringBuilder(array ? "[" : "{");
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ", ");
            text.append(array ? "" : "'" + NAMES.get((i * 2 + random.nextInt(2)) % NAMES.size()) + "': ");
            text.append(value(depth - 1));
        }
        return text.append(array ? "]" : "}").toString();
    }

    String expression() {
        StringBuilder text = new StringBuilder("$");
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            text.append(random.nextInt(4) == 0 ? ".." : ".").append(step());
            text.append(random.nextInt(7) == 0 ? "^" : "");
        }
        return text.append(random.nextInt(6) == 0 ? "~" : "").toString();
    }

    private String step() {
        return switch (random.nextInt(7)) {
            case 0, 1 -> "['" + pick(NAMES) + "']";
            case 2 -> "*";
            case 3 -> "[" + pick(NAMES) + "," + pick(NAMES) + "]";
            case 4 -> "[" + random.nextInt(2) + ":" + (1 + random.nextInt(2)) + "]";
            default -> "[?(" + pick(FILTERS) + ")]";
        };
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
