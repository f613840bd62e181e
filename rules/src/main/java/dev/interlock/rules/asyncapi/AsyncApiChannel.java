package dev.interlock.rules.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.ScalarInterpreter.Hidden;
import dev.interlock.document.ScalarInterpreter.Meaning;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.rules.contract.BuildPlaceholders;
import dev.interlock.rules.contract.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hold one channel of a contract.
 *
 * @param entry the member of {@code channels}
 * @param node the channel, followed to where it is written
 * @param two whether the contract is of version 2, where the name is the address
 */
record AsyncApiChannel(Node entry, Node node, boolean two) {

    /** List the channels of a contract. */
    static List<AsyncApiChannel> all(Node root, AsyncApiVersion version, References references) {
        List<AsyncApiChannel> channels = new ArrayList<>();
        for (Node entry : references.get(root, "channels").children()) {
            if (!entry.key().startsWith("x-") && !entry.key().equals("$ref")) {
                channels.add(new AsyncApiChannel(entry, references.resolve(entry), version.isTwo()));
            }
        }
        return channels;
    }

    /** Find channels by the places that references to them lead to. */
    static Map<Node, AsyncApiChannel> byNode(List<AsyncApiChannel> channels) {
        Map<Node, AsyncApiChannel> byNode = new HashMap<>();
        for (AsyncApiChannel channel : channels) {
            byNode.putIfAbsent(channel.entry(), channel);
            byNode.putIfAbsent(channel.node(), channel);
        }
        return byNode;
    }

    // Written out, as channels are keys and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsyncApiChannel channel
                && channel.entry.equals(entry)
                && channel.node.equals(node)
                && channel.two == two;
    }

    @Override
    public int hashCode() {
        return 31 * entry.hashCode() + node.hashCode();
    }

    String name() {
        return entry.key();
    }

    /** Find the address as it is written; a channel of version 3 may have none before it is used. */
    Optional<String> findAddress() {
        return two ? Optional.of(name()) : node.get("address").findText();
    }

    /** Tell the place that says the address. */
    Source source() {
        return two || !node.get("address").isString() ? Source.ofKey(entry) : Source.of(node.get("address"));
    }

    /** Compose the address: parameters in braces belong to it, what a build replaces does not. */
    Draft address() {
        Optional<String> address = findAddress();
        if (References.isDead(node) && !two) {
            return hidden(Unresolved.Reason.UNREADABLE);
        }
        if (address.isEmpty()) {
            return hidden(Unresolved.Reason.RUNTIME);
        }
        Meaning meaning =
                BuildPlaceholders.of(Optional.empty()).interpret(address.get()).orElse(null);
        return meaning instanceof Hidden unknown
                ? Draft.unresolved(unknown.unresolved(), source())
                : Draft.string(address.get(), source());
    }

    private Draft hidden(Unresolved.Reason reason) {
        return Draft.unresolved(new Unresolved(reason, Template.hole(name(), "")), source());
    }
}
