package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.schema.Dialect;
import dev.interlock.schema.JsonSchema;
import dev.interlock.schema.Validation;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Ask that a value is as a JSON Schema describes it: the function {@code schema}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SchemaFunction
        implements RuleFunction<SchemaFunction.Expected>, OptionsReader<SchemaFunction.Expected> {

    private static final String AUTO = "auto";

    /**
     * What the value should be.
     *
     * @param schema the schema
     * @param all whether all violations are told, or the first with its causes
     */
    record Expected(JsonSchema schema, boolean all) {}

    @Override
    public FunctionSpec<Expected> spec() {
        return FunctionSpec.of("schema", this);
    }

    @Override
    public Parsed<Expected> read(Node node) {
        Options options =
                Options.of("schema", node, "schema", "dialect", "allErrors").require("schema");
        List<String> words = new ArrayList<>(List.of(AUTO));
        for (Dialect dialect : Dialect.values()) {
            words.add(dialect.word());
        }
        Optional<String> word = options.word("dialect", words);
        boolean all = options.bool("allErrors").orElse(false);
        Node schema = options.node("schema");
        if (schema.isAbsent()) {
            return Parsed.failed(options.problems());
        }
        boolean stated = word.isPresent() && !word.get().equals(AUTO);
        Dialect dialect = stated ? Dialect.find(word.get()).orElseThrow() : JsonSchema.dialectOf(schema);
        Parsed<JsonSchema> compiled = JsonSchema.compile(schema, dialect);
        options.add(compiled.problems());
        return options.finish(new Expected(compiled.value().orElseThrow(), all));
    }

    @Override
    public Verdict apply(Node target, Expected expected, FunctionContext context) {
        if (target.isAbsent()) {
            return Target.isPossiblyThere(target)
                    ? Target.open(target)
                    : Verdict.fails(Target.subject(target) + " must exist", target);
        }
        Validation validation = expected.all()
                ? expected.schema().validate(target, context::follow)
                : expected.schema().validateToFirst(target, context::follow);
        return Target.of(SchemaFailures.of(validation.violations(), expected.all(), target), validation.doubt());
    }
}
