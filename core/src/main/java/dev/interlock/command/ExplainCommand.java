package dev.interlock.command;

import dev.interlock.Interlock;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.rule.RuleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Explain one rule or one pack, or list the rules in force. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ExplainCommand implements Command {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Explain a rule or a pack, or list the rules that are in force and why.";
    }

    @Override
    public Set<Option> options() {
        return Collections.unmodifiableSet(EnumSet.of(
                Option.RULE,
                Option.PACK,
                Option.PACKS,
                Option.RULES,
                Option.SKIP_RULES,
                Option.STRICT,
                Option.DIRECTORY,
                Option.REMOTE_HOSTS,
                Option.LOCK,
                Option.PIN,
                Option.SKIP));
    }

    @Override
    public Outcome run(Workspace workspace, Options options) {
        List<ConsoleLine> lines = new ArrayList<>();
        try {
            RuleLoading loading = new RuleLoading(workspace, options, lines);
            String pack = options.text(Option.PACK);
            Interlock interlock = loading.load(pack.isEmpty() ? options.list(Option.PACKS) : List.of(pack));
            for (String line : explanation(interlock, options.text(Option.RULE), pack)) {
                lines.add(new ConsoleLine(Level.INFO, line));
            }
            if (loading.remote().isPresent()) {
                loading.remote().get().settle(interlock.fetched(), lines);
            }
            return Outcome.clean(lines);
        } catch (CommandException e) {
            return Outcome.failed(lines, e);
        }
    }

    private static List<String> explanation(Interlock interlock, String rule, String pack) {
        if (!rule.isEmpty()) {
            return new Explanation(interlock).one(RuleId.of(rule));
        }
        return pack.isEmpty() ? new Explanation(interlock).all() : new EffectivePack(interlock).lines(pack);
    }
}
