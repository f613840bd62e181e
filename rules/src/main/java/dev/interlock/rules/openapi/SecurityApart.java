package dev.interlock.rules.openapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that operations below certain paths are secured in a way that opens no other operation.
 *
 * <p>The target is the Paths Object of a contract. What operations inherit from the contract is not compared.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SecurityApart implements RuleFunction<SecurityApart.Where>, OptionsReader<SecurityApart.Where> {

    private static final String NAME = "securityApart";
    private static final String OPTION = "pathsWith";
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace", "query");

    /** What the paths contain whose security stands apart. */
    record Where(String part) {}

    private record Requirement(String path, Node node) {}

    @Override
    public FunctionSpec<Where> spec() {
        return FunctionSpec.of(NAME, this, Reads.DOCUMENT);
    }

    @Override
    public Parsed<Where> read(Node options) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Node option : options.children()) {
            if (!option.key().equals(OPTION)) {
                problems.add(Diagnostic.of(
                        "unknown-option",
                        "The function '" + NAME + "' has no option '" + option.key() + "'.",
                        option.keyLocation(),
                        "Remove it; the only option is '" + OPTION + "'."));
            }
        }
        Node part = options.get(OPTION);
        if (!part.isString()) {
            problems.add(Diagnostic.of(
                    "invalid-option",
                    "The function '" + NAME + "' needs a text as option '" + OPTION + "'.",
                    options.location(),
                    "Add it, such as '" + OPTION + ": /admin'."));
        }
        return problems.isEmpty() ? Parsed.of(new Where(part.text())) : Parsed.failed(problems);
    }

    @Override
    public Verdict apply(Node target, Where where, FunctionContext context) {
        References references = References.of(context.subject().references());
        List<Requirement> apart = new ArrayList<>();
        Map<Map<String, List<String>>, Requirement> others = new HashMap<>();
        for (Requirement requirement : requirements(target, references)) {
            if (requirement.path().contains(where.part())) {
                apart.add(requirement);
            } else {
                others.putIfAbsent(scopes(requirement, references), requirement);
            }
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Requirement requirement : apart) {
            Requirement other = others.get(scopes(requirement, references));
            if (other != null) {
                failures.add(new Verdict.Failure(
                        "What opens '" + requirement.path() + "' also opens '" + other.path() + "'",
                        requirement.node(),
                        List.of(other.node())));
            }
        }
        return Verdict.of(failures);
    }

    private static List<Requirement> requirements(Node paths, References references) {
        List<Requirement> requirements = new ArrayList<>();
        if (!paths.isObject()) {
            return requirements;
        }
        for (Node entry : paths.children()) {
            for (Node member : references.resolve(entry).children()) {
                Node security = references.get(references.resolve(member), "security");
                if (METHODS.contains(member.key()) && security.isArray()) {
                    for (Node required : references.children(security)) {
                        if (required.isObject()) {
                            requirements.add(new Requirement(entry.key(), required));
                        }
                    }
                }
            }
        }
        return requirements;
    }

    private static Map<String, List<String>> scopes(Requirement requirement, References references) {
        Map<String, List<String>> scopes = new HashMap<>();
        for (Node scheme : requirement.node().children()) {
            List<String> names = new ArrayList<>();
            for (Node scope : references.children(references.resolve(scheme))) {
                names.add(scope.findText().orElse(""));
            }
            scopes.put(scheme.key(), names);
        }
        return scopes;
    }
}
