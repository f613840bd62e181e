package dev.interlock.rules.asyncapi;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.rules.contract.MajorToken;
import dev.interlock.rules.contract.Majors;
import dev.interlock.rules.contract.References;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compose the channels of a contract: one for each address and what the application does there. */
final class AsyncApiChannels {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

    private final List<AsyncApiChannel> channels;
    private final List<AsyncApiOperation> operations;
    private final References references;
    private final Majors majors;

    AsyncApiChannels(
            List<AsyncApiChannel> channels, List<AsyncApiOperation> operations, References references, Majors majors) {
        this.channels = channels;
        this.operations = operations;
        this.references = references;
        this.majors = majors;
    }

    void into(Draft facts, Node place) {
        Draft list = Draft.array(Source.of(place.nearest()));
        for (AsyncApiChannel channel : channels) {
            Set<String> actions = actionsOn(channel);
            if (actions.isEmpty()) {
                list.add(compose(channel));
            }
            for (String action : actions) {
                list.add(compose(channel).put("action", Draft.string(action, channel.source())));
            }
            channel.findAddress()
                    .flatMap(AsyncApiChannels::majorIn)
                    .ifPresent(major -> majors.add(major, "channel", channel.source()));
        }
        if (!channels.isEmpty()) {
            facts.put("channels", list);
        }
    }

    private Draft compose(AsyncApiChannel channel) {
        Draft draft = Draft.object(channel.source())
                .put("address", channel.address())
                .put("name", Draft.string(channel.name(), Source.ofKey(channel.entry())));
        for (AsyncApiOperation operation : operations) {
            if (isOn(operation, channel)) {
                operation.messages(references).stream()
                        .map(message -> new AsyncApiMessage(message).findCorrelation(references))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .filter(correlation -> draft.find("correlation").isEmpty())
                        .ifPresent(correlation -> draft.put("correlation", correlation));
            }
        }
        return draft;
    }

    /** Who answers a message sends on the channel of the answer, and who asks receives there. */
    private Set<String> actionsOn(AsyncApiChannel channel) {
        Set<String> actions = new LinkedHashSet<>();
        for (AsyncApiOperation operation : operations) {
            if (isOn(operation, channel)) {
                actions.add(operation.action());
            }
            operation
                    .findReplyChannel(references, channels)
                    .filter(channel::equals)
                    .ifPresent(reply -> actions.add(operation.action().equals("send") ? "receive" : "send"));
        }
        return actions;
    }

    private static boolean isOn(AsyncApiOperation operation, AsyncApiChannel channel) {
        return operation.channel().filter(channel::equals).isPresent();
    }

    /** Two numbers in the midst of an address are a version too, as in {@code lights.1.0.event}. */
    static Optional<MajorToken> majorIn(String address) {
        List<String> tokens = new ArrayList<>(List.of(address.split("[./:_-]")));
        for (String token : tokens) {
            Optional<MajorToken> major = MajorToken.ofSegment(token);
            if (major.isPresent()) {
                return major;
            }
        }
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean pair = DIGITS.matcher(tokens.get(i)).matches()
                    && DIGITS.matcher(tokens.get(i + 1)).matches();
            boolean alone = !DIGITS.matcher(tokens.get(i - 1)).matches()
                    && !DIGITS.matcher(tokens.get(i + 2)).matches();
            if (pair && alone) {
                return Optional.of(new MajorToken(tokens.get(i), tokens.get(i) + '.' + tokens.get(i + 1)));
            }
        }
        return Optional.empty();
    }
}
