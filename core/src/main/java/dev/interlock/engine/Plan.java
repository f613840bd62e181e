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

    PathProgram program(Walk walk) {
        return programs.getOrDefault(walk, PathProgram.of(List.of()));
    }
}
