package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import dev.interlock.schema.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final Calling<Secret.Fields> SECRET = Calling.of(new Secret());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: kX9-marked-secret",
                "dbPassword: kX9-marked-secret",
                "db.pwd: 48151623",
                "client_secret: kX9-marked-secret",
                "api-key: kX9-marked-secret",
                "authToken: kX9-marked-secret",
                "passwords: {password: [kX9-marked-secret]}",
                "note: AKIAIOSFODNN7ABCDEFG",
                "header: Basic bWFya2VkOnNlY3JldA==",
                "jwt: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXJrZWQifQ.c2VjcmV0",
                "url: jdbc:db://h/x?user=a;password=kX9marked",
                "url: https://user:kX9-marked-secret@host.test/a",
                "cert: '-----BEGIN RSA PRIVATE KEY----- MIIkX9'",
                "header: 'Bearer {{prefix}} AKIAIOSFODNN7ABCDEFG'"
            })
    void flags_a_credential_without_showing_it(String member) {
        Node value = leaf(Nodes.yaml(member));
        Calling.Outcome outcome = SECRET.at("", value);
        assertThat(outcome.verdict().toString())
                .contains("must not hold a credential that is written down")
                .doesNotContain("kX9", "48151623", "AKIA", "bWFya2Vk", "eyJ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: ${DB_PASSWORD}",
                "password: '{{password}}'",
                "password: '![c2VjcmV0]'",
                "password: ENC(abcdef)",
                "password: '${secure::db.password}'",
                "password: '@appsetting(x)'",
                "password: vault:secret/data/db",
                "password: <your password>",
                "password: changeme",
                "password: ''",
                "password: Password",
                "password: Please enter it here",
                "password: true",
                "passwordPolicy: strict-12",
                "credentialName: ORDER_API_CREDENTIAL",
                "tokenEndpoint: https://idp.test/token",
                "token: https://idp.test/token",
                "token_type: bearer1",
                "nextToken: abc123def",
                "page_token: abc123def",
                "csrf-token: abc123def",
                "sort_key: abc123def",
                "idempotency-key: abc123def",
                "publicKey: '-----BEGIN PUBLIC KEY----- MIIB'",
                "secretKeyRef: db-secret",
                "description: Basic authentication is used",
                "keystone: abc123def"
            })
    void accepts_what_only_looks_like_one(String member) {
        SECRET.at("", leaf(Nodes.yaml(member))).holds();
    }

    @Test
    void reads_key_and_value_from_fields() {
        SECRET.on("{key: name, value: value}", "{name: password, value: kX9-marked-secret}")
                .fails("/value: 'password' must not hold a credential that is written down");
        SECRET.on("{key: name, value: value}", "{name: user, value: kX9-marked-secret}")
                .holds();
    }

    @Test
    void refuses_a_key_without_a_value() {
        assertThat(SECRET.refuses("key: name")).singleElement().asString().contains("needs the option 'value'");
    }

    private static Node leaf(Node node) {
        Node at = node;
        while (at.isContainer()) {
            at = at.children().iterator().next();
        }
        return at;
    }
}
