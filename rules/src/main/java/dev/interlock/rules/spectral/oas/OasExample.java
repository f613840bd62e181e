package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that examples and defaults are as their schema describes them.
 *
 * <p>What is only sent in the other direction need not be there: a property that is {@code readOnly} in a request, one
 * that is {@code writeOnly} in a response (OpenAPI Specification 3.0, Schema Object).
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasExample implements RuleFunction<OasExample.Where>, OptionsReader<OasExample.Where> {

    private static final String NAME = "oasExample";
    /** A value as it is sent, which no schema describes. */
    private static final String SERIALIZED = "serializedValue";

    /**
     * Where examples and their schema stand.
     *
     * @param old whether the contract is of OpenAPI 2.0
     * @param media whether the target is a media type, a header, a parameter or a response; else a schema
     * @param schemaField the field with the schema, {@code $} for the target itself
     */
    record Where(boolean old, boolean media, String schemaField) {}

    @Override
    public FunctionSpec<Where> spec() {
        return FunctionSpec.of(NAME, this);
    }

    @Override
    public Parsed<Where> read(Node node) {
        NamedOptions options = NamedOptions.of(NAME, node, "oasVersion", "schemaField", "type");
        boolean old = options.word("oasVersion", "3", "2").equals("2");
        boolean media = options.word("type", "schema", "media").equals("media");
        return options.finish(new Where(old, media, options.text("schemaField", "$")));
    }

    @Override
    public Verdict apply(Node target, Where where, FunctionContext context) {
        Contract contract = Contract.of(context);
        Node schema = where.schemaField().equals("$") ? target : contract.at(target, where.schemaField());
        if (!target.isObject() || !schema.isObject()) {
            return Verdict.holds();
        }
        List<Node> examples = where.media() ? ofMedia(target, where, contract) : ofSchema(target, where, contract);
        Optional<String> waived = where.media() ? waived(way(target, context), where) : Optional.empty();
        Set<Verdict.Failure> failures = new LinkedHashSet<>();
        Optional<String> doubt = Optional.empty();
        for (Node example : examples) {
            Verdict verdict = example.isAbsent()
                    ? Verdict.fails("The example has no value", example)
                    : ContractSchemas.of(context).judge(example, schema, waived);
            if (verdict instanceof Verdict.Fails fails) {
                failures.addAll(fails.failures());
            } else if (verdict instanceof Verdict.Unknown unknown) {
                doubt = Optional.of(unknown.reason());
            }
        }
        return failures.isEmpty() && doubt.isPresent()
                ? Verdict.unknown(doubt.get())
                : Verdict.of(List.copyOf(failures));
    }

    private static List<Node> ofSchema(Node schema, Where where, Contract contract) {
        List<Node> examples = new ArrayList<>();
        for (String field : where.old() ? List.of("example", "x-example", "default") : List.of("example", "default")) {
            if (schema.has(field)) {
                examples.add(contract.at(schema, field));
            }
        }
        return examples;
    }

    private static List<Node> ofMedia(Node media, Where where, Contract contract) {
        if (!where.old() && media.has("example")) {
            return List.of(contract.at(media, "example"));
        }
        List<Node> examples = new ArrayList<>();
        for (Node example : contract.children(contract.at(media, "examples"))) {
            if (where.old()) {
                examples.add(example);
            } else if (example.isContainer() && !example.has("externalValue")) {
                String field = valueField(example, contract);
                if (!field.equals(SERIALIZED)) {
                    examples.add(contract.at(example, field));
                }
            }
        }
        return examples;
    }

    /** Tell the field that holds the value of an example: OpenAPI Specification 3.2, Example Object. */
    private static String valueField(Node example, Contract contract) {
        if (contract.is("oas3_2") && !example.has("value")) {
            for (String field : List.of("dataValue", SERIALIZED)) {
                if (example.has(field)) {
                    return field;
                }
            }
        }
        return "value";
    }

    /**
     * Tell the way to a place. That by which a place was reached is one of many; the one through the contract itself is
     * the same for all who ask.
     */
    private static List<String> way(Node target, FunctionContext context) {
        return target.document() == context.subject().document() ? target.path() : context.path();
    }

    private static Optional<String> waived(List<String> way, Where where) {
        boolean operation = way.size() > 3 && way.get(0).equals("paths");
        boolean component = way.size() > 1 && way.get(0).equals("components");
        boolean request = (operation && way.get(3).equals("requestBody"))
                || (component && way.get(1).equals("requestBodies"));
        boolean response = (operation && way.get(3).equals("responses"))
                || (where.old()
                        ? !way.isEmpty() && way.get(0).equals("responses")
                        : component && way.get(1).equals("responses"));
        if (request && !where.old()) {
            return Optional.of("readOnly");
        }
        return response ? Optional.of("writeOnly") : Optional.empty();
    }
}
