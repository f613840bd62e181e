package dev.interlock.function;

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
import java.util.Optional;
import org.apiguardian.api.API;

/** Ask that every member of an object that holds reusable parts is referred to from elsewhere. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class UnreferencedReusableObject
        implements RuleFunction<UnreferencedReusableObject.Where>, OptionsReader<UnreferencedReusableObject.Where> {

    /** The address of the object that holds the parts, as references to them begin. */
    record Where(String location) {}

    @Override
    public FunctionSpec<Where> spec() {
        return FunctionSpec.of("unreferencedReusableObject", this, Reads.DOCUMENT);
    }

    @Override
    public Parsed<Where> read(Node node) {
        Options options = Options.of("unreferencedReusableObject", node, "reusableObjectsLocation")
                .require("reusableObjectsLocation");
        Optional<String> location = options.text("reusableObjectsLocation");
        if (location.filter(text -> !text.startsWith("#")).isPresent()) {
            options.wrong(options.node("reusableObjectsLocation"), "a pointer that begins with '#'");
        }
        return options.finish(new Where(location.orElse("")));
    }

    @Override
    public Verdict apply(Node target, Where where, FunctionContext context) {
        return Verdict.of(unreferenced(target, context));
    }

    /** List the members of an object that holds reusable parts which nothing outside of them refers to. */
    public static List<Verdict.Failure> unreferenced(Node parts, FunctionContext context) {
        List<Verdict.Failure> failures = new ArrayList<>();
        if (parts.isObject()) {
            ReferencedPlaces referenced = ReferencedPlaces.of(context);
            for (Node part : parts.children()) {
                if (!referenced.contains(part)) {
                    failures.add(Target.failure(Target.quoted(part.key()) + " is referenced nowhere", part));
                }
            }
        }
        return failures;
    }
}
