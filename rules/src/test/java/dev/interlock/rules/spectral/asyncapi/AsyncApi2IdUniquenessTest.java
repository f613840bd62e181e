package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class AsyncApi2IdUniquenessTest {

    private static final Applying<NoOptions> MESSAGES = Applying.of(new AsyncApi2MessageIdUniqueness());
    private static final Applying<NoOptions> OPERATIONS = Applying.of(new AsyncApi2OperationIdUniqueness());

    @Test
    void flags_a_message_that_repeats_an_id() {
        MESSAGES.on("""
                channels:
                  a: {publish: {message: {messageId: x}}}
                  b: {subscribe: {message: {oneOf: [{messageId: y}, {messageId: x}]}}}
                """)
                .fails("/channels/b/subscribe/message/oneOf/1/messageId: The messageId 'x' is used more than once");
    }

    @Test
    void flags_a_message_that_several_operations_share() {
        MESSAGES.on("""
                channels:
                  a: {publish: {message: {$ref: '#/components/messages/m'}}}
                  b: {publish: {message: {$ref: '#/components/messages/m'}}}
                components: {messages: {m: {messageId: x}}}
                """).failsAt("/components/messages/m/messageId");
    }

    @Test
    void flags_an_operation_by_the_id_of_its_last_trait() {
        OPERATIONS
                .on("""
                channels:
                  a: {publish: {operationId: x}}
                  b: {publish: {operationId: y, traits: [{operationId: z}, {operationId: x}, {}]}}
                """)
                .fails("/channels/b/publish/traits/1/operationId: The operationId 'x' is used more than once");
    }

    @Test
    void accepts_ids_that_differ_and_no_ids() {
        MESSAGES.on("channels: {a: {publish: {message: {messageId: x}}}, b: {publish: {message: {}}}}")
                .holds();
        OPERATIONS
                .on("channels: {a: {publish: {operationId: x}, subscribe: {operationId: y}}, b: null}")
                .holds();
        OPERATIONS
                .on("channels: [{publish: {operationId: x}}, {publish: {operationId: x}}]")
                .holds();
    }
}
