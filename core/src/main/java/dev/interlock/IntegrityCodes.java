package dev.interlock;

import dev.interlock.document.Node;
import dev.interlock.engine.Program;
import dev.interlock.rule.Clause;
import java.util.Set;
import java.util.TreeSet;

/** Tells which kinds of problems the active rules turn into findings. */
final class IntegrityCodes {

    private static final String FUNCTION = "problem";

    private IntegrityCodes() {}

    static Set<String> of(Program program) {
        Set<String> codes = new TreeSet<>();
        program.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .filter(clause -> clause.function().equals(FUNCTION))
                .map(Clause::options)
                .forEach(options -> {
                    for (Node code : options.get("codes").children()) {
                        code.findText().ifPresent(codes::add);
                    }
                });
        return codes;
    }
}
