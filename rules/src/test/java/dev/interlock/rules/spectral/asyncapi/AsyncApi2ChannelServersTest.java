package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class AsyncApi2ChannelServersTest {

    private static final Applying<NoOptions> SERVERS = Applying.of(new AsyncApi2ChannelServers());

    @Test
    void flags_a_server_that_is_only_a_name() {
        SERVERS.on("{servers: {a: {}}, channels: {c: {servers: [a, b]}}}")
                .fails("/channels/c/servers/1: There is no server 'b' in the contract");
        SERVERS.on("channels: {c: {servers: [a]}}")
                .fails("/channels/c/servers/0: There is no server 'a' in the contract");
    }

    @Test
    void accepts_known_servers_and_none() {
        SERVERS.on("{servers: {a: {}}, channels: {c: {servers: [a]}, d: {}}}").holds();
        SERVERS.on("{servers: {a: {}}}").holds();
    }

    @Test
    void accepts_what_has_another_form() {
        SERVERS.on("{servers: [], channels: {c: {servers: [b]}}}").holds();
        SERVERS.on("channels: {c: {servers: [b, 1]}}").holds();
        SERVERS.on("channels: {c: {servers: [b]}, d: null}").holds();
    }

    @Test
    void leaves_open_what_could_not_be_read() {
        SERVERS.on("{servers: {$ref: 'gone.yaml'}, channels: {c: {servers: [b]}}}")
                .isUnknown("the servers of the contract could not be read");
    }
}
