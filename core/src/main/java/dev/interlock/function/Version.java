package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import dev.interlock.path.ScriptRegex;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Ask that a version is counted by one of some schemes. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Version implements RuleFunction<Version.Schemes>, OptionsReader<Version.Schemes> {

    /**
     * The schemes, at least one.
     *
     * @param words what they are called
     * @param expressions what versions of them match
     */
    record Schemes(List<String> words, List<ScriptRegex> expressions) {
        Schemes {
            words = List.copyOf(words);
            expressions = List.copyOf(expressions);
        }
    }

    @Override
    public FunctionSpec<Schemes> spec() {
        return FunctionSpec.of("version", this);
    }

    @Override
    public Parsed<Schemes> read(Node node) {
        Options options = Options.of("version", node, "scheme").require("scheme");
        List<String> words = options.words("scheme", VersionScheme.words());
        List<ScriptRegex> expressions = new ArrayList<>();
        for (String word : words) {
            expressions.add(VersionScheme.find(word).orElseThrow().regex());
        }
        return options.finish(new Schemes(words, expressions));
    }

    @Override
    public Verdict apply(Node target, Schemes schemes, FunctionContext context) {
        Certainty any = Certainty.NO;
        if (target.isUnresolved()) {
            for (ScriptRegex expression : schemes.expressions()) {
                any = any.or(expression.test(target.unresolved().template()));
            }
        } else if (target.isString() || Target.isNumber(target)) {
            any = Certainty.of(matchesAny(target.text(), schemes));
        } else {
            return Verdict.holds();
        }
        if (any == Certainty.NO) {
            return Verdict.fails(
                    Target.shown(target) + " must be a version of the scheme " + String.join(" or ", schemes.words()),
                    target);
        }
        return any == Certainty.YES ? Verdict.holds() : Target.hidden(target);
    }

    private static boolean matchesAny(String version, Schemes schemes) {
        for (ScriptRegex expression : schemes.expressions()) {
            if (expression.test(version)) {
                return true;
            }
        }
        return false;
    }
}
