package dev.interlock.engine;

import dev.interlock.artefact.Pending;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.path.PathExpression;
import dev.interlock.path.Selection;
import dev.interlock.rule.Subject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Hold what the paths of all rules select in one subject; each walk is done when first needed, or before. */
final class Selections {

    static final int MOST_VISITS = 20_000_000;

    private final Map<Plan.Walk, Pending<Map<PathExpression, Selection>>> walks = new EnumMap<>(Plan.Walk.class);

    private Selections() {}

    /** Begin the walks of a subject on an executor. */
    static Selections begin(Plan plan, Subject subject, Executor executor) {
        Selections selections = new Selections();
        for (Plan.Walk walk : Plan.Walk.values()) {
            selections.walks.put(walk, Pending.begin(new WholeWalk(plan, walk, subject), executor));
        }
        return selections;
    }

    private record WholeWalk(Plan plan, Plan.Walk walk, Subject subject)
            implements Callable<Map<PathExpression, Selection>> {
        @Override
        public Map<PathExpression, Selection> call() {
            return plan.program(walk)
                    .select(
                            subject.document().root(),
                            walk == Plan.Walk.RAW ? ReferenceGraph.none() : subject.references(),
                            walk == Plan.Walk.EVERY_ROUTE,
                            MOST_VISITS);
        }
    }

    /** Tell what a path of a rule selects. */
    Selection of(CompiledRule compiled, PathExpression given) {
        Pending<Map<PathExpression, Selection>> walk = Objects.requireNonNull(walks.get(Plan.Walk.of(compiled)));
        return Objects.requireNonNull(walk.get().get(given));
    }

    /** Tell how many places the paths of a rule select together. */
    int count(CompiledRule compiled) {
        int count = 0;
        for (PathExpression given : compiled.rule().given()) {
            count += of(compiled, given).matches().size();
        }
        return count;
    }
}
