package dev.interlock.rules.openapi;

import dev.interlock.document.Node;
import dev.interlock.rules.contract.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hold one operation of a contract and where it stands.
 *
 * @param entry the member that is named by the path, or by the webhook
 * @param item the path item that holds the operation
 * @param method the method, in lower case
 * @param node the operation, followed to where it is written
 * @param webhook whether the provider calls, not the consumer
 */
record OpenApiOperation(Node entry, Node item, String method, Node node, boolean webhook) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /**
     * Hold all operations of a contract.
     *
     * @param operations the operations, in the order of the text
     * @param open whether there may be more, because a reference leads nowhere
     */
    record All(List<OpenApiOperation> operations, boolean open) {
        All {
            operations = List.copyOf(operations);
        }
    }

    /** List the operations of a contract. */
    static All all(Node root, References references) {
        List<OpenApiOperation> operations = new ArrayList<>();
        boolean open = false;
        for (String container : List.of("paths", "webhooks")) {
            Node entries = references.get(root, container);
            open |= References.isDead(entries);
            for (Node entry : entries.children()) {
                if (!entry.key().startsWith("x-") && !entry.key().equals("$ref")) {
                    boolean webhook = container.equals("webhooks");
                    Node target = references.resolve(entry);
                    open |= References.isDead(target);
                    addFrom(target, entry, webhook, references, operations);
                    if (!target.equals(entry)) {
                        addFrom(entry, entry, webhook, references, operations);
                    }
                }
            }
        }
        return new All(operations, open);
    }

    /** Tell the path, or the name of the webhook. */
    String path() {
        return entry.key();
    }

    /** List the parameters: those of the operation first, then those of its path item. */
    List<Node> parameters(References references) {
        List<Node> parameters = new ArrayList<>(references.children(node.get("parameters")));
        parameters.addAll(references.children(item.get("parameters")));
        return parameters;
    }

    private static void addFrom(
            Node item, Node entry, boolean webhook, References references, List<OpenApiOperation> into) {
        for (Node member : item.children()) {
            if (METHODS.contains(member.key())) {
                add(member, member.key(), item, entry, webhook, references, into);
            }
            if (member.key().equals("additionalOperations") && member.isObject()) {
                for (Node further : member.children()) {
                    add(further, further.key().toLowerCase(Locale.ROOT), item, entry, webhook, references, into);
                }
            }
        }
    }

    private static void add(
            Node member,
            String method,
            Node item,
            Node entry,
            boolean webhook,
            References references,
            List<OpenApiOperation> into) {
        Node node = references.resolve(member);
        if (node.isObject()) {
            into.add(new OpenApiOperation(entry, item, method, node, webhook));
        }
    }
}
