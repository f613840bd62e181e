package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One schema or subschema: its keywords in the order in which they are evaluated. */
final class Subschema {

    private final Node node;
    private final SchemaResource resource;
    private final SchemaCompiler compiler;
    private final boolean dependsOnOrder;
    private final boolean isInScope;
    private volatile @Nullable List<Keyword> keywords;
    private volatile @Nullable Subschema forward;

    /** A schema may refer to itself, so it exists before its keywords. */
    Subschema(Node node, SchemaResource resource, SchemaCompiler compiler) {
        this.node = node;
        this.resource = resource;
        this.compiler = compiler;
        this.isInScope = compiler.hasDynamicScope();
        this.dependsOnOrder = node.has("unevaluatedItems") || node.has("unevaluatedProperties");
    }

    /** Tell the keywords, which are compiled when they are first asked for. */
    List<Keyword> keywords() {
        List<Keyword> known = keywords;
        if (known == null) {
            synchronized (compiler) {
                known = keywords;
                if (known == null) {
                    known = compiler.keywords(node);
                    forward = isInScope ? null : ReferenceKeywords.target(known);
                    keywords = known;
                }
            }
        }
        return known;
    }

    Node node() {
        return node;
    }

    SchemaResource resource() {
        return resource;
    }

    /** Tell whether references may ask which schemas evaluation is inside of. */
    boolean isInScope() {
        return isInScope;
    }

    /** Tell whether every value is valid. */
    boolean allowsAll() {
        return keywords().isEmpty();
    }

    /** Judge a value in full. */
    Judgement judge(Node value, ValidationRun run) {
        Node followed = run.enter(this, value);
        try {
            if (followed.equals(value)) {
                return judgeFollowed(followed, run);
            }
            Judgement judged = run.judgedBefore(this, followed);
            if (judged == null) {
                judged = judgeFollowed(followed, run);
                run.remember(this, followed, judged);
            }
            return run.through(value, judged);
        } finally {
            run.leave(this);
        }
    }

    private Judgement judgeFollowed(Node value, ValidationRun run) {
        Judgement all = Judgement.VALID;
        for (Keyword keyword : keywords()) {
            all = all.and(keyword.judge(value, all, run));
            if (all.isViolated() && run.stopsEarly()) {
                break;
            }
        }
        return all;
    }

    /** Judge a value that lies in another one, of which nobody asks what was looked at in it. */
    Judgement judgeBelow(Node value, ValidationRun run) {
        return certainty(value, run) == Certainty.YES
                ? Judgement.VALID
                : judge(value, run).fromBelow();
    }

    /** Tell only whether a value is valid. */
    Certainty certainty(Node value, ValidationRun run) {
        if (dependsOnOrder) {
            return judge(value, run).certainty();
        }
        List<Keyword> all = keywords();
        Subschema elsewhere = forward;
        if (elsewhere != null) {
            return elsewhere.certainty(value, run);
        }
        Node followed = run.enter(this, value);
        try {
            if (followed.equals(value)) {
                return certaintyOfFollowed(followed, all, run);
            }
            Certainty known = run.knownBefore(this, followed);
            if (known == null) {
                known = certaintyOfFollowed(followed, all, run);
                run.remember(this, followed, known);
            }
            return known;
        } finally {
            run.leave(this);
        }
    }

    private static Certainty certaintyOfFollowed(Node value, List<Keyword> keywords, ValidationRun run) {
        Certainty certainty = Certainty.YES;
        for (int i = 0; i < keywords.size() && certainty != Certainty.NO; i++) {
            certainty = certainty.and(keywords.get(i).certainty(value, run));
        }
        return certainty;
    }
}
