package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Dialect;
import dev.interlock.schema.JsonSchema;
import dev.interlock.schema.SchemaPool;
import dev.interlock.schema.SchemaReading;
import dev.interlock.schema.Validation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Validate values of one contract by schemas of the same contract.
 *
 * <p>OpenAPI 2.0 and 3.0 describe values by a subset of draft 4 with {@code nullable}, or {@code x-nullable}; later
 * versions by the dialect that they name, else by draft 2020-12.
 */
final class ContractSchemas {

    private final UnaryOperator<Node> follow;
    private final SchemaReading reading;
    private final SchemaPool pool;
    private final SchemaForm form;
    private final SchemaReach reach;

    private ContractSchemas(UnaryOperator<Node> follow, SchemaReading reading) {
        this.follow = follow;
        this.reading = reading;
        this.pool = SchemaPool.of(follow);
        this.form = new SchemaForm(reading.dialect(), follow);
        this.reach = new SchemaReach(reading, follow);
    }

    /** Tell those of the contract that is checked, made once per contract. */
    static ContractSchemas of(FunctionContext context) {
        return context.remember(ContractSchemas.class, () -> {
            Contract contract = Contract.of(context);
            return new ContractSchemas(
                    contract.references()::follow,
                    reading(contract, context.subject().document().root()));
        });
    }

    private static SchemaReading reading(Contract contract, Node root) {
        SchemaReading reading = SchemaReading.of(dialect(contract, root));
        return contract.is("oas2") ? reading.withNullable("x-nullable") : reading;
    }

    /** Tell the dialect of the schemas of a contract. */
    static Dialect dialect(Contract contract, Node root) {
        if (!contract.is("oas3_1") && !contract.is("oas3_2")) {
            return Dialect.DRAFT4;
        }
        Optional<String> stated = root.get("jsonSchemaDialect").findText();
        return stated.isPresent()
                ? Dialect.findByAddress(stated.get()).orElse(Dialect.DRAFT2020_12)
                : Dialect.DRAFT2020_12;
    }

    /**
     * Judge a value.
     *
     * @param schema the schema, which may be a parameter of OpenAPI 2.0 too
     * @param waived the flag of properties that need not be there, if any
     */
    Verdict judge(Node value, Node schema, Optional<String> waived) {
        boolean parameter = reading.nullableToo().isPresent();
        Optional<Node> fault = parameter ? form.findFaultOfParameter(schema) : form.findFault(schema);
        if (fault.isPresent()) {
            return Verdict.fails(
                    "It cannot be validated, since '" + fault.get().key() + "' of its schema is not valid", value);
        }
        SchemaReach.Hindrance hindrance = reach.of(schema);
        if (hindrance == SchemaReach.Hindrance.CONTRADICTION) {
            return Verdict.fails("It cannot be validated, since keywords of its schema contradict each other", value);
        }
        if (hindrance == SchemaReach.Hindrance.REFERENCE) {
            return Verdict.holds();
        }
        SchemaReading read = waived.isPresent() ? reading.waiving(waived.get()) : reading;
        JsonSchema compiled = pool.at(schema, read);
        return verdict(value, compiled.validateToFirst(value, follow));
    }

    /** Tell what is worth saying of a validation. */
    static Verdict verdict(Node value, Validation validation) {
        List<Verdict.Failure> failures =
                ViolationTree.of(value, validation.violations()).failures();
        if (failures.isEmpty() && validation.doubt().isPresent()) {
            return Verdict.unknown(validation.doubt().get());
        }
        return Verdict.of(failures);
    }
}
