package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.schema.Dialect;
import dev.interlock.schema.JsonSchema;
import dev.interlock.schema.Validation;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Check values by a schema that stands in the contract itself.
 *
 * <p>A schema with a keyword that cannot be understood judges no value: each one is a failure that says why. Of other
 * faults the first value tells. Where the schema refers to itself, or to what was not read, nobody can tell. Belongs to
 * one call of a function.
 */
final class ContractSchema {

    private final JsonSchema schema;
    private final Optional<String> fault;
    private final boolean isUsable;
    private final Optional<String> unfollowed;
    private final ReferenceGraph references;
    private boolean isFaultTold;

    private ContractSchema(
            JsonSchema schema,
            Optional<String> fault,
            boolean isUsable,
            Optional<String> unfollowed,
            ReferenceGraph references) {
        this.schema = schema;
        this.fault = fault;
        this.isUsable = isUsable;
        this.unfollowed = unfollowed;
        this.references = references;
    }

    /** Take the schema that layers make up, a later one over the earlier ones. */
    static ContractSchema of(List<Node> layers, FunctionContext context) {
        ReferenceGraph references = context.subject().references();
        SchemaCopy copy = new SchemaCopy(references);
        Document parts = copy.of(layers).seal(layers.get(0).document().file());
        Node root = parts.root().get(0);
        Dialect dialect = JsonSchema.dialectOf(root);
        Parsed<JsonSchema> compiled = JsonSchema.compile(root, dialect, SchemaCopy::findPart);
        return new ContractSchema(
                compiled.value().orElseThrow(),
                fault(parts.root(), dialect, compiled.problems()),
                compiled.problems().isEmpty(),
                copy.unfollowed(root),
                references);
    }

    /** Take it that a fault is told elsewhere, unless it keeps the schema from judging anything. */
    void leaveFaultToOthers() {
        isFaultTold = true;
    }

    /** Check a value, and note what is wrong with it. */
    void check(Node value, Failures failures) {
        if (fault.isPresent() && !(isUsable && isFaultTold)) {
            isFaultTold = true;
            failures.add("No value can be checked by this schema: " + fault.get(), value);
        } else if (unfollowed.isPresent()) {
            failures.doubt("the schema refers to itself or to what could not be read, by "
                    + Failures.quoted(unfollowed.get()));
        } else {
            Validation validation = schema.validate(value, references::follow);
            for (Verdict.Failure failure : Told.failures(validation, value, references)) {
                failures.add(failure);
            }
            if (validation.doubt().isPresent()) {
                failures.doubt(validation.doubt().get());
            }
        }
    }

    private static Optional<String> fault(Node parts, Dialect dialect, List<Diagnostic> problems) {
        boolean isDraft7 = dialect == Dialect.DRAFT7 || dialect == Dialect.DRAFT6;
        for (Node part : isDraft7 ? parts.children() : List.<Node>of()) {
            Validation validation = SchemaObject.Known.DRAFT7.validateToFirst(part, UnaryOperator.identity());
            if (!validation.violations().isEmpty()) {
                return Optional.of(
                        validation.violations().get(0).flattened().get(0).message());
            }
        }
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        String message = problems.get(0).message();
        return Optional.of(message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
    }
}
