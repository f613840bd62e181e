package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Ask that a security requirement names a scheme of the contract, and scopes that the scheme lists.
 *
 * <p>OpenAPI Specification 3.0, Security Requirement Object. Schemes are looked up as the contract writes them.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasSecurityDefined
        implements RuleFunction<OasSecurityDefined.Version>, OptionsReader<OasSecurityDefined.Version> {

    private static final String NAME = "oasSecurityDefined";

    /** The version of OpenAPI, which decides where schemes stand. */
    enum Version {
        TWO,
        THREE
    }

    @Override
    public FunctionSpec<Version> spec() {
        return FunctionSpec.of(NAME, this, Reads.DOCUMENT);
    }

    @Override
    public Parsed<Version> read(Node node) {
        NamedOptions options = NamedOptions.of(NAME, node, "oasVersion");
        return options.finish(options.word("oasVersion", "3", "2").equals("2") ? Version.TWO : Version.THREE);
    }

    @Override
    public Verdict apply(Node target, Version version, FunctionContext context) {
        if (!isRequirement(target, context)) {
            return Verdict.holds();
        }
        Node root = context.subject().document().root();
        Node schemes = version == Version.TWO
                ? root.get("securityDefinitions")
                : root.get("components").get("securitySchemes");
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Node required : target.children()) {
            Node scheme = schemes.isObject() ? schemes.get(required.key()) : schemes;
            if (!schemes.isObject() || scheme.isAbsent()) {
                failures.add(new Verdict.Failure(
                        "The contract has no security scheme '" + required.key() + "'",
                        context.subject().references().follow(required),
                        List.of()));
            } else {
                undefined(context.subject().references().follow(required), scheme, version, failures);
            }
        }
        return Verdict.of(failures);
    }

    private static boolean isRequirement(Node target, FunctionContext context) {
        for (Node required : target.children()) {
            Node scopes = context.subject().references().follow(required);
            if (!scopes.isArray()) {
                return false;
            }
            for (Node scope : scopes.children()) {
                if (!scope.isString()) {
                    return false;
                }
            }
        }
        return target.isObject();
    }

    private static void undefined(Node scopes, Node scheme, Version version, List<Verdict.Failure> failures) {
        for (Node scope : scopes.children()) {
            if (!isDefined(scope.text(), scheme, version)) {
                failures.add(new Verdict.Failure(
                        "The security scheme '" + scheme.key() + "' lists no scope '" + scope.text() + "'",
                        scope,
                        List.of(scheme)));
            }
        }
    }

    private static boolean isDefined(String scope, Node scheme, Version version) {
        if (version == Version.TWO) {
            return scheme.get("scopes").isObject() && scheme.get("scopes").has(scope);
        }
        Node flows = scheme.get("flows");
        for (Node flow : flows.children()) {
            if (flows.isObject()
                    && flow.get("scopes").isObject()
                    && flow.get("scopes").has(scope)) {
                return true;
            }
        }
        return false;
    }
}
