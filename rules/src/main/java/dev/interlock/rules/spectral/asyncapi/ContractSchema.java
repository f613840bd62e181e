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
import dev.interlock.schema.Violation;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Check values by a schema that stands in the contract itself.
 *
 * <p>A schema that is none judges no value: each one is a failure that says why. Where the schema refers to itself, or
 * to what was not read, nobody can tell.
 */
final class ContractSchema {

    private final Optional<JsonSchema> schema;
    private final Optional<String> fault;
    private final Optional<String> unfollowed;
    private final ReferenceGraph references;

    private ContractSchema(
            Optional<JsonSchema> schema,
            Optional<String> fault,
            Optional<String> unfollowed,
            ReferenceGraph references) {
        this.schema = schema;
        this.fault = fault;
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
                compiled.value(), fault(parts.root(), dialect, compiled), copy.unfollowed(root), references);
    }

    /** Check a value, and note what is wrong with it. */
    void check(Node value, Failures failures) {
        if (fault.isPresent()) {
            failures.add("No value can be checked by this schema: " + fault.get(), value);
        } else if (unfollowed.isPresent()) {
            failures.doubt("the schema refers to itself or to what could not be read, by "
                    + Failures.quoted(unfollowed.get()));
        } else {
            Validation validation = schema.orElseThrow().validate(value, references::follow);
            for (Verdict.Failure failure : Told.failures(validation, value)) {
                failures.add(failure);
            }
            if (validation.doubt().isPresent()) {
                failures.doubt(validation.doubt().get());
            }
        }
    }

    private static Optional<String> fault(Node parts, Dialect dialect, Parsed<JsonSchema> compiled) {
        boolean isDraft7 = dialect == Dialect.DRAFT7 || dialect == Dialect.DRAFT6;
        for (Node part : isDraft7 ? parts.children() : List.<Node>of()) {
            Validation validation = SchemaObject.Known.DRAFT7.validateToFirst(part, UnaryOperator.identity());
            for (Violation violation : validation.violations()) {
                return Optional.of(violation.flattened().get(0).message());
            }
        }
        List<Diagnostic> problems = compiled.problems();
        if (!problems.isEmpty()) {
            String message = problems.get(0).message();
            return Optional.of(message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
        }
        return Optional.empty();
    }
}
