package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Ask that the default or the examples of a schema are as the schema describes (AsyncAPI 2, Schema Object): the
 * function {@code asyncApiSchemaValidation}.
 *
 * <p>Its option {@code type} says which: {@code default} or {@code examples}. Texts are not checked, as in contracts
 * they often stand for values of other types.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiSchemaValidation
        implements RuleFunction<AsyncApiSchemaValidation.Checked>, OptionsReader<AsyncApiSchemaValidation.Checked> {

    private static final String NAME = "asyncApiSchemaValidation";
    private static final String EXAMPLES = "examples";
    private static final List<String> KINDS = List.of("default", EXAMPLES);

    /** The member whose values are checked. */
    record Checked(String member) {}

    /** Create the function. */
    public AsyncApiSchemaValidation() {}

    @Override
    public FunctionSpec<Checked> spec() {
        return FunctionSpec.of(NAME, this);
    }

    @Override
    public Parsed<Checked> read(Node options) {
        String kind = options.get("type").findText().orElse("");
        return KINDS.contains(kind) && options.size() == 1
                ? Parsed.of(new Checked(kind))
                : Parsed.failed(Diagnostic.of(
                        "invalid-option",
                        "The function '" + NAME + "' needs 'type' as its only option, to know what it checks.",
                        options.location(),
                        "Write 'type: " + Nearest.find(kind, KINDS).orElse(EXAMPLES) + "'."));
    }

    @Override
    public Verdict apply(Node target, Checked checked, FunctionContext context) {
        References references = References.of(context.subject().references());
        Node examples = references.get(target, EXAMPLES);
        if (!target.isObject()) {
            return Verdict.fails("A schema must be an object", target);
        }
        if (!examples.isAbsent() && !examples.isArray()) {
            return Verdict.fails("The examples of a schema must be a list", target);
        }
        List<Node> checkedExamples = valuesOf(target, EXAMPLES, references);
        boolean areExamples = checked.member().equals(EXAMPLES);
        List<Node> values = areExamples ? checkedExamples : valuesOf(target, checked.member(), references);
        Failures failures = new Failures();
        if (!values.isEmpty()) {
            ContractSchema schema = ContractSchema.of(List.of(target), context);
            if (!areExamples && !checkedExamples.isEmpty()) {
                // One of the two rules says that the schema has a fault.
                schema.leaveFaultToOthers();
            }
            for (Node value : values) {
                schema.check(value, failures);
            }
        }
        return failures.verdict();
    }

    private static List<Node> valuesOf(Node schema, String member, References references) {
        Node held = references.get(schema, member);
        List<Node> values = new ArrayList<>();
        for (Node value : member.equals(EXAMPLES) ? references.children(held) : List.of(held)) {
            if (!value.isString() && !value.isAbsent()) {
                values.add(value);
            }
        }
        return values;
    }
}
