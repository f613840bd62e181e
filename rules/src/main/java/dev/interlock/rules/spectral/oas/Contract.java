package dev.interlock.rules.spectral.oas;

import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.rule.FunctionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One OpenAPI contract as rules see it: every reference followed, but for those in a cycle.
 *
 * @param references where its references lead
 * @param formats the formats that it has
 */
record Contract(ReferenceGraph references, Set<String> formats) {

    /** The keys of a path item under which an operation stands: OpenAPI Specification 3.0, Path Item Object. */
    static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    static Contract of(FunctionContext context) {
        return new Contract(context.subject().references(), context.subject().formats());
    }

    /**
     * One operation.
     *
     * @param path the template of its path
     * @param node what describes it
     */
    record Operation(String path, Node node) {}

    boolean is(String format) {
        return formats.contains(format);
    }

    Node follow(Node node) {
        return references.follow(node);
    }

    Node at(Node parent, String key) {
        return references.follow(parent.get(key));
    }

    /** List the members or elements, each followed. */
    List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child : parent.children()) {
            children.add(references.follow(child));
        }
        return children;
    }

    /** List the operations of all path items. */
    List<Operation> operations(Node paths) {
        List<Operation> operations = new ArrayList<>();
        if (paths.isObject()) {
            for (Node path : paths.children()) {
                for (Node operation : operationsOf(references.follow(path))) {
                    operations.add(new Operation(path.key(), operation));
                }
            }
        }
        return operations;
    }

    /** List the operations of one path item. */
    List<Node> operationsOf(Node pathItem) {
        List<Node> operations = new ArrayList<>();
        if (pathItem.isObject()) {
            for (Node member : pathItem.children()) {
                Node followed = references.follow(member);
                if (METHODS.contains(member.key()) && followed.isObject()) {
                    operations.add(followed);
                }
            }
        }
        return operations;
    }
}
