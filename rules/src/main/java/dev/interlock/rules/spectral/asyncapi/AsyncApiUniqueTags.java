package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.rules.spectral.NoOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Ask that no two tags of a list have one name (AsyncAPI, Tags Object): the function {@code asyncApiUniqueTags}.
 *
 * <p>A list in which something is no tag is not looked at.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AsyncApiUniqueTags implements RuleFunction<NoOptions> {

    /** Create the function. */
    public AsyncApiUniqueTags() {}

    @Override
    public FunctionSpec<NoOptions> spec() {
        String name = "asyncApiUniqueTags";
        return FunctionSpec.of(name, new NoOptions(name));
    }

    @Override
    public Verdict apply(Node target, NoOptions options, FunctionContext context) {
        References references = References.of(context.subject().references());
        Failures failures = new Failures();
        Map<String, Node> seen = new HashMap<>();
        for (Node tag : target.isArray() ? references.children(target) : List.<Node>of()) {
            Node name = references.get(tag, "name");
            if (!tag.isObject() || !name.isString()) {
                return Verdict.holds();
            }
            Node first = seen.putIfAbsent(name.text(), name);
            if (first != null) {
                failures.add("The tag " + Failures.quoted(name.text()) + " is listed more than once", name);
            }
        }
        return failures.verdict();
    }
}
