package dev.interlock.rules.spectral;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rules.spectral.arazzo.ArazzoFunctions;
import dev.interlock.rules.spectral.asyncapi.AsyncApiFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gives the functions contracts in which anything stands anywhere. */
class RobustnessTest {

    private static final int CONTRACTS = 1_500;

    private static final Map<String, String> OPTIONS = Map.of(
            "asyncApiDocumentSchema",
            "resolved: true",
            "asyncApiSecurity",
            "objectType: Server",
            "asyncApiSchemaValidation",
            "type: examples");

    private static final List<String> KEYS = List.of(
            "channels",
            "components",
            "servers",
            "parameters",
            "address",
            "publish",
            "subscribe",
            "message",
            "messageId",
            "operationId",
            "oneOf",
            "traits",
            "payload",
            "headers",
            "examples",
            "default",
            "name",
            "url",
            "variables",
            "enum",
            "type",
            "items",
            "properties",
            "securitySchemes",
            "flows",
            "scopes",
            "implicit",
            "workflows",
            "workflowId",
            "steps",
            "stepId",
            "outputs",
            "inputs",
            "dependsOn",
            "sourceDescriptions",
            "onSuccess",
            "onFailure",
            "successActions",
            "failureActions",
            "successCriteria",
            "criteria",
            "condition",
            "context",
            "reference",
            "in",
            "value",
            "requestBody",
            "contentType",
            "replacements",
            "target",
            "operationPath",
            "{a}/b");

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "0",
            "-1.5e300",
            "''",
            "'x'",
            "'{a}/{'",
            "'oauth2'",
            "'goto'",
            "'regex'",
            "'('",
            "'$steps.x.y'",
            "'$inputs.'",
            "'$workflows.x.steps.y.z'",
            "'$components.parameters.x'",
            "'$sourceDescriptions'",
            "'{$sourceDescriptions.x.url}#/y'",
            "'object'");

    static Stream<RuleFunction<?>> functions() {
        List<RuleFunction<?>> functions = new ArrayList<>();
        for (FunctionGroup group : List.of(new AsyncApiFunctions(), new ArazzoFunctions())) {
            for (String name : new TreeSet<>(group.names())) {
                functions.add(group.create(name));
            }
        }
        return functions.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answers_whatever_it_is_asked(RuleFunction<?> function) {
        String options = OPTIONS.getOrDefault(function.spec().name(), "{}");
        Applying<?> applying = Applying.of(function, options).inFormat("aas2_6");
        for (int seed = 0; seed < CONTRACTS; seed++) {
            String contract = value(new Random(seed), 0);
            assertThatCode(() -> applying.on(contract)).as(contract).doesNotThrowAnyException();
        }
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : depth < 6 ? 8 : 20);
        if (kind < 4) {
            return object(random, depth);
        }
        if (kind < 6 && depth < 6) {
            List<String> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                elements.add(value(random, depth + 1));
            }
            return "[" + String.join(", ", elements) + "]";
        }
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }

    private static String object(Random random, int depth) {
        if (depth > 0 && random.nextInt(8) == 0) {
            return "{$ref: '#/" + key(random) + "/" + key(random) + "'}";
        }
        List<String> members = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (int i = depth < 6 ? random.nextInt(6) : 0; i > 0; i--) {
            String key = key(random);
            if (!used.contains(key)) {
                used.add(key);
                members.add("'" + key + "': " + value(random, depth + 1));
            }
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String key(Random random) {
        return KEYS.get(random.nextInt(KEYS.size()));
    }
}
