package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.stream.Collectors;

/** The properties that an object can have instead of one another. */
record PropertyNames(List<String> all) {

    private static final int MOST_NAMED = 4;

    PropertyNames {
        all = List.copyOf(all);
    }

    static Parsed<PropertyNames> read(String function, int least, Node node) {
        Options options = Options.of(function, node, "properties").require("properties");
        List<String> names = options.texts("properties");
        if (options.has("properties") && names.size() < least) {
            options.wrong(options.node("properties"), "a list of at least " + least + " names");
        }
        return options.finish(new PropertyNames(names));
    }

    int countIn(Node object) {
        return (int) all.stream().distinct().filter(object::has).count();
    }

    String noneMessage() {
        return "At least one of " + named(" or ") + " must be defined";
    }

    String severalMessage() {
        return "Just one of " + named(" and ") + " must be defined";
    }

    /** Name all, or of many the first three and how many there are besides. */
    private String named(String last) {
        if (all.size() > MOST_NAMED) {
            String first = all.stream().limit(3).map(Target::quoted).collect(Collectors.joining(", "));
            return first + last + (all.size() - 3) + " other properties";
        }
        String first = all.stream().limit(all.size() - 1L).map(Target::quoted).collect(Collectors.joining(", "));
        return (first.isEmpty() ? "" : first + last) + Target.quoted(all.get(all.size() - 1));
    }
}
