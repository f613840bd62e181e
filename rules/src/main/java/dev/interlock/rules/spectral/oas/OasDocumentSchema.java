package dev.interlock.rules.spectral.oas;

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
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Ask that an OpenAPI document has the structure of its version: the function {@code oasDocumentSchema}.
 *
 * <p>The version is that of the formats of the document: 2.0, 3.2, 3.1, else 3.0. References are not followed: a
 * Reference Object may stand where the specification allows one. Up to 3.0 each unexpected property is a finding of its
 * own, from 3.1 on the object that has them is; Spectral's schemas differ in that. What is wrong in the security
 * definitions of 2.0 is told of them as a whole, and where one is named {@code basic}, {@code apiKey} or
 * {@code oauth2}, of that one.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasDocumentSchema implements RuleFunction<NoOptions> {

    private static final String SECURITY = "securityDefinitions";
    private static final Set<String> NAMED_TYPES = Set.of("basic", "apiKey", "oauth2");

    private final DocumentSchemas schemas = new DocumentSchemas();

    /** Create the function. */
    public OasDocumentSchema() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasDocumentSchema", new NoOptions("oasDocumentSchema"), Reads.DOCUMENT);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        String version = versionOf(context.subject().formats());
        Validation validation = schema(version).validate(target, UnaryOperator.identity());
        return findings(version).verdict(validation);
    }

    private static String versionOf(Set<String> formats) {
        if (formats.contains("oas2")) {
            return "2.0";
        }
        if (formats.contains("oas3_2")) {
            return "3.2";
        }
        return formats.contains("oas3_1") ? "3.1" : "3.0";
    }

    private JsonSchema schema(String version) {
        String file = version.equals("3.2") ? "openapi-3.1.yaml" : "openapi-" + version + ".yaml";
        return schemas.of(Outline.of(OasDocumentSchema.class, file), version, Set.of());
    }

    private static StructureFindings findings(String version) {
        return switch (version) {
            case "2.0" -> StructureFindings.perProperty(OasDocumentSchema::ofSecurityDefinitions);
            case "3.0" -> StructureFindings.perProperty();
            default -> StructureFindings.perObject();
        };
    }

    private static Node ofSecurityDefinitions(Node at) {
        List<String> path = at.path();
        if (path.isEmpty() || !path.get(0).equals(SECURITY)) {
            return at;
        }
        int depth = path.size() > 1 && NAMED_TYPES.contains(path.get(1)) ? 2 : 1;
        return at.document().root().get(path.subList(0, depth));
    }
}
