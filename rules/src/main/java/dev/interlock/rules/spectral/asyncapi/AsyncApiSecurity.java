package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that a security requirement names security schemes of the contract, and scopes that they offer (AsyncAPI 2,
 * Security Requirement Object): the function {@code asyncApiSecurity}.
 *
 * <p>Its option {@code objectType} says what asks for security: {@code Server} or {@code Operation}. Schemes are looked
 * up as the contract writes them: one that is a reference is known by its name, not by its scopes.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiSecurity
        implements RuleFunction<AsyncApiSecurity.Asking>, OptionsReader<AsyncApiSecurity.Asking> {

    private static final String NAME = "asyncApiSecurity";
    private static final String OBJECT_TYPE = "objectType";
    private static final List<String> ASKING = List.of("Server", "Operation");
    private static final List<String> FLOWS = List.of("implicit", "password", "clientCredentials", "authorizationCode");

    /** What asks for security. */
    record Asking(String objectType) {}

    /** Create the function. */
    public AsyncApiSecurity() {}

    @Override
    public FunctionSpec<Asking> spec() {
        return FunctionSpec.of(NAME, this, Reads.DOCUMENT);
    }

    @Override
    public Parsed<Asking> read(Node options) {
        String type = options.get(OBJECT_TYPE).findText().orElse("");
        return ASKING.contains(type)
                ? Parsed.of(new Asking(type))
                : Parsed.failed(Diagnostic.of(
                        "invalid-option",
                        "The function '" + NAME + "' does not know who asks for security.",
                        options.location(),
                        "Write '" + Nearest.find(type, ASKING).orElse(ASKING.get(0)) + "' as '" + OBJECT_TYPE + "'."));
    }

    @Override
    public Verdict apply(Node target, Asking asking, FunctionContext context) {
        References references = References.of(context.subject().references());
        if (!isRequirement(target, references)) {
            return Verdict.holds();
        }
        Node schemes = context.subject().document().root().get(List.of("components", "securitySchemes"));
        Failures failures = new Failures();
        for (Node required : target.children()) {
            Node scopes = references.resolve(required);
            Node scheme = schemes.get(required.key());
            if (scheme.isAbsent()) {
                String subject = "The " + asking.objectType().toLowerCase(Locale.ROOT);
                failures.add(
                        subject + " asks for the security scheme " + Failures.quoted(required.key())
                                + ", which the contract does not define",
                        scopes);
            } else if (scheme.get("type").findText().orElse("").equals("oauth2")) {
                String name = Failures.quoted(required.key());
                Set<String> offered = offered(scheme.get("flows"));
                for (Node scope : references.children(scopes)) {
                    if (!offered.contains(scope.text())) {
                        failures.add(
                                "The security scheme " + name + " offers no scope " + Failures.quoted(scope.text()),
                                scope);
                    }
                }
            }
        }
        return failures.verdict();
    }

    private static Set<String> offered(Node flows) {
        Set<String> offered = new LinkedHashSet<>();
        for (String flow : FLOWS) {
            for (Node scope : flows.get(flow).get("scopes").children()) {
                offered.add(scope.key());
            }
        }
        return offered;
    }

    /** A requirement lists texts under the name of each scheme; anything else is none. */
    private static boolean isRequirement(Node node, References references) {
        boolean fits = node.isObject();
        for (Node scopes : references.children(node)) {
            fits &= scopes.isArray();
            for (Node scope : references.children(scopes)) {
                fits &= scope.isString();
            }
        }
        return fits;
    }
}
