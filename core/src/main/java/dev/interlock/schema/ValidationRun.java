package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One validation: what it may cost, how it follows references in the value, and the schemas that it is inside of. */
final class ValidationRun {

    /** Deeper nesting of schemas than this would endanger the stack of the thread. */
    private static final int DEEPEST = 2_500;

    /** Schemas that branch in every level could take for ever. */
    private static final int MOST = 50_000_000;

    /** Of what is wrong behind a reference, so many violations are told again where others lead there too. */
    private static final int MOST_REPEATED = 16;

    private final UnaryOperator<Node> follow;
    private final boolean all;
    private final boolean routes;
    private final boolean tracksSeen;
    private final ArrayList<SchemaResource> scope = new ArrayList<>();
    private final Map<Reach, Judgement> judged = new HashMap<>();
    private final Map<Reach, Certainty> known = new HashMap<>();
    private int depth;
    private int entered;

    /** What a reference in the value leads to, and the schema that judges it there. */
    private record Reach(Subschema schema, Node target) {}

    ValidationRun(UnaryOperator<Node> follow, boolean all, boolean routes, boolean tracksSeen) {
        this.follow = follow;
        this.all = all;
        this.routes = routes;
        this.tracksSeen = tracksSeen;
    }

    /** Enter a schema with a value, whose references are followed. */
    Node enter(Subschema schema, Node value) {
        if (++depth > DEEPEST) {
            throw new ValidationLimitException("schema and value nest more than " + DEEPEST + " levels deep");
        }
        if (++entered > MOST) {
            throw new ValidationLimitException("validating takes more than " + MOST + " steps");
        }
        if (schema.isInScope()) {
            scope.add(schema.resource());
        }
        return value.isObject() ? follow.apply(value) : value;
    }

    void leave(Subschema schema) {
        depth--;
        if (schema.isInScope()) {
            scope.remove(scope.size() - 1);
        }
    }

    /**
     * Tell what a schema says about the target of a reference if it was asked before, or null.
     *
     * <p>A target that is just being judged, which it refers to itself, is taken as valid: what is wrong with it is
     * told where it was entered.
     */
    @Nullable
    Judgement judgedBefore(Subschema schema, Node target) {
        return remembers(schema) ? judged.putIfAbsent(new Reach(schema, target), Judgement.VALID) : null;
    }

    void remember(Subschema schema, Node target, Judgement judgement) {
        if (remembers(schema)) {
            judged.put(new Reach(schema, target), judgement.first(MOST_REPEATED));
        }
    }

    /** Tell the certainty of the target of a reference as {@link #judgedBefore} tells its judgement. */
    @Nullable
    Certainty knownBefore(Subschema schema, Node target) {
        return remembers(schema) ? known.putIfAbsent(new Reach(schema, target), Certainty.YES) : null;
    }

    void remember(Subschema schema, Node target, Certainty certainty) {
        if (remembers(schema)) {
            known.put(new Reach(schema, target), certainty);
        }
    }

    /** What is said about a value may depend on what else was looked at, or on the schemas around. */
    private boolean remembers(Subschema schema) {
        return !tracksSeen && !schema.isInScope();
    }

    /** Tell what is wrong behind a reference in the value as what the reference causes, if routes are asked for. */
    Judgement through(Node reference, Judgement judged) {
        if (!routes || !judged.isViolated() || !reference.has("$ref")) {
            return judged;
        }
        Node rule = reference.get("$ref");
        Violation behind = new Violation(
                Violation.REFERENCE,
                rule,
                reference,
                "What " + Wording.quoted(rule.text()) + " leads to is not valid",
                judged.violations());
        return new Judgement(List.of(behind), judged.doubt(), judged.seen());
    }

    /** Tell the schema resources that evaluation is inside of, from the outermost. */
    Iterator<SchemaResource> scope() {
        return scope.iterator();
    }

    /** Tell whether the first violation suffices. */
    boolean stopsEarly() {
        return !all;
    }

    /** Tell that keys were looked at, if anybody asks for it. */
    Judgement saw(Set<String> keys) {
        return tracksSeen ? Judgement.saw(keys) : Judgement.VALID;
    }

    boolean tracksSeen() {
        return tracksSeen;
    }
}
