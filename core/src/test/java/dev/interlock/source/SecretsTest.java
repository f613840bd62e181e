package dev.interlock.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password=kX9marked here | password=*** here",
                "db.password: 'kX9 marked' | db.password: 'kX9 marked'",
                "{\"password\": \"kX9marked\"} | {\"password\": \"***\"}",
                "clientSecret : kX9marked, page_token: abcdef | clientSecret : ***, page_token: abcdef",
                "https://user:kX9marked@host/a?b=1 | https://user:***@host/a?b=1",
                "jdbc:x;User=a;Password=kX9marked;b=c | jdbc:x;User=a;Password=***;b=c",
                "a AKIAIOSFODNN7ABCDEFG b | a *** b",
                "Authorization: Basic bWFya2VkOnNlY3JldA== end | Authorization: Basic *** end",
                "Basic YTpiYmJi | Basic ***",
                "pwd=kX9m | pwd=***",
                "a://b:kX9m@c | a://b:***@c",
                "https://a.test/x?se=1&sig=abcdefghijklmnop123 | https://a.test/x?se=1&sig=***"
            })
    void masks_secrets_in_texts(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'http://{{host}}/a' must match the pattern '^https:'",
                "password=${DB_PASSWORD}",
                "the token: see https://idp.test/token",
                "Basic authentication",
                "'password' must be defined",
                "password: changeme"
            })
    void leaves_texts_without_secrets_alone(String text) {
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @Test
    void masks_private_keys_over_several_lines() {
        assertThat(Secrets.mask("""
                a
                -----BEGIN PRIVATE KEY-----
                MIIkX9
                -----END PRIVATE KEY-----
                b""")).isEqualTo("a\n***\nb");
        assertThat(Secrets.mask("-----BEGIN EC PRIVATE KEY-----\nMIIkX9")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "://",
                "=",
                ": ",
                " =",
                "basic ",
                "key=",
                "-eyJaaaaaaaa",
                "Bearer ",
                "password:example ",
                "token=\"\\\""
            })
    void looks_at_hostile_texts_once(String repeated) {
        String text = repeated.repeat(2_000_000 / repeated.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Secrets.mask(text)).isEqualTo(text));
    }

    @Test
    void masks_twice_as_once() {
        String once = Secrets.mask("password=kX9marked, https://u:kX9marked@h");
        assertThat(Secrets.mask(once)).isEqualTo(once);
    }

    @Test
    void takes_linear_time() {
        String text = "eyJ".repeat(50_000) + "password=".repeat(50_000) + "a://".repeat(50_000);
        long start = System.nanoTime();
        Secrets.mask(text);
        assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(20_000_000_000L);
    }
}
