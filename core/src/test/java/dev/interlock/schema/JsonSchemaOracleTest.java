package dev.interlock.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.OrgJsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares verdicts with those of an independent evaluator on random schemas and values. */
class JsonSchemaOracleTest {

    private static final int ROUNDS = 4_000;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void agrees_with_an_independent_evaluator(Dialect dialect) {
        List<String> differences = new ArrayList<>();
        int valid = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomSchemas random = new RandomSchemas(new Random(seed * 31L + dialect.ordinal()), dialect);
            Object schema = random.root();
            Object value = random.value(3);
            boolean expected =
                    oracle(dialect).validate(asJson(schema), asJson(value)).isValid();
            boolean actual = JsonSchema.compile(Nodes.json(text(schema)), dialect)
                    .value()
                    .orElseThrow()
                    .validate(Nodes.json(text(value)), UnaryOperator.identity())
                    .isValid();
            boolean first = JsonSchema.compile(Nodes.json(text(schema)), dialect)
                    .value()
                    .orElseThrow()
                    .validateToFirst(Nodes.json(text(value)), UnaryOperator.identity())
                    .isValid();
            valid += expected ? 1 : 0;
            if (expected != actual || first != actual) {
                differences.add(
                        "seed " + seed + ": expected " + expected + " for " + text(schema) + " on " + text(value));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(valid).as("both verdicts occur").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    private static ValidatorFactory oracle(Dialect dialect) {
        return new ValidatorFactory()
                .withDisabledSchemaValidation(true)
                .withJsonNodeFactory(new OrgJsonNode.Factory())
                .withDefaultDialect(
                        switch (dialect) {
                            case DRAFT4 -> new Dialects.Draft4Dialect();
                            case DRAFT6 -> new Dialects.Draft6Dialect();
                            case DRAFT7 -> new Dialects.Draft7Dialect();
                            case DRAFT2019_09 -> new Dialects.Draft2019Dialect();
                            case DRAFT2020_12 -> new Dialects.Draft2020Dialect();
                        });
    }

    private static Object asJson(Object plain) {
        return JSONObject.wrap(plain);
    }

    private static String text(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return new JSONObject(map).toString();
        }
        return plain instanceof List<?> list ? new JSONArray(list).toString() : JSONObject.valueToString(plain);
    }
}
