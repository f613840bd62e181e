package dev.interlock.schema;

import dev.interlock.document.Node;
import java.util.List;

/** One schema or subschema: its keywords in the order in which they are evaluated. */
final class Subschema {

    private final Node node;
    private final SchemaResource resource;
    private List<Keyword> keywords = List.of();

    Subschema(Node node, SchemaResource resource) {
        this.node = node;
        this.resource = resource;
    }

    /** Complete it, once; a schema may refer to itself, so it exists before its keywords. */
    void complete(List<Keyword> compiled) {
        keywords = List.copyOf(compiled);
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
            for (Keyword keyword : keywords) {
                all = all.and(keyword.judge(followed, all, run));
                if (all.isViolated() && run.stopsEarly()) {
                    break;
                }
            }
            return all;
        } finally {
            run.leave();
        }
    }
}
