package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import dev.interlock.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Ask which words a name is made of; words are compared whole, never by parts of them. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Tokens implements RuleFunction<Tokens.Lists>, OptionsReader<Tokens.Lists> {

    /**
     * The words, each of which may be several in a row.
     *
     * @param noneOf stand nowhere in the name
     * @param firstOneOf one of them begins the name
     * @param firstNotOneOf none of them begins the name
     * @param lastOneOf one of them ends the name
     * @param lastNotOneOf none of them ends the name
     * @param andFurther words at the beginning or the end count only where further ones stand beside them
     */
    record Lists(
            List<String> noneOf,
            List<String> firstOneOf,
            List<String> firstNotOneOf,
            List<String> lastOneOf,
            List<String> lastNotOneOf,
            boolean andFurther) {}

    @Override
    public FunctionSpec<Lists> spec() {
        return FunctionSpec.of("tokens", this);
    }

    @Override
    public Parsed<Lists> read(Node node) {
        String[] lists = {"noneOf", "firstOneOf", "firstNotOneOf", "lastOneOf", "lastNotOneOf"};
        Options options = Options.of(
                        "tokens",
                        node,
                        "noneOf",
                        "firstOneOf",
                        "firstNotOneOf",
                        "lastOneOf",
                        "lastNotOneOf",
                        "andFurther")
                .requireOneOf(lists);
        return options.finish(new Lists(
                options.texts("noneOf"),
                options.texts("firstOneOf"),
                options.texts("firstNotOneOf"),
                options.texts("lastOneOf"),
                options.texts("lastNotOneOf"),
                options.bool("andFurther").orElse(false)));
    }

    @Override
    public Verdict apply(Node target, Lists lists, FunctionContext context) {
        if (target.isUnresolved()) {
            return Target.hidden(target);
        }
        Words name = Words.of(target.isString() ? target.text() : "");
        if (name.all().isEmpty()) {
            return Verdict.holds();
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        Optional<String> anywhere = find(name, lists.noneOf(), Stand.ANYWHERE, false);
        if (anywhere.isPresent()) {
            failures.add(failure(target, "must not contain the word '" + anywhere.get() + "'"));
        }
        Optional<String> first = find(name, lists.firstNotOneOf(), Stand.FIRST, lists.andFurther());
        if (first.isPresent()) {
            failures.add(failure(target, "must not begin with the word '" + first.get() + "'"));
        }
        Optional<String> last = find(name, lists.lastNotOneOf(), Stand.LAST, lists.andFurther());
        if (last.isPresent()) {
            failures.add(failure(target, "must not end with the word '" + last.get() + "'"));
        }
        if (lacks(name, lists.firstOneOf(), Stand.FIRST, lists.andFurther())) {
            failures.add(failure(target, "must begin with one of the words " + listed(lists.firstOneOf())));
        }
        if (lacks(name, lists.lastOneOf(), Stand.LAST, lists.andFurther())) {
            failures.add(failure(target, "must end with one of the words " + listed(lists.lastOneOf())));
        }
        return Verdict.of(failures);
    }

    /** Where in a name a word stands. */
    private enum Stand {
        ANYWHERE,
        FIRST,
        LAST;

        boolean holds(Words name, Words words) {
            if (this == ANYWHERE) {
                return name.contain(words);
            }
            return this == FIRST ? name.beginWith(words) : name.endWith(words);
        }
    }

    private static boolean lacks(Words name, List<String> listed, Stand stand, boolean andFurther) {
        return !listed.isEmpty() && find(name, listed, stand, andFurther).isEmpty();
    }

    private static Optional<String> find(Words name, List<String> listed, Stand stand, boolean andFurther) {
        for (String word : listed) {
            Words words = Words.of(word);
            boolean further = name.all().size() > words.all().size();
            if (stand.holds(name, words) && (further || !andFurther)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static Verdict.Failure failure(Node target, String wanted) {
        return Target.failure(Target.shown(target) + " " + wanted, target);
    }

    private static String listed(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
