package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import dev.interlock.rules.contract.References;
import dev.interlock.rules.spectral.Failures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * List the operations and messages of an AsyncAPI 2 contract, followed to where they stand, and compare their ids.
 *
 * @param root the contract
 * @param references where its references lead
 */
record AsyncApi2Operations(Node root, References references) {

    private static final List<String> KINDS = List.of("subscribe", "publish");

    /** List the operations in the order of their channels. */
    List<Node> operations() {
        List<Node> operations = new ArrayList<>();
        Node channels = references.get(root, "channels");
        if (!channels.isObject()) {
            return operations;
        }
        for (Node channel : references.children(channels)) {
            for (String kind : KINDS) {
                Node operation = references.get(channel, kind);
                if (channel.isObject() && operation.isObject()) {
                    operations.add(operation);
                }
            }
        }
        return operations;
    }

    /** List the messages of the operations; one that several operations share comes several times. */
    List<Node> messages() {
        List<Node> messages = new ArrayList<>();
        for (Node operation : operations()) {
            Node message = references.get(operation, "message");
            Node choice = references.get(message, "oneOf");
            List<Node> each = choice.isArray() ? references.children(choice) : List.of(message);
            for (Node one : each) {
                if (message.isObject() && one.isObject()) {
                    messages.add(one);
                }
            }
        }
        return messages;
    }

    /** Ask that no two of them have one id, which the last trait that has one gives. */
    Verdict uniqueBy(String key, List<Node> owners) {
        Failures failures = new Failures();
        Map<String, Node> seen = new HashMap<>();
        for (Node owner : owners) {
            Optional<Node> id = findId(key, owner);
            Node first = id.isEmpty() ? null : seen.putIfAbsent(id.get().text(), id.get());
            if (id.isPresent() && first != null) {
                String message = "The " + key + ' ' + Failures.quoted(id.get().text()) + " is used more than once";
                if (first.equals(id.get())) {
                    failures.add(message, id.get());
                } else {
                    failures.add(message, id.get(), first);
                }
            }
        }
        return failures.verdict();
    }

    private Optional<Node> findId(String key, Node owner) {
        Node traits = references.get(owner, "traits");
        List<Node> each = traits.isArray() ? references.children(traits) : List.of();
        for (int i = each.size() - 1; i >= 0; i--) {
            Node id = references.get(each.get(i), key);
            if (each.get(i).isObject() && id.isString()) {
                return Optional.of(id);
            }
        }
        Node id = references.get(owner, key);
        return id.isString() ? Optional.of(id) : Optional.empty();
    }
}
