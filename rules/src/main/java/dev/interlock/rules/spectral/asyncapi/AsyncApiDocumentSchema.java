package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.DocumentSchemas;
import dev.interlock.rules.spectral.Outline;
import dev.interlock.schema.JsonSchema;
import dev.interlock.schema.Validation;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Ask that an AsyncAPI document has the structure of its version: the function {@code asyncApiDocumentSchema}.
 *
 * <p>The option {@code resolved} says which document is meant. With {@code true} references are followed, except those
 * that lie on a cycle, and everything is told that {@link ToldViolations} leaves; a channel, server or message of an
 * operation is judged where version 3 asks for a reference to it. With {@code false} only references are told that
 * stand where none may. Documents of a version 3 that nobody has published yet are judged by the newest one.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiDocumentSchema
        implements RuleFunction<AsyncApiDocumentSchema.Form>, OptionsReader<AsyncApiDocumentSchema.Form> {

    private static final String FUNCTION = "asyncApiDocumentSchema";
    private static final String RESOLVED = "resolved";
    private static final int NEWEST_2 = 6;
    private static final int NEWEST_3 = 1;

    private final DocumentSchemas schemas = new DocumentSchemas();

    /** Create the function. */
    public AsyncApiDocumentSchema() {}

    /**
     * Which form of a document is judged.
     *
     * @param resolved whether references are followed
     */
    record Form(boolean resolved) {}

    @Override
    public FunctionSpec<Form> spec() {
        return FunctionSpec.of(FUNCTION, this, Reads.DOCUMENT);
    }

    @Override
    public Parsed<Form> read(Node options) {
        for (Node option : options.children()) {
            if (!option.key().equals(RESOLVED)) {
                return Parsed.failed(Diagnostic.of(
                        "invalid-option",
                        "The function '" + FUNCTION + "' has no option '" + option.key() + "'.",
                        option.keyLocation(),
                        "Remove it; the function has 'resolved'."));
            }
        }
        Node resolved = options.get(RESOLVED);
        return resolved.kind() == NodeKind.BOOLEAN
                ? Parsed.of(new Form(resolved.isTrue()))
                : Parsed.failed(Diagnostic.of(
                        "invalid-option",
                        "The function '" + FUNCTION + "' needs the option 'resolved', true or false.",
                        options.location(),
                        "Write 'resolved: true' where the rule sees the document with references followed."));
    }

    @Override
    public Verdict apply(Node target, Form form, FunctionContext context) {
        Optional<JsonSchema> schema = schema(context.subject().formats(), form);
        if (schema.isEmpty()) {
            return Verdict.holds();
        }
        UnaryOperator<Node> follow =
                form.resolved() ? context.subject().references()::follow : UnaryOperator.identity();
        Validation validation = schema.get().validateWithRoutes(target, follow);
        List<Verdict.Failure> failures = ToldViolations.of(validation.violations(), form.resolved(), follow);
        if (failures.isEmpty() && form.resolved() && validation.doubt().isPresent()) {
            return Verdict.unknown(validation.doubt().get());
        }
        return Verdict.of(failures);
    }

    private Optional<JsonSchema> schema(Set<String> formats, Form form) {
        String resolved = form.resolved() ? "resolved" : "unresolved";
        for (int minor = NEWEST_3; minor >= 0; minor--) {
            if (formats.contains("aas3_" + minor)) {
                return Optional.of(schema("asyncapi-3.yaml", "3." + minor, Set.of(resolved, "published")));
            }
        }
        for (int minor = NEWEST_2; minor >= 0; minor--) {
            if (formats.contains("aas2_" + minor)) {
                return Optional.of(schema("asyncapi-2.yaml", "2." + minor, Set.of()));
            }
        }
        return formats.contains("aas3")
                ? Optional.of(schema("asyncapi-3.yaml", "3." + NEWEST_3, Set.of(resolved, "unpublished")))
                : Optional.empty();
    }

    private JsonSchema schema(String file, String version, Set<String> words) {
        return schemas.of(Outline.of(AsyncApiDocumentSchema.class, file), version, words);
    }
}
