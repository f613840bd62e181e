package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.ScriptRegex;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Ask that names which belong together are written in one style: the elements of an array, or the keys of an object.
 *
 * <p>Names that fit several styles, such as single words in lower case, count for all of them but show none. Where one
 * style has the share of the threshold, and most of the names that show a style, each name that departs from it is
 * said; where none has, there is one failure for all.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Consistent implements RuleFunction<Consistent.Styles>, OptionsReader<Consistent.Styles> {

    private static final ScriptRegex FLAT = CaseStyle.FLAT.anyRegex();
    private static final int MOST_RELATED = 10;
    private static final BigDecimal STANDARD_SHARE = new BigDecimal("0.9");

    /**
     * The styles.
     *
     * @param threshold the share of the names that makes a style the prevailing one
     * @param all the styles that names can have, the preferred first
     * @param by the path of the name in an element; empty where the elements are the names
     * @param ignored the names that no style fits and that are right as they are
     */
    record Styles(double threshold, Map<String, ScriptRegex> all, List<String> by, Optional<ScriptRegex> ignored) {
        Styles {
            by = List.copyOf(by);
        }
    }

    @Override
    public FunctionSpec<Styles> spec() {
        return FunctionSpec.of("consistent", this);
    }

    @Override
    public Parsed<Styles> read(Node node) {
        Options options = Options.of("consistent", node, "threshold", "styles", "by", "ignore");
        BigDecimal threshold = options.number("threshold").orElse(STANDARD_SHARE);
        if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) > 0) {
            options.wrong(options.node("threshold"), "a number above 0 and at most 1");
        }
        List<String> words = options.words("styles", CaseStyle.words());
        Map<String, ScriptRegex> all = new LinkedHashMap<>();
        for (String word : words.isEmpty() ? List.of("camel", "snake", "kebab", "pascal", "macro") : words) {
            Optional<CaseStyle> style = CaseStyle.find(word);
            if (style.isPresent()) {
                all.put(word, style.get().anyRegex());
            }
        }
        Optional<String> path = options.text("by");
        List<String> by = path.isPresent() ? List.of(path.get().split("\\.")) : List.of();
        Optional<ScriptRegex> ignored = options.regex("ignore");
        return options.finish(new Styles(threshold.doubleValue(), all, by, ignored));
    }

    @Override
    public Verdict apply(Node target, Styles styles, FunctionContext context) {
        Map<Node, String> names = new LinkedHashMap<>();
        Optional<String> doubt = Optional.empty();
        for (Node child : target.children()) {
            boolean byKey = target.isObject() && styles.by().isEmpty();
            Node place = byKey ? child : child.get(styles.by());
            if (byKey || place.isString()) {
                String name = byKey ? child.key() : place.text();
                if (!isIgnored(name, styles)) {
                    names.put(place, name);
                }
            } else if (place.isUnresolved() && doubt.isEmpty()) {
                doubt = Optional.of(place.unresolved().because());
            }
        }
        Optional<String> prevailing = prevailing(names, styles);
        if (names.isEmpty() || prevailing.isEmpty()) {
            return Target.of(List.of(), doubt);
        }
        String style = prevailing.get() + " case";
        ScriptRegex regex = styles.all().getOrDefault(prevailing.get(), FLAT);
        Map<Node, String> departing = new LinkedHashMap<>();
        for (Map.Entry<Node, String> name : names.entrySet()) {
            if (!fits(name.getValue(), regex)) {
                departing.put(name.getKey(), name.getValue());
            }
        }
        long telling = names.size() - countFitting(names, FLAT);
        long following = telling - departing.size();
        boolean prevails = names.size() - departing.size() >= styles.threshold() * names.size();
        boolean prescribed = styles.all().size() == 1;
        boolean single = departing.size() == 1 && prescribed;
        if (!departing.isEmpty() && !single && (!prevails || following <= departing.size())) {
            String first = Target.quoted(departing.values().iterator().next());
            String how = following == 0
                    ? "None of the " + telling + " names that show a style is " + style + ", such as " + first
                    : "Only " + following + " of the " + telling + " names that show a style are " + style + "; "
                            + first + " is not";
            List<Node> places = departing.keySet().stream().limit(MOST_RELATED).toList();
            return new Verdict.Fails(List.of(new Verdict.Failure(how, target, places)));
        }
        String like = following > departing.size() ? " like the names beside it" : "";
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Map.Entry<Node, String> name : departing.entrySet()) {
            String message = Target.quoted(name.getValue()) + " must be " + style + like;
            failures.add(Target.failure(message, name.getKey()));
        }
        return Target.of(failures, doubt);
    }

    private static boolean isIgnored(String name, Styles styles) {
        return styles.ignored().isPresent() && styles.ignored().get().test(name);
    }

    /** A name with dots is written in the style of the names that it joins. */
    private static boolean fits(String name, ScriptRegex style) {
        for (String part : name.split("\\.", -1)) {
            if (!style.test(part)) {
                return false;
            }
        }
        return true;
    }

    private static long countFitting(Map<Node, String> names, ScriptRegex style) {
        long count = 0;
        for (String name : names.values()) {
            count += fits(name, style) ? 1 : 0;
        }
        return count;
    }

    /** The style that most names have; of equally frequent ones the preferred. */
    private static Optional<String> prevailing(Map<Node, String> names, Styles styles) {
        Optional<String> best = Optional.empty();
        long most = -1;
        for (Map.Entry<String, ScriptRegex> style : styles.all().entrySet()) {
            long count = countFitting(names, style.getValue());
            if (count > most) {
                most = count;
                best = Optional.of(style.getKey());
            }
        }
        return best;
    }
}
