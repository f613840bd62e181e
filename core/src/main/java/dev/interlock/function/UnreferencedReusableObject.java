package dev.interlock.function;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Parsed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Ask that every member of an object that holds reusable parts is referred to, itself or a place in it. */
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
        if (!target.isObject()) {
            return Verdict.holds();
        }
        Set<String> used = usedMembers(target, where, context);
        List<Verdict.Failure> failures = new ArrayList<>();
        for (Node member : target.children()) {
            if (!used.contains(member.key())) {
                failures.add(Target.failure(Target.quoted(member.key()) + " is referenced nowhere", member));
            }
        }
        return Verdict.of(failures);
    }

    private static Set<String> usedMembers(Node target, Where where, FunctionContext context) {
        ReferenceGraph references = context.subject().references();
        Set<Document> documents = new HashSet<>(references.documents());
        documents.add(context.subject().document());
        Set<String> used = new HashSet<>();
        for (Document document : documents) {
            Deque<Node> open = new ArrayDeque<>();
            open.add(document.root());
            while (!open.isEmpty()) {
                Node node = open.pop();
                node.children().forEach(open::push);
                Node reference = node.get("$ref");
                if (reference.isString()) {
                    references
                            .target(node)
                            .map(found -> memberAbove(found, target))
                            .orElseGet(() -> memberNamed(reference, target, where))
                            .ifPresent(used::add);
                }
            }
        }
        return used;
    }

    /** Find the member of the target that a node lies in. */
    private static Optional<String> memberAbove(Node node, Node target) {
        Node at = node;
        Optional<Node> parent = at.parent();
        while (parent.isPresent()) {
            if (parent.get().equals(target)) {
                return Optional.of(at.key());
            }
            at = parent.get();
            parent = at.parent();
        }
        return Optional.empty();
    }

    /** Find the member that a reference names, where no graph of references tells its target. */
    private static Optional<String> memberNamed(Node reference, Node target, Where where) {
        String start = where.location() + "/";
        if (!reference.document().equals(target.document()) || !reference.text().startsWith(start)) {
            return Optional.empty();
        }
        String rest = reference.text().substring(start.length());
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        return Optional.of(name.replace("~1", "/").replace("~0", "~"));
    }
}
