package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Dialect;
import dev.interlock.schema.JsonSchema;
import dev.interlock.source.Parsed;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;

/** Ask that a value is as a schema describes it, read by the dialect of the contract that the value stands in. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasSchema implements RuleFunction<OasSchema.Expected>, OptionsReader<OasSchema.Expected> {

    private static final String NAME = "oasSchema";

    /** The schema, read by each dialect. */
    record Expected(Map<Dialect, JsonSchema> schemas) {
        Expected {
            schemas = Map.copyOf(schemas);
        }
    }

    @Override
    public FunctionSpec<Expected> spec() {
        return FunctionSpec.of(NAME, this);
    }

    @Override
    public Parsed<Expected> read(Node node) {
        NamedOptions options = NamedOptions.of(NAME, node, "schema");
        Node schema = options.object("schema");
        Map<Dialect, JsonSchema> schemas = new EnumMap<>(Dialect.class);
        if (!schema.isObject()) {
            return options.finish(new Expected(schemas));
        }
        for (Dialect dialect : Dialect.values()) {
            Parsed<JsonSchema> compiled = JsonSchema.compile(schema, dialect);
            if (dialect == Dialect.DRAFT4) {
                options.add(compiled.problems());
            }
            schemas.put(dialect, compiled.value().orElseThrow());
        }
        return options.finish(new Expected(schemas));
    }

    @Override
    public Verdict apply(Node target, Expected expected, FunctionContext context) {
        if (target.isAbsent()) {
            return Verdict.fails("'" + String.join(".", target.missing()) + "' must be there", target);
        }
        Contract contract = Contract.of(context);
        Dialect dialect =
                ContractSchemas.dialect(contract, context.subject().document().root());
        JsonSchema schema = expected.schemas().get(dialect);
        return schema == null
                ? Verdict.holds()
                : ContractSchemas.verdict(target, schema.validateToFirst(target, contract.references()::follow));
    }
}
