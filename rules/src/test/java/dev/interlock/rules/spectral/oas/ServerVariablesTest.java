package dev.interlock.rules.spectral.oas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.spectral.Applying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVariablesTest {

    private static final Applying<?> CHECK =
            Applying.of(new ServerVariables(), "{checkSubstitutions: true, requireDefault: true}");

    @Test
    void flags_variables_that_only_one_side_names() {
        CHECK.on("{url: 'https://{a}/', variables: {b: {default: x}}}")
                .fails(
                        "/variables/b: The variable 'b' is not in the address",
                        "/variables: Variables of the address are not described: 'a'");
        CHECK.on("{url: 'https://{a}/'}").fails("/variables: Variables of the address are not described: 'a'");
    }

    @Test
    void flags_a_default_that_lacks_or_is_no_value() {
        CHECK.on("{url: 'https://{a}/', variables: {a: {enum: [x]}}}")
                .fails("/variables/a: The variable 'a' has no default");
        CHECK.on("{url: 'https://{a}/', variables: {a: {enum: [x], default: y}}}")
                .fails("/variables/a/default: The default 'y' is not among the values of 'a'");
    }

    @Test
    void flags_values_that_make_no_address() {
        CHECK.on("{url: 'https://api:{port}/', variables: {port: {enum: ['443', x], default: '443'}}}")
                .fails("/variables: With values of its variables the address is not valid: 'https://api:x/'");
    }

    @Test
    void flags_what_is_no_server() {
        CHECK.on("{variables: {}}").failsAt("/");
        CHECK.on("{url: 'https://{a}/', variables: {a: {default: 1}}}").failsAt("/");
        CHECK.on("{url: 'https://{a}/', variables: {a: {default: x, note: y}}}").failsAt("/");
        CHECK.on("{url: 'https://{a}/', variables: {a: {enum: [1]}}}").failsAt("/");
        CHECK.on("{url: 'https://{a}/', variables: {a: {examples: [x]}}}").failsAt("/");
        CHECK.on("{url: x, variables: {a: 1}}").failsAt("/");
        CHECK.on("text").failsAt("/");
    }

    @Test
    void leaves_open_what_could_not_be_read() {
        CHECK.on("{$ref: 'gone.yaml'}").isUnknown("the server could not be read");
    }

    @Test
    void accepts_described_variables_and_addresses_without_any() {
        CHECK.on("{url: 'https://{a}.acme.dev', variables: {a: {enum: [x, y], default: x, x-note: z}}}")
                .holds();
        CHECK.on("{url: /v1}").holds();
    }

    @Test
    void asks_for_defaults_and_addresses_only_where_told_to() {
        Applying.of(new ServerVariables())
                .on("{url: '{a}', variables: {a: {enum: [' ']}}}")
                .holds();
    }

    @Test
    void ends_where_variables_have_too_many_combinations() {
        String values = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]".replaceAll("\\d", "'$0'");
        StringBuilder variables = new StringBuilder();
        StringBuilder url = new StringBuilder("https://acme.dev/");
        for (char name = 'a'; name <= 'z'; name++) {
            url.append('{').append(name).append('}');
            variables
                    .append(name)
                    .append(": {default: '0', enum: ")
                    .append(values)
                    .append("}, ");
        }
        CHECK.on("{url: '" + url + "', variables: {" + variables + "}}").holds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.dev/v1", "HTTPS://acme.dev:443", "https://{a}.dev", "https://[::1]/", "foo:bar",
                "https://%7Ba%7D/", "https:///acme.dev", "https://1.2.3.4", "mailto:", "https://user:pw@acme.dev"
            })
    void accepts_addresses_that_clients_parse(String address) {
        assertThat(WebAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "//acme.dev",
                "acme.dev",
                "https://",
                "https://a b/",
                "https://a%20b/",
                "https://a:x/",
                "https://a:99999/",
                "https://1.2.3.999/",
                "https://a|b/",
                "https://%zz/",
                "foo://a b"
            })
    void flags_what_clients_do_not_parse(String address) {
        assertThat(WebAddress.isValid(address)).isFalse();
    }
}
