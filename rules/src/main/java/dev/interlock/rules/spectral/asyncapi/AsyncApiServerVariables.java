package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that a server describes the variables of its URL, and no others, and that the default of a variable is one of its
 * values (AsyncAPI 2, Server Object and Server Variable Object): the function {@code asyncApiServerVariables}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiServerVariables implements RuleFunction<NoOptions> {

    private static final Set<String> TEXTS = Set.of("default", "description", "examples");

    /** Create the function. */
    public AsyncApiServerVariables() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApiServerVariables";
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        References references = References.of(context.subject().references());
        Optional<String> malformed = malformed(target, references);
        if (malformed.isPresent()) {
            return References.isDead(target)
                    ? Verdict.unknown("the server could not be read")
                    : Verdict.fails(malformed.get(), target);
        }
        String url = references.get(target, "url").text();
        Node variables = references.get(target, "variables");
        Set<String> used = new LinkedHashSet<>(UrlVariables.in(url));
        Failures failures = new Failures();
        for (String name : used) {
            if (!variables.has(name)) {
                failures.add("The variable " + Failures.quoted(name) + " of the URL is not described", variables);
            }
        }
        for (Node entry : variables.children()) {
            Node variable = references.resolve(entry);
            if (!used.contains(entry.key())) {
                failures.add(
                        "The variable " + Failures.quoted(entry.key()) + " does not occur in the URL "
                                + Failures.quoted(url),
                        variable);
            } else if (!isDefaultListed(variable, references)) {
                Node standard = references.get(variable, "default");
                failures.add(
                        "The default " + Failures.quoted(standard.text()) + " is none of the values of its variable",
                        standard);
            }
        }
        return failures.verdict();
    }

    private static boolean isDefaultListed(Node variable, References references) {
        Node values = references.get(variable, "enum");
        Node standard = references.get(variable, "default");
        boolean listed = values.isAbsent() || standard.isAbsent();
        for (Node value : references.children(values)) {
            listed |= value.text().equals(standard.findText().orElse(null));
        }
        return listed;
    }

    /** Find what keeps the server from being one, so that its variables cannot be compared. */
    private static Optional<String> malformed(Node server, References references) {
        if (!server.isObject()) {
            return Optional.of("A server must be an object");
        }
        if (!references.get(server, "url").isString()) {
            return Optional.of("A server must have a 'url' that is a text");
        }
        Node variables = references.get(server, "variables");
        if (!variables.isAbsent() && !variables.isObject()) {
            return Optional.of("The 'variables' of a server must be an object");
        }
        for (Node entry : variables.children()) {
            Node variable = references.resolve(entry);
            if (!variable.isObject()) {
                return Optional.of("The variable " + Failures.quoted(entry.key()) + " must be an object");
            }
            for (Node member : variable.children()) {
                if (!isWellFormed(member.key(), references.resolve(member), references)) {
                    return Optional.of("The variable " + Failures.quoted(entry.key()) + " has a "
                            + Failures.quoted(member.key()) + " that is not understood");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWellFormed(String key, Node value, References references) {
        if (TEXTS.contains(key)) {
            return value.isString();
        }
        if (!key.equals("enum")) {
            return key.startsWith("x-");
        }
        boolean fits = value.isArray();
        for (Node each : references.children(value)) {
            fits &= each.isString();
        }
        return fits;
    }
}
