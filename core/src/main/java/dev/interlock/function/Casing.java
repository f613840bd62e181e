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
import java.util.Optional;
import org.apiguardian.api.API;

/** Ask that a name is written in one style. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Casing implements RuleFunction<Casing.Style>, OptionsReader<Casing.Style> {

    /**
     * The style.
     *
     * @param type what it is called
     * @param regex what names of it match
     * @param lone a name that is this separator alone is fine too
     */
    record Style(String type, ScriptRegex regex, Optional<String> lone) {}

    @Override
    public FunctionSpec<Style> spec() {
        return FunctionSpec.of("casing", this);
    }

    @Override
    public Parsed<Style> read(Node node) {
        Options options = Options.of("casing", node, "type", "disallowDigits", "separator")
                .require("type");
        Optional<String> type = options.word("type", CaseStyle.words());
        boolean digits = !options.bool("disallowDigits").orElse(false);
        Node separator = options.node("separator");
        if (!separator.isAbsent() && !separator.isObject()) {
            options.wrong(separator, "a map with 'char'");
        }
        Options further = Options.of("casing", separator, "char", "allowLeading");
        Optional<String> character = further.text("char");
        boolean leading = further.bool("allowLeading").orElse(false);
        if (separator.isObject()) {
            further.require("char");
        }
        if (character.isPresent() && character.get().length() > 1) {
            further.wrong(separator.get("char"), "a single character");
        }
        options.add(further.problems());
        if (!options.problems().isEmpty()) {
            return Parsed.failed(options.problems());
        }
        CaseStyle style = CaseStyle.find(type.orElseThrow()).orElseThrow();
        // Spectral takes an empty text for a separator that stands nowhere.
        Optional<String> between = character.filter(text -> !text.isEmpty());
        ScriptRegex regex =
                between.isPresent() ? style.regex(digits, between.get().charAt(0), leading) : style.regex(digits);
        return Parsed.of(new Style(style.word(), regex, leading ? between : Optional.empty()));
    }

    @Override
    public Verdict apply(Node target, Style style, FunctionContext context) {
        Certainty matches;
        if (target.isUnresolved()) {
            matches = style.regex().test(target.unresolved().template());
        } else if (target.isString() && !target.text().isEmpty()) {
            boolean lone = style.lone().filter(target.text()::equals).isPresent();
            matches = Certainty.of(lone || style.regex().test(target.text()));
        } else {
            return Verdict.holds();
        }
        return switch (matches) {
            case YES -> Verdict.holds();
            case UNKNOWN -> Target.hidden(target);
            case NO -> Verdict.fails(Target.shown(target) + " must be " + style.type() + " case", target);
        };
    }
}
