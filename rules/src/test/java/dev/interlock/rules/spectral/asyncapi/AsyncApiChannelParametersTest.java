package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class AsyncApiChannelParametersTest {

    private static final Applying<NoOptions> PARAMETERS = Applying.of(new AsyncApiChannelParameters());

    @Test
    void flags_what_is_not_described_and_what_does_not_occur() {
        PARAMETERS
                .at("channels: {'orders/{id}/{at}': {parameters: {id: {}, zone: {}}}}", "channels", "orders/{id}/{at}")
                .fails(
                        "/channels/orders/{id}/{at}/parameters: The parameter 'at' of the address is not described",
                        "/channels/orders/{id}/{at}/parameters/zone: The parameter 'zone' does not occur in the address"
                                + " 'orders/{id}/{at}'");
    }

    @Test
    void flags_a_parameter_where_it_is_defined() {
        PARAMETERS
                .at(
                        "{channels: {'a/{b}': {parameters: {b: {}, c: {$ref: '#/components/c'}}}}, components: {c: {}}}",
                        "channels",
                        "a/{b}")
                .failsAt("/components/c");
    }

    @Test
    void accepts_an_address_of_version_three() {
        PARAMETERS
                .at("channels: {a: {address: 'b/{c}', parameters: {c: {}}}}", "channels", "a")
                .holds();
        PARAMETERS
                .at("channels: {'a/{b}': {address: null, parameters: {b: {}}}}", "channels", "a/{b}")
                .holds();
    }

    @Test
    void accepts_what_has_no_parameters() {
        PARAMETERS.at("channels: {'a/{b}': {}}", "channels", "a/{b}").holds();
        PARAMETERS.at("channels: {a: {parameters: {c: {}}}}", "channels", "a").holds();
        PARAMETERS
                .at("channels: {'a/{}': {parameters: {}}}", "channels", "a/{}")
                .holds();
    }

    @Test
    void leaves_open_what_could_not_be_read() {
        PARAMETERS
                .at("channels: {'a/{b}': {parameters: {$ref: 'gone.yaml'}}}", "channels", "a/{b}")
                .isUnknown("the parameters of the channel could not be read");
    }
}
