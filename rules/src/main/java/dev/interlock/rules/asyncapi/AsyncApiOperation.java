package dev.interlock.rules.asyncapi;

import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold one operation of a contract, seen from the application that the contract describes.
 *
 * <p>Version 2 is written for those outside: what they {@code publish}, the application receives.
 *
 * @param action what the application does: send or receive
 * @param entry the member that holds the operation
 * @param node the operation, followed to where it is written
 * @param channel the channel, empty where the reference to it leads nowhere
 * @param two whether the contract is of version 2
 */
record AsyncApiOperation(String action, Node entry, Node node, Optional<AsyncApiChannel> channel, boolean two) {

    /** List the operations of a contract. */
    static List<AsyncApiOperation> all(
            Node root, AsyncApiVersion version, References references, List<AsyncApiChannel> channels) {
        List<AsyncApiOperation> operations = new ArrayList<>();
        if (version.isTwo()) {
            for (AsyncApiChannel channel : channels) {
                addTwo(channel, "publish", "receive", references, operations);
                addTwo(channel, "subscribe", "send", references, operations);
            }
            return operations;
        }
        Map<Node, AsyncApiChannel> byNode = AsyncApiChannel.byNode(channels);
        for (Node entry : references.get(root, "operations").children()) {
            Node node = references.resolve(entry);
            String action = node.get("action").findText().orElse("");
            if (action.equals("send") || action.equals("receive")) {
                Optional<AsyncApiChannel> channel = channelOf(node.get("channel"), references, byNode);
                operations.add(new AsyncApiOperation(action, entry, node, channel, false));
            }
        }
        return operations;
    }

    /** Find the identifier that the contract gives. */
    Optional<Node> findId() {
        Node id = node.get("operationId");
        return two && id.isString() && !id.text().isBlank() ? Optional.of(id) : Optional.empty();
    }

    /** Tell the identifier, else the action and the channel. */
    String key() {
        if (!two) {
            return entry.key();
        }
        Optional<Node> id = findId();
        if (id.isPresent()) {
            return id.get().text();
        }
        return channel.isPresent() ? action + ' ' + channel.get().name() : action;
    }

    /** Tell the place that names the operation. */
    Source source() {
        Optional<Node> id = findId();
        return id.isPresent() ? Source.of(id.get()) : Source.ofKey(entry);
    }

    /** List the messages that it sends or receives. */
    List<Node> messages(References references) {
        if (two) {
            Node message = references.get(node, "message");
            List<Node> choices = references.children(message.get("oneOf"));
            return message.isObject() && choices.isEmpty() ? List.of(message) : choices;
        }
        List<Node> named = references.children(node.get("messages"));
        return named.isEmpty() && channel.isPresent()
                ? references.children(references.get(channel.get().node(), "messages"))
                : named;
    }

    /** Find the channel that an answer goes over. */
    Optional<AsyncApiChannel> findReplyChannel(References references, Map<Node, AsyncApiChannel> channels) {
        return channelOf(references.get(node, "reply").get("channel"), references, channels);
    }

    /** Find the requirement of the operation or of one of its traits. */
    Node security(References references) {
        if (node.has("security")) {
            return node.get("security");
        }
        for (Node trait : references.children(node.get("traits"))) {
            if (trait.has("security")) {
                return trait.get("security");
            }
        }
        return node.get("security");
    }

    private static Optional<AsyncApiChannel> channelOf(
            Node reference, References references, Map<Node, AsyncApiChannel> channels) {
        return Optional.ofNullable(channels.get(references.resolve(reference)));
    }

    private static void addTwo(
            AsyncApiChannel channel,
            String key,
            String action,
            References references,
            List<AsyncApiOperation> operations) {
        Node entry = channel.node().get(key);
        if (entry.isObject()) {
            operations.add(new AsyncApiOperation(action, entry, references.resolve(entry), Optional.of(channel), true));
        }
    }
}
