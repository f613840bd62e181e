package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Ask that a text is an id in one of the lists of the organisation.
 *
 * <p>A process may be followed by {@code /} and one of its steps. A control point must also hold the control that the
 * text stands under.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OrganisationId implements RuleFunction<OrganisationId.In>, OptionsReader<OrganisationId.In> {

    private static final String PROCESSES = "processes";
    private static final String CONTROL_POINTS = "controlPoints";
    private static final List<String> LISTS = List.of(
            "systems", PROCESSES, "capabilities", "classifications", "platforms", CONTROL_POINTS, "vocabularies");

    /**
     * Where ids are looked up.
     *
     * @param list the list of the organisation
     * @param orInterface whether the id of an interface will do too
     */
    record In(String list, boolean orInterface) {}

    @Override
    public FunctionSpec<In> spec() {
        return FunctionSpec.of("organisationId", this, Reads.LANDSCAPE);
    }

    @Override
    public Parsed<In> read(Node node) {
        Options options =
                Options.of("organisationId", node, "list", "orInterface").require("list");
        Optional<String> list = options.word("list", LISTS);
        return options.finish(
                new In(list.orElse(""), options.bool("orInterface").orElse(false)));
    }

    @Override
    public Verdict apply(Node target, In in, FunctionContext context) {
        Node list = context.landscape().get(List.of("organisation", in.list()));
        if (!list.isContainer()) {
            return Verdict.unknown("no organisation with '" + in.list() + "' is known");
        }
        if (target.isUnresolved()) {
            return Target.hidden(target);
        }
        if (!target.isString() || isInterface(target.text(), in, context)) {
            return Verdict.holds();
        }
        String id = target.text();
        String step = "";
        int slash = in.list().equals(PROCESSES) && !list.has(id) ? id.indexOf('/') : -1;
        if (slash >= 0) {
            step = id.substring(slash + 1);
            id = id.substring(0, slash);
        }
        Set<String> known = ids(list);
        if (!known.contains(id)) {
            return Verdict.fails(unknown(target, id, in.list(), list, known), target);
        }
        Node entry = list.get(id);
        if (slash >= 0 && !names(entry.get("steps")).contains(step)) {
            return Verdict.fails(
                    Target.quoted(step) + " is no step of the process " + Target.quoted(id)
                            + nearest(step, names(entry.get("steps"))),
                    target);
        }
        boolean holdsControl = !in.list().equals(CONTROL_POINTS)
                || names(entry.get("controls")).contains(target.key());
        return holdsControl
                ? Verdict.holds()
                : Verdict.fails(
                        Target.quoted(id) + " is a control point that does not hold " + Target.quoted(target.key()),
                        target);
    }

    private static boolean isInterface(String id, In in, FunctionContext context) {
        return in.orInterface() && context.landscape().get("interfaces").has(id);
    }

    private static String unknown(Node target, String id, String name, Node list, Set<String> known) {
        for (Node entry : list.children()) {
            if (names(entry.get("aliases")).contains(id)) {
                return Target.shown(target) + " is an alias of '" + entry.key() + "'";
            }
        }
        return Target.shown(target) + " is none of the organisation's " + words(name) + nearest(id, known);
    }

    private static String words(String list) {
        return list.equals(CONTROL_POINTS) ? "control points" : list;
    }

    private static String nearest(String id, Set<String> known) {
        Optional<String> near = Nearest.find(id, known);
        return near.isPresent() ? "; the nearest is '" + near.get() + "'" : "";
    }

    private static Set<String> ids(Node list) {
        if (list.isArray()) {
            return names(list);
        }
        Set<String> ids = new TreeSet<>();
        for (Node entry : list.children()) {
            ids.add(entry.key());
        }
        return ids;
    }

    /** The texts of a list, or the ids of its elements. */
    private static Set<String> names(Node list) {
        Set<String> names = new TreeSet<>();
        for (Node element : list.children()) {
            names.add((element.isObject() ? element.get("id") : element)
                    .findText()
                    .orElse(""));
        }
        return names;
    }
}
