package dev.interlock.schema;

import dev.interlock.document.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One schema or subschema: its keywords in the order in which they are evaluated. */
final class Subschema {

    private final Node node;
    private final SchemaResource resource;
    private final SchemaCompiler compiler;
    private volatile @Nullable List<Keyword> keywords;

    /** A schema may refer to itself, so it exists before its keywords. */
    Subschema(Node node, SchemaResource resource, SchemaCompiler compiler) {
        this.node = node;
        this.resource = resource;
        this.compiler = compiler;
    }

    /** Tell the keywords, which are compiled when they are first asked for. */
    List<Keyword> keywords() {
        List<Keyword> known = keywords;
        if (known == null) {
            synchronized (compiler) {
                known = keywords;
                if (known == null) {
                    known = compiler.keywords(node);
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

    Judgement judge(Node value, ValidationRun run) {
        Node followed = run.enter(this, value);
        try {
            Judgement all = Judgement.VALID;
            for (Keyword keyword : keywords()) {
                all = all.and(keyword.judge(followed, all, run));
                if (all.isViolated() && run.stopsEarly()) {
                    break;
                }
            }
            return followed == value ? all : run.through(value, all);
        } finally {
            run.leave();
        }
    }
}
