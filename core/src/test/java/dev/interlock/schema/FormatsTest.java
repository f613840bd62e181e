package dev.interlock.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "date, 2024-02-29",
        "time, 23:59:60Z",
        "time, 10:00:00.5+02:00",
        "time, 10:00:00",
        "date-time, 2024-02-29T10:00:00Z",
        "date-time, 2024-02-29 10:00:00-0530",
        "date-time, 2024-02-29T10:00:00",
        "duration, P1DT2H",
        "duration, P3W",
        "uri, https://a.test:8080/b?c=d#e",
        "uri, urn:isbn:123",
        "uri, 'http://[::1]/'",
        "uri-reference, ../a?b",
        "uri-reference, ''",
        "uri-reference, '#a'",
        "uri-template, '/a/{b}{?c,d*}'",
        "url, https://a.test",
        "url, https://user:secret@api.a-b.test:8443/c?d=e",
        "url, http://93.184.216.34/a",
        "email, a.b+c@x.test",
        "hostname, a-b.test.",
        "ipv4, 10.0.0.255",
        "ipv6, '::1'",
        "ipv6, '1:2:3:4:5:6:7:8'",
        "ipv6, '::ffff:10.0.0.1'",
        "regex, '^[a-z]$'",
        "uuid, 123e4567-e89b-12d3-a456-426614174000",
        "uuid, urn:uuid:123e4567-e89b-12d3-a456-426614174000",
        "json-pointer, ''",
        "json-pointer, '/a~1b/0'",
        "relative-json-pointer, '1/a'",
        "relative-json-pointer, '0#'",
        "byte, YWI="
    })
    void accepts(String format, String text) {
        assertThat(Formats.hasFormat(text, format)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2023-02-29",
        "date, 2024-2-9",
        "time, 24:00:00Z",
        "date-time, 2024-02-29T10:00",
        "date-time, 2024-02-29",
        "duration, P",
        "duration, P1D2H",
        "duration, PT",
        "uri, /a",
        "uri, 'https://a b'",
        "uri, a",
        "uri-reference, 'a b'",
        "uri-template, '/a/{b'",
        "url, a.test",
        "url, http://localhost:8080/a",
        "url, http://192.168.0.1/a",
        "url, https://a.test?b=c",
        "email, a@b",
        "email, a b@x.test",
        "email, a@@x.test",
        "hostname, -a.test",
        "hostname, a_b",
        "ipv4, 10.0.0.256",
        "ipv4, 10.0.0",
        "ipv6, '1::2::3'",
        "ipv6, '1:2:3'",
        "ipv6, 'g::'",
        "regex, '['",
        "uuid, 123e4567",
        "json-pointer, a",
        "json-pointer, '/a~2'",
        "relative-json-pointer, '01'",
        "byte, YW"
    })
    void refuses(String format, String text) {
        assertThat(Formats.hasFormat(text, format)).isFalse();
    }

    @Test
    void knows_the_widths_of_whole_numbers() {
        assertThat(Formats.hasFormat(Nodes.yaml("2147483647"), "int32")).isTrue();
        assertThat(Formats.hasFormat(Nodes.yaml("2147483648"), "int32")).isFalse();
        assertThat(Formats.hasFormat(Nodes.yaml("2147483648"), "int64")).isTrue();
        assertThat(Formats.hasFormat(Nodes.yaml("1.5"), "int64")).isFalse();
    }

    @Test
    void takes_long_texts() {
        String text = "https://a.test/" + "a%20".repeat(100_000);
        assertThat(Formats.hasFormat(text, "uri")).isTrue();
        assertThat(Formats.hasFormat("a".repeat(100_000), "email")).isFalse();
    }
}
