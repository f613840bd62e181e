package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replace {@code #Alias} at the start of expressions by what it stands for.
 *
 * <p>An alias stands in the pack that writes the expression, or in one that it extends.
 */
final class Aliases {

    private static final Pattern REFERENCE = Pattern.compile("#([A-Za-z][A-Za-z0-9_-]*)(.*)", Pattern.DOTALL);
    /** More paths than any alias stands for; beyond it somebody tries to exhaust the machine. */
    static final int MOST_EXPRESSIONS = 1_000;

    private static final int DEEPEST = 64;

    private final FormatNames formats;
    private final Inheritance inheritance;

    Aliases(FormatNames formats, Inheritance inheritance) {
        this.formats = formats;
        this.inheritance = inheritance;
    }

    private record Found(Node definition, PackFile by) {}

    /** Tell the formats that aliases in an expression tell apart; every problem of these aliases is reported. */
    Set<String> scopes(String expression, PackFile from, Location at, Problems problems) {
        Scopes scopes = new Scopes(problems);
        scopes.collect(expression, from, at);
        return scopes.formats;
    }

    /**
     * Expand an expression, whose scopes have no problem, as it is meant for a document of some formats.
     *
     * @return what it stands for, at most one more than {@link #MOST_EXPRESSIONS}
     */
    List<String> expand(String expression, PackFile from, Set<String> documentFormats) {
        return expand(expression, from, documentFormats, new HashMap<>());
    }

    private List<String> expand(
            String expression, PackFile from, Set<String> documentFormats, Map<Node, List<String>> known) {
        Matcher reference = REFERENCE.matcher(expression);
        if (!reference.matches()) {
            return List.of(expression);
        }
        Found found = find(reference.group(1), from, new HashSet<>());
        if (found == null) {
            return List.of();
        }
        List<String> meaning = known.get(found.definition());
        if (meaning == null) {
            meaning = new ArrayList<>();
            for (Node target : targets(found.definition(), documentFormats)) {
                meaning.addAll(expand(target.text(), found.by(), documentFormats, known));
            }
            meaning = List.copyOf(new LinkedHashSet<>(meaning));
            meaning = meaning.subList(0, Math.min(meaning.size(), MOST_EXPRESSIONS + 1));
            known.put(found.definition(), meaning);
        }
        List<String> expanded = new ArrayList<>();
        for (String each : meaning) {
            expanded.add(each + reference.group(2));
        }
        return expanded;
    }

    /** Goes through all aliases that an expression reaches, each once. */
    private final class Scopes {

        private final Problems problems;
        private final Set<String> formats = new TreeSet<>();
        private final Deque<Node> open = new ArrayDeque<>();
        private final Set<Node> done = new HashSet<>();

        Scopes(Problems problems) {
            this.problems = problems;
        }

        void collect(String expression, PackFile from, Location at) {
            Matcher reference = REFERENCE.matcher(expression);
            if (!reference.matches()) {
                if (expression.startsWith("#")) {
                    problems.add(
                            "wrong-value",
                            "'" + expression + "' names no alias.",
                            at,
                            "Write '#' and the name of an alias, or a path that starts with '$'.");
                }
                return;
            }
            String name = reference.group(1);
            Found found = find(name, from, new HashSet<>());
            if (found == null) {
                problems.add(
                        "unknown-alias",
                        "The alias '" + name + "' is not defined.",
                        at,
                        Problems.meant(name, names(from)));
            } else if (open.contains(found.definition())) {
                problems.add(
                        "circular-alias",
                        "The alias '" + name + "' stands for itself.",
                        at,
                        "Let one of the aliases between start with '$'.");
            } else if (open.size() >= DEEPEST) {
                problems.add(
                        "limit",
                        "More than " + DEEPEST + " aliases stand for each other in a row.",
                        at,
                        "Write '" + name + "' out as a path.");
            } else if (done.add(found.definition())) {
                open.push(found.definition());
                collectFormats(found.definition());
                givens(found.definition()).forEach(given -> collect(given.text(), found.by(), given.location()));
                open.pop();
            }
        }

        private void collectFormats(Node definition) {
            for (Node target : definition.get("targets").children()) {
                for (Node format : target.get("formats").children()) {
                    problems.take(Aliases.this.formats.parse(format.findText().orElse(""), format.location()))
                            .ifPresent(formats::add);
                }
            }
        }
    }

    /** Of an alias with scopes, the last target counts that has a format of the document. */
    private List<Node> targets(Node definition, Set<String> documentFormats) {
        if (!definition.isObject()) {
            return texts(definition);
        }
        List<Node> last = List.of();
        for (Node target : definition.get("targets").children()) {
            for (Node format : target.get("formats").children()) {
                if (formats.parse(format.findText().orElse(""), format.location())
                        .value()
                        .filter(documentFormats::contains)
                        .isPresent()) {
                    last = texts(target.get("given"));
                }
            }
        }
        return last;
    }

    private static List<Node> givens(Node definition) {
        if (!definition.isObject()) {
            return texts(definition);
        }
        List<Node> givens = new ArrayList<>();
        definition.get("targets").children().forEach(target -> givens.addAll(texts(target.get("given"))));
        return givens;
    }

    /** Tell the texts of a text or a list of texts. */
    static List<Node> texts(Node node) {
        if (node.isString()) {
            return List.of(node);
        }
        List<Node> texts = new ArrayList<>();
        for (Node child : node.children()) {
            if (child.isString()) {
                texts.add(child);
            }
        }
        return texts;
    }

    private @Nullable Found find(String name, PackFile from, Set<PackAddress> seen) {
        Node own = from.alias(name);
        if (!own.isAbsent()) {
            return new Found(own, from);
        }
        if (!seen.add(from.address())) {
            return null;
        }
        List<PackFile> further = inheritance.extended(from);
        for (int i = further.size() - 1; i >= 0; i--) {
            Found found = find(name, further.get(i), seen);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Set<String> names(PackFile from) {
        Set<String> names = new TreeSet<>(from.aliasNames());
        inheritance.extended(from).forEach(further -> names.addAll(further.aliasNames()));
        return names;
    }
}
