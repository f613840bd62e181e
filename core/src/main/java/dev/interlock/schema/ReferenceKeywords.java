package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.path.Certainty;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compile the keywords that lead to another schema: {@code $ref}, {@code $dynamicRef}, {@code $recursiveRef}. */
final class ReferenceKeywords {

    private ReferenceKeywords() {}

    static Optional<Keyword> reference(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isString()) {
            return compiler.invalid(rule, "the address of a schema");
        }
        Optional<Subschema> target = compiler.resolve(rule.text(), schema);
        if (target.isEmpty()) {
            return Optional.of(dead(rule));
        }
        Subschema known = target.get();
        return Optional.of(new To(known));
    }

    /** The reference to a schema that does not depend on where evaluation comes from. */
    private record To(Subschema target) implements Keyword {

        @Override
        public Judgement judge(Node value, Judgement before, ValidationRun run) {
            return target.judge(value, run);
        }

        @Override
        public Certainty certainty(Node value, ValidationRun run) {
            return target.certainty(value, run);
        }
    }

    /** Find the schema that is all that some keywords ask for. */
    static @Nullable Subschema target(List<Keyword> keywords) {
        return keywords.size() == 1 && keywords.get(0) instanceof To to ? to.target() : null;
    }

    /** A dynamic anchor is taken from the outermost schema that has one of its name. */
    static Optional<Keyword> dynamicReference(Node rule, Node schema, SchemaCompiler compiler) {
        if (!rule.isString()) {
            return compiler.invalid(rule, "the address of a schema");
        }
        String address = rule.text();
        String anchor = address.substring(address.indexOf('#') + 1);
        Optional<Subschema> start = compiler.resolve(address, schema);
        if (start.isEmpty()) {
            return Optional.of(dead(rule));
        }
        boolean dynamic = start.get()
                .node()
                .get("$dynamicAnchor")
                .findText()
                .filter(anchor::equals)
                .isPresent();
        if (!dynamic) {
            return Optional.of((value, before, run) -> start.get().judge(value, run));
        }
        return Optional.of((value, before, run) -> {
            Iterator<SchemaResource> scope = run.scope();
            while (scope.hasNext()) {
                Optional<Subschema> outer = scope.next().dynamicAnchor(anchor);
                if (outer.isPresent()) {
                    return outer.get().judge(value, run);
                }
            }
            return start.get().judge(value, run);
        });
    }

    /** A recursive reference is taken from the outermost schema that allows it, if its own does. */
    static Optional<Keyword> recursiveReference(Node rule, Node schema, SchemaCompiler compiler) {
        Optional<Subschema> start = compiler.resolve("#", schema);
        if (start.isEmpty()) {
            return Optional.of(dead(rule));
        }
        return Optional.of((value, before, run) -> {
            Subschema target = start.get();
            if (target.resource().recursive().isPresent()) {
                Iterator<SchemaResource> scope = run.scope();
                while (scope.hasNext()) {
                    Optional<Subschema> outer = scope.next().recursive();
                    if (outer.isPresent()) {
                        return outer.get().judge(value, run);
                    }
                }
            }
            return target.judge(value, run);
        });
    }

    private static Keyword dead(Node rule) {
        return (value, before, run) ->
                Judgement.doubtful("the reference " + Wording.quoted(rule.text()) + " of the schema leads nowhere");
    }
}
