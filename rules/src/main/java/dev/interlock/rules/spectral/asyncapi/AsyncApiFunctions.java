package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import java.util.Set;
import org.apiguardian.api.API;

/** Offer the functions that {@code spectral:asyncapi} calls. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiFunctions implements FunctionGroup {

    private static final Set<String> NAMES = Set.of(
            "asyncApi2ChannelServers",
            "asyncApi2MessageExamplesValidation",
            "asyncApi2MessageIdUniqueness",
            "asyncApi2OperationIdUniqueness",
            "asyncApiChannelParameters",
            "asyncApiDocumentSchema",
            "asyncApiPayloadValidation",
            "asyncApiSchemaValidation",
            "asyncApiSecurity");

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public RuleFunction<?> create(String name) {
        return switch (name) {
            case "asyncApi2ChannelServers" -> new AsyncApi2ChannelServers();
            case "asyncApi2MessageExamplesValidation" -> new AsyncApi2MessageExamplesValidation();
            case "asyncApi2MessageIdUniqueness" -> new AsyncApi2MessageIdUniqueness();
            case "asyncApi2OperationIdUniqueness" -> new AsyncApi2OperationIdUniqueness();
            case "asyncApiChannelParameters" -> new AsyncApiChannelParameters();
            case "asyncApiDocumentSchema" -> new AsyncApiDocumentSchema();
            case "asyncApiPayloadValidation" -> new AsyncApiPayloadValidation();
            case "asyncApiSchemaValidation" -> new AsyncApiSchemaValidation();
            case "asyncApiSecurity" -> new AsyncApiSecurity();
            default -> throw new IllegalArgumentException("there is no function '" + name + "' here");
        };
    }
}
