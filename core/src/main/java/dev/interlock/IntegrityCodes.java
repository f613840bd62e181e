package dev.interlock;

import dev.interlock.document.Node;
import dev.interlock.engine.Program;
import dev.interlock.rule.Clause;
import dev.interlock.rule.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells which kinds of problems the active rules turn into findings. */
final class IntegrityCodes {

    private static final String FUNCTION = "problem";

    private IntegrityCodes() {}

    static Set<String> of(Program program) {
        Set<String> codes = new TreeSet<>();
        for (Rule rule : program.rules()) {
            for (Clause clause : rule.then()) {
                if (clause.function().equals(FUNCTION)) {
                    addCodes(clause.options(), codes);
                }
            }
        }
        return codes;
    }

    private static void addCodes(Node options, Set<String> codes) {
        for (Node code : options.get("codes").children()) {
            Optional<String> text = code.findText();
            if (text.isPresent()) {
                codes.add(text.get());
            }
        }
    }
}
