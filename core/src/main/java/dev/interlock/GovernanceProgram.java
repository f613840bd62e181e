package dev.interlock;

import dev.interlock.engine.Program;
import dev.interlock.govern.GovernanceDocument;
import dev.interlock.pack.PackLoader;
import dev.interlock.rule.Functions;
import dev.interlock.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the rules about waivers and baselines when a project first has any, because most checks need none of them.
 *
 * <p>Thread-safe.
 */
final class GovernanceProgram {

    private static final String PACK = "interlock:governance";

    private final PackLoader loader;
    private final Functions functions;
    private @Nullable Program program;

    GovernanceProgram(PackLoader loader, Functions functions) {
        this.loader = loader;
        this.functions = functions;
    }

    synchronized Program get() {
        Program known = program;
        if (known == null) {
            List<Rule> rules = new ArrayList<>();
            for (Rule rule : loader.load(List.of(PACK)).rules()) {
                if (rule.formats().contains(GovernanceDocument.FORMAT)) {
                    rules.add(rule);
                }
            }
            known = Program.compile(rules, functions)
                    .value()
                    .orElseThrow(() -> new IllegalStateException("no rules in " + PACK));
            program = known;
        }
        return known;
    }
}
