package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.spectral.NoOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that the templates of paths and the parameters in the path agree: OpenAPI Specification 3.0, Path Templating.
 *
 * <p>Paths that differ only in the names of parameters are equal; a parameter stands in its path once, is described
 * once and is required; whatever the path names is described for each operation, and nothing else.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class OasPathParam implements RuleFunction<NoOptions> {

    private static final Pattern VARIABLE = Pattern.compile("\\{;?\\??([a-zA-Z0-9_-]+)\\*?\\}");

    @Override
    public FunctionSpec<NoOptions> spec() {
        return FunctionSpec.of("oasPathParam", new NoOptions("oasPathParam"), Reads.VALUE);
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        if (!target.isObject()) {
            return Verdict.holds();
        }
        Contract contract = Contract.of(context);
        Set<Verdict.Failure> failures = new LinkedHashSet<>();
        Map<String, String> known = new HashMap<>();
        for (Node path : target.children()) {
            Node item = contract.follow(path);
            if (item.isContainer()) {
                String shape = VARIABLE.matcher(path.key()).replaceAll("%");
                String equal = known.putIfAbsent(shape, path.key());
                if (equal != null) {
                    fail("The path '" + path.key() + "' means the same as '" + equal + "'", item, failures);
                }
                new PathCheck(path.key(), item, contract, failures).run();
            }
        }
        return Verdict.of(List.copyOf(failures));
    }

    private static void fail(String message, Node at, Set<Verdict.Failure> failures) {
        failures.add(new Verdict.Failure(message, at, List.of()));
    }

    /** The check of one path. */
    private record PathCheck(String path, Node item, Contract contract, Set<Verdict.Failure> failures) {

        void run() {
            Set<String> named = named();
            Map<String, Node> shared = described(contract.at(item, "parameters"));
            for (Node operation : contract.operationsOf(item)) {
                Map<String, Node> all = new LinkedHashMap<>(shared);
                all.putAll(described(contract.at(operation, "parameters")));
                for (Map.Entry<String, Node> parameter : all.entrySet()) {
                    if (!named.contains(parameter.getKey())) {
                        fail(
                                "The parameter '" + parameter.getKey() + "' is not in the path '" + path + "'",
                                parameter.getValue(),
                                failures);
                    }
                }
                for (String name : named) {
                    if (!all.containsKey(name)) {
                        fail(
                                "The parameter '" + name + "' of the path '" + path + "' is not described",
                                operation,
                                failures);
                    }
                }
            }
        }

        private Set<String> named() {
            Set<String> named = new LinkedHashSet<>();
            Matcher variable = VARIABLE.matcher(path);
            while (variable.find()) {
                if (!named.add(variable.group(1))) {
                    fail(
                            "The path '" + path + "' names the parameter '" + variable.group(1) + "' twice",
                            item,
                            failures);
                }
            }
            return named;
        }

        private Map<String, Node> described(Node parameters) {
            Map<String, Node> described = new LinkedHashMap<>();
            if (!parameters.isArray()) {
                return described;
            }
            for (Node parameter : contract.children(parameters)) {
                Node name = parameter.get("name");
                boolean inPath =
                        parameter.get("in").findText().filter("path"::equals).isPresent();
                if (inPath && name.isScalar()) {
                    if (!parameter.get("required").isTrue()) {
                        fail("The parameter '" + name.text() + "' in the path is not required", parameter, failures);
                    }
                    if (described.putIfAbsent(name.text(), parameter) != null) {
                        fail("The parameter '" + name.text() + "' in the path is described twice", parameter, failures);
                    }
                }
            }
            return described;
        }
    }
}
