package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.DocumentSchemas;
import dev.interlock.rules.spectral.NoOptions;
import dev.interlock.rules.spectral.Outline;
import dev.interlock.rules.spectral.StructureFindings;
import dev.interlock.schema.JsonSchema;
import dev.interlock.schema.Validation;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that an Arazzo document has the structure of version 1.0: the function {@code arazzoDocumentSchema}.
 *
 * <p>References are followed, except those that lie on a cycle. Unexpected properties are told of the object that has
 * them. Documents of other versions are not judged.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoDocumentSchema implements RuleFunction<NoOptions> {

    private final DocumentSchemas schemas = new DocumentSchemas();

    /** Create the function. */
    public ArazzoDocumentSchema() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("arazzoDocumentSchema", new NoOptions("arazzoDocumentSchema"), Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (!context.subject().formats().contains("arazzo1_0")) {
            return Verdict.holds();
        }
        JsonSchema schema = schemas.of(Outline.of(ArazzoDocumentSchema.class, "arazzo-1.0.yaml"), "1.0", Set.of());
        Validation validation = schema.validate(target, context.subject().references()::follow);
        return StructureFindings.perObject().verdict(validation);
    }
}
