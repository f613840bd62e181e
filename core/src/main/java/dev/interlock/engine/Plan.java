package dev.interlock.engine;

import dev.interlock.path.PathExpression;
import dev.interlock.path.PathProgram;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hold the rules that run together on a subject, with their paths compiled into one program for each kind of walk. */
final class Plan {

    private final List<CompiledRule> rules;
    private final Map<Walk, PathProgram> programs;

    /** How a document is walked. */
    enum Walk {
        /** As it is written, references being objects like any other. */
        RAW,
        /** With references followed; what several references share is one place. */
        SHARED,
        /** With references followed; each way to what they share is a place of its own. */
        EVERY_ROUTE;

        static Walk of(CompiledRule compiled) {
            if (!compiled.rule().resolved()) {
                return RAW;
            }
            return compiled.countsEveryRoute() ? EVERY_ROUTE : SHARED;
        }
    }

    private Plan(List<CompiledRule> rules, Map<Walk, PathProgram> programs) {
        this.rules = List.copyOf(rules);
        this.programs = programs;
    }

    static Plan of(List<CompiledRule> rules) {
        Map<Walk, PathProgram> programs = new EnumMap<>(Walk.class);
        for (Walk walk : Walk.values()) {
            Set<PathExpression> givens = new LinkedHashSet<>();
            for (CompiledRule compiled : rules) {
                if (Walk.of(compiled) == walk) {
                    givens.addAll(compiled.rule().given());
                }
            }
            programs.put(walk, PathProgram.of(new ArrayList<>(givens)));
        }
        return new Plan(rules, programs);
    }

    List<CompiledRule> rules() {
        return rules;
    }

    /** Tell whether no rule before this one looks at the same places in the same way. */
    boolean isFirstToAsk(CompiledRule compiled, PathExpression given) {
        return rules.stream()
                .filter(rule -> Walk.of(rule) == Walk.of(compiled))
                .filter(rule -> rule.rule().given().contains(given))
                .findFirst()
                .filter(compiled::equals)
                .isPresent();
    }

    /**
     * Part the rules so that each part has about as much to do as any other.
     *
     * @param selections tells how many places each rule judges
     * @param parts how many parts there shall be at most
     */
    List<List<CompiledRule>> part(Selections selections, int parts) {
        List<List<CompiledRule>> shares = new ArrayList<>();
        long[] loads = new long[parts];
        for (int part = 0; part < parts; part++) {
            shares.add(new ArrayList<>());
        }
        for (CompiledRule compiled : rules) {
            int least = 0;
            for (int part = 1; part < parts; part++) {
                least = loads[part] < loads[least] ? part : least;
            }
            shares.get(least).add(compiled);
            loads[least] += 1 + selections.count(compiled);
        }
        return shares;
    }

    PathProgram program(Walk walk) {
        return programs.getOrDefault(walk, PathProgram.of(List.of()));
    }
}
