package dev.interlock.rules.spectral.oas;

import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import java.util.Set;
import org.apiguardian.api.API;

/** Offer the functions that {@code spectral:oas} calls. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasFunctions implements FunctionGroup {

    private static final Set<String> NAMES = Set.of(
            "oasDiscriminator",
            "oasDocumentSchema",
            "oasExample",
            "oasOpFormDataConsumeCheck",
            "oasOpIdUnique",
            "oasOpParams",
            "oasOpSuccessResponse",
            "oasPathParam",
            "oasSchema",
            "oasSecurityDefined",
            "oasTagDefined",
            "oasUnusedComponent",
            "refSiblings",
            "serverVariables",
            "uniquenessTags");

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public RuleFunction<?> create(String name) {
        return switch (name) {
            case "oasDiscriminator" -> new OasDiscriminator();
            case "oasDocumentSchema" -> new OasDocumentSchema();
            case "oasExample" -> new OasExample();
            case "oasOpFormDataConsumeCheck" -> new OasOpFormDataConsumeCheck();
            case "oasOpIdUnique" -> new OasOpIdUnique();
            case "oasOpParams" -> new OasOpParams();
            case "oasOpSuccessResponse" -> new OasOpSuccessResponse();
            case "oasPathParam" -> new OasPathParam();
            case "oasSchema" -> new OasSchema();
            case "oasSecurityDefined" -> new OasSecurityDefined();
            case "oasTagDefined" -> new OasTagDefined();
            case "oasUnusedComponent" -> new OasUnusedComponent();
            case "refSiblings" -> new RefSiblings();
            case "serverVariables" -> new ServerVariables();
            case "uniquenessTags" -> new UniquenessTags();
            default -> throw new IllegalArgumentException("there is no function '" + name + "' here");
        };
    }
}
