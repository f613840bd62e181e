package dev.interlock.rules.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.MajorToken;
import dev.interlock.rules.contract.Majors;
import dev.interlock.rules.contract.References;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compose the channels of a contract: one for each address and what the application does there. */
final class AsyncApiChannels {

    /** Two numbers that stand neither at an end nor beside a third. */
    private static final Pattern PAIR = Pattern.compile("(?<=[./:_-])(?<!(?:^|[./:_-])\\d{1,3}[./:_-])"
            + "(?<pair>(?<major>\\d{1,3})[./:_-]\\d{1,3})(?=[./:_-])(?![./:_-]\\d{1,3}(?:[./:_-]|$))");

    private final List<AsyncApiChannel> channels;
    private final List<AsyncApiOperation> operations;
    private final References references;
    private final Majors majors;
    private final Map<AsyncApiChannel, Set<String>> actionsOn = new HashMap<>();
    private final Map<AsyncApiChannel, Draft> correlations = new HashMap<>();

    AsyncApiChannels(
            List<AsyncApiChannel> channels, List<AsyncApiOperation> operations, References references, Majors majors) {
        this.channels = channels;
        this.operations = operations;
        this.references = references;
        this.majors = majors;
    }

    void into(Draft facts, Node place) {
        collect();
        Draft list = Draft.array(Source.of(place.nearest()));
        for (AsyncApiChannel channel : channels) {
            Set<String> actions = actionsOn.getOrDefault(channel, Set.of());
            if (actions.isEmpty()) {
                list.add(compose(channel));
            }
            for (String action : actions) {
                list.add(compose(channel).put("action", Draft.string(action, channel.source())));
            }
            Optional<MajorToken> major = majorIn(channel.findAddress().orElse(""));
            if (major.isPresent()) {
                majors.add(major.get(), "channel", channel.source());
            }
        }
        if (!channels.isEmpty()) {
            facts.put("channels", list);
        }
    }

    /** Who answers a message sends on the channel of the answer, and who asks receives there. */
    private void collect() {
        Map<Node, AsyncApiChannel> byNode = AsyncApiChannel.byNode(channels);
        for (AsyncApiOperation operation : operations) {
            if (operation.channel().isPresent()) {
                collect(operation, operation.channel().get());
            }
            Optional<AsyncApiChannel> reply = operation.findReplyChannel(references, byNode);
            if (reply.isPresent()) {
                addAction(reply.get(), operation.action().equals("send") ? "receive" : "send");
            }
        }
    }

    private void collect(AsyncApiOperation operation, AsyncApiChannel channel) {
        addAction(channel, operation.action());
        for (Node message : operation.messages(references)) {
            Optional<Draft> correlation = new AsyncApiMessage(message).findCorrelation(references);
            if (correlation.isPresent()) {
                correlations.putIfAbsent(channel, correlation.get());
            }
        }
    }

    private void addAction(AsyncApiChannel channel, String action) {
        Set<String> actions = actionsOn.getOrDefault(channel, new LinkedHashSet<>());
        actions.add(action);
        actionsOn.put(channel, actions);
    }

    private Draft compose(AsyncApiChannel channel) {
        Draft draft = Draft.object(channel.source())
                .put("address", channel.address())
                .put("name", Draft.string(channel.name(), Source.ofKey(channel.entry())));
        Draft correlation = correlations.get(channel);
        if (correlation != null) {
            draft.put("correlation", correlation);
        }
        return draft;
    }

    /** Two numbers in the midst of an address are a version too, as in {@code lights.1.0.event}. */
    static Optional<MajorToken> majorIn(String address) {
        for (String token : address.split("[./:_-]", -1)) {
            Optional<MajorToken> major = MajorToken.ofSegment(token);
            if (major.isPresent()) {
                return major;
            }
        }
        Matcher pair = PAIR.matcher(address);
        return pair.find() ? Optional.of(new MajorToken(pair.group("major"), pair.group("pair"))) : Optional.empty();
    }
}
