package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Ask that the variables of a server's address agree with their descriptions: OpenAPI Specification 3.0, Server Object,
 * and AsyncAPI 2, Server Object.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ServerVariables
        implements RuleFunction<ServerVariables.Asked>, OptionsReader<ServerVariables.Asked> {

    private static final String NAME = "serverVariables";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^\\n\\r\\u2028\\u2029]+?)}");
    private static final Set<String> TEXTS = Set.of("default", "description", "examples");

    /**
     * What is asked beside that both name the same variables.
     *
     * @param addresses whether the address must be valid for all values
     * @param defaults whether each variable must have a default
     */
    record Asked(boolean addresses, boolean defaults) {}

    @Override
    public FunctionSpec<Asked> spec() {
        return FunctionSpec.of(NAME, this);
    }

    @Override
    public Parsed<Asked> read(Node node) {
        NamedOptions options = NamedOptions.of(NAME, node, "checkSubstitutions", "requireDefault");
        return options.finish(new Asked(options.flag("checkSubstitutions"), options.flag("requireDefault")));
    }

    @Override
    public Verdict apply(Node target, Asked asked, FunctionContext context) {
        Contract contract = Contract.of(context);
        Node url = target.get("url");
        if (url.isUnresolved()) {
            return Verdict.unknown(url.unresolved().because());
        }
        if (contract.references().isDead(target)) {
            return Verdict.unknown("the server could not be read");
        }
        Node variables = contract.at(target, "variables");
        if (!isServer(target, url, variables, contract)) {
            return Verdict.fails(
                    "The server has no address, or its variables are not described as variables are", target);
        }
        List<Verdict.Failure> failures = new ArrayList<>();
        Set<String> named = named(url.text());
        for (Node variable : variables.children()) {
            if (!named.contains(variable.key())) {
                fail(
                        "The variable '" + variable.key() + "' is not in the address",
                        contract.follow(variable),
                        failures);
            }
        }
        if (named.isEmpty()) {
            return Verdict.of(failures);
        }
        describeAll(named, variables, failures);
        if (!variables.isAbsent()) {
            values(named, variables, asked, contract, url.text(), failures);
        }
        return Verdict.of(failures);
    }

    private static void describeAll(Set<String> named, Node variables, List<Verdict.Failure> failures) {
        List<String> missing = new ArrayList<>();
        for (String name : named) {
            if (!variables.has(name)) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            fail(
                    "Variables of the address are not described: '" + String.join("', '", missing) + "'",
                    variables,
                    failures);
        }
    }

    private static void values(
            Set<String> named,
            Node variables,
            Asked asked,
            Contract contract,
            String url,
            List<Verdict.Failure> failures) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Node member : variables.children()) {
            if (!named.contains(member.key())) {
                continue;
            }
            Node variable = contract.follow(member);
            Node initial = variable.get("default");
            Node allowed = contract.at(variable, "enum");
            List<String> texts = texts(allowed);
            if (!allowed.isAbsent() && !initial.isAbsent() && !texts.contains(initial.text())) {
                fail(
                        "The default '" + initial.text() + "' is not among the values of '" + member.key() + "'",
                        initial,
                        failures);
            }
            if (allowed.isAbsent() && !initial.isAbsent()) {
                texts.add(initial.text());
            }
            values.put(member.key(), texts);
            if (asked.defaults() && initial.isAbsent()) {
                fail("The variable '" + member.key() + "' has no default", variable, failures);
            }
        }
        List<String> broken = asked.addresses() ? new Substitution(url, values).broken() : List.of();
        if (!broken.isEmpty()) {
            fail(
                    "With values of its variables the address is not valid: '" + String.join("', '", broken) + "'",
                    variables,
                    failures);
        }
    }

    private static boolean isServer(Node target, Node url, Node variables, Contract contract) {
        if (!target.isObject() || !url.isString() || !(variables.isAbsent() || variables.isObject())) {
            return false;
        }
        for (Node variable : contract.children(variables)) {
            if (!variable.isObject() || !isVariable(variable, contract)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(Node variable, Contract contract) {
        for (Node member : variable.children()) {
            Node value = contract.follow(member);
            boolean texts = value.isArray() && texts(value).size() == value.size();
            boolean valid = member.key().startsWith("x-")
                    || (TEXTS.contains(member.key()) && value.isString())
                    || (member.key().equals("enum") && texts);
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(Node array) {
        List<String> texts = new ArrayList<>();
        for (Node element : array.children()) {
            if (element.isString()) {
                texts.add(element.text());
            }
        }
        return texts;
    }

    private static Set<String> named(String url) {
        Set<String> named = new LinkedHashSet<>();
        Matcher variable = VARIABLE.matcher(url);
        while (variable.find()) {
            named.add(variable.group(1));
        }
        return named;
    }

    private static void fail(String message, Node at, List<Verdict.Failure> failures) {
        failures.add(new Verdict.Failure(message, at, List.of()));
    }
}
