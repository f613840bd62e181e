package dev.interlock.path;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Hold expressions compiled into one, so that a document is walked once for all of them.
 *
 * <p>Immutable but for the states that it remembers, which change nothing but the time that a walk takes; shared by
 * threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PathProgram {

    private final List<PathExpression> joined;
    private final List<PathExpression> single;
    private final StepTree tree;
    private final StateTable states;
    private final FilterScreen screen;

    private PathProgram(List<PathExpression> joined, List<PathExpression> single, StepTree tree) {
        this.joined = List.copyOf(joined);
        this.single = List.copyOf(single);
        this.tree = tree;
        this.states = new StateTable(tree);
        this.screen = new FilterScreen(tree);
    }

    /** Compile expressions, each of which may be given more than once. */
    public static PathProgram of(Collection<PathExpression> expressions) {
        List<PathExpression> joined = new ArrayList<>();
        List<PathExpression> single = new ArrayList<>();
        StepTree tree = new StepTree();
        for (PathExpression expression : new LinkedHashSet<>(expressions)) {
            if (StepTree.takes(expression.segments())) {
                tree.add(expression.segments());
                joined.add(expression);
            } else {
                single.add(expression);
            }
        }
        return new PathProgram(joined, single, tree);
    }

    /**
     * Select places below a node.
     *
     * @param start what {@code $} stands for
     * @param references the references that are followed; {@link ReferenceGraph#none()} to follow none
     * @param everyRoute whether what lies below a shared target is selected once for each way to it; otherwise it is
     *     selected once for all ways on which the same steps are due, by the first of them
     * @param visits how many places may be visited, for all expressions that can be walked together and for each other
     * @return what each expression selects, or how it broke
     */
    public Map<PathExpression, Selection> select(
            Node start, ReferenceGraph references, boolean everyRoute, int visits) {
        Map<PathExpression, Selection> selections = new ConcurrentHashMap<>();
        if (!joined.isEmpty()) {
            List<Selection> together =
                    new JointWalk(tree, states, screen, start, references, everyRoute, visits).select();
            for (int i = 0; i < joined.size(); i++) {
                selections.put(joined.get(i), together.get(i));
            }
        }
        for (PathExpression expression : single) {
            selections.put(expression, selectAlone(expression, start, references, everyRoute, visits));
        }
        return Map.copyOf(selections);
    }

    private static Selection selectAlone(
            PathExpression expression, Node start, ReferenceGraph references, boolean everyRoute, int visits) {
        try {
            return expression.select(start, new Following(references), everyRoute, visits);
        } catch (RuntimeException | StackOverflowError broken) {
            return Selection.broken(broken);
        }
    }
}
