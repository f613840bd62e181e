package dev.interlock.function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretInAddressTest {

    private static final Calling<SecretInAddress.Names> ADDRESS = Calling.of(new SecretInAddress());

    @Test
    void flags_a_parameter_that_carries_a_credential() {
        ADDRESS.on("https://a.test/x?page=1&api_key=abc")
                .fails("/: The address must not carry a credential in the query parameter 'api_key'");
        ADDRESS.on("'https://a.test/x?apiKey={{key}}'")
                .fails("/: The address must not carry a credential in the query parameter 'apiKey'");
        ADDRESS.on("https://a.test/x?se=2026-01-01&sig=abc")
                .fails("/: The address must not carry a credential in the query parameter 'sig'");
        ADDRESS.on("names: [pin]", "/x?pin=1")
                .fails("/: The address must not carry a credential in the query parameter 'pin'");
    }

    @Test
    void flags_a_password_before_the_host() {
        ADDRESS.on("'sftp://user:{{password}}@{{host}}/in'")
                .fails("/: The address must not carry a password before the host");
        ADDRESS.on("jdbc:db://u:p@h/x").fails("/: The address must not carry a password before the host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.test/x?page_token=1&next_token=2&continuationToken=3&csrf_token=4&sort_key=5",
                "https://a.test/x?idempotency-key=1&token_type=2&sig=nothing",
                "https://a.test/token?scope=a#token=b",
                "sftp://user@host/in",
                "https://a.test/u:p@x",
                "12"
            })
    void accepts_other_parameters(String address) {
        ADDRESS.on("'" + address + "'").holds();
    }

    @Test
    void leaves_open_what_is_hidden() {
        ADDRESS.on("'{{url}}'").isUnknown("'{{url}}' has no value in the project");
    }
}
