package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import dev.interlock.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Ask that a name is made of the words that the organisation agreed on: terms instead of their aliases, and none that
 * is forbidden.
 *
 * <p>Words are compared whole, as those of {@link Tokens} are. An alias that is a part of a term counts nothing there:
 * where {@code order} stands for {@code sales order}, {@code sales-order} is right.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Vocabulary implements RuleFunction<Vocabulary.Asked>, OptionsReader<Vocabulary.Asked> {

    private static final String ALIASES = "aliases";
    private static final String FORBIDDEN = "forbidden";

    /**
     * What is asked.
     *
     * @param vocabulary the name of one vocabulary, empty for all
     * @param aliases whether aliases are flagged
     * @param forbidden whether forbidden words are flagged
     */
    record Asked(Optional<String> vocabulary, boolean aliases, boolean forbidden) {}

    @Override
    public FunctionSpec<Asked> spec() {
        return FunctionSpec.of("vocabulary", this, Reads.LANDSCAPE);
    }

    @Override
    public Parsed<Asked> read(Node node) {
        Options options = Options.of("vocabulary", node, "vocabulary", "flag");
        List<String> flagged = options.words("flag", List.of(ALIASES, FORBIDDEN));
        boolean all = !options.has("flag");
        return options.finish(new Asked(
                options.text("vocabulary"), all || flagged.contains(ALIASES), all || flagged.contains(FORBIDDEN)));
    }

    @Override
    public Verdict apply(Node target, Asked asked, FunctionContext context) {
        AgreedWords agreed = context.remember(AgreedWords.class, () -> AgreedWords.of(context.landscape()));
        if (!agreed.has(asked.vocabulary())) {
            return Verdict.unknown(
                    asked.vocabulary().isPresent()
                            ? "the organisation has no vocabulary '"
                                    + asked.vocabulary().get() + "'"
                            : "no organisation with a vocabulary is known");
        }
        if (target.isUnresolved()) {
            return Target.hidden(target);
        }
        Words name = Words.of(target.isString() ? target.text() : "");
        List<Verdict.Failure> failures = new ArrayList<>();
        if (asked.aliases()) {
            for (AgreedWords.Alias alias : agreed.aliasesIn(name, asked.vocabulary())) {
                failures.add(Target.failure(
                        Target.shown(target) + " says '" + alias.alias() + "' where the organisation says '"
                                + alias.term() + "'",
                        target));
            }
        }
        if (asked.forbidden()) {
            for (AgreedWords.Forbidden word : agreed.forbiddenIn(name, asked.vocabulary())) {
                failures.add(Target.failure(
                        Target.shown(target) + " must not contain the word '" + word.word() + "'"
                                + (word.reason().isEmpty() ? "" : ": " + word.reason()),
                        target));
            }
        }
        return Verdict.of(failures);
    }
}
