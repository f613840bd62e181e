package dev.interlock.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://<host>:443/orders",
                "<your tenant>",
                "https://:443/orders",
                "https:///orders",
                "ftp://user@",
                "https://user:word@:22",
                " https://?a=b ",
                "server:port",
                "tcp://Host:Port/queue",
                "xxxx",
                "https://XXX.bank.test",
                "changeme",
                "Change-Me!",
                "fill_me_in",
                "replace me",
                "https://api.example.com/v1",
                "mail@sample.com",
                "orders.EXAMPLE",
                "idp.invalid."
            })
    void recognises_what_somebody_has_still_to_fill_in(String value) {
        assertThat(Prompt.isPrompt(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://orders.bank.test:443/v1",
                "https://user@orders.bank.test",
                "<b>bold</b>",
                "a < b",
                "hostess:porter",
                "transport:port8",
                "xx",
                "maxxxim",
                "exchange me",
                "unexampled",
                "example.community",
                "myexample.com.test",
                "1s://:443",
                "://"
            })
    void leaves_values_alone_that_are_meant(String value) {
        assertThat(Prompt.isPrompt(value)).isFalse();
    }
}
