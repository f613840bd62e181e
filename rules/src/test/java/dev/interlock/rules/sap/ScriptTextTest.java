package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.interlock.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.addAttachmentAsString('Body', message.getBody(String), 'text/plain')",
                "def body = message.getBody(java.lang.String) as String; log.addAttachmentAsString('Body', body, 'x')",
                "String b = message.getBody(String)\nString c = b\nlog.addAttachmentAsString('Body', c.toString(), 'x')",
                "def b = message.getBody(String)\nlog.addAttachmentAsString('Body', \"got ${b}\", 'x')",
                "var body = message.getBody(new java.lang.String().getClass());\nlog.addAttachmentAsString('Body', body, 'x');",
            })
    void finds_attachments_of_the_body(String script) {
        assertThat(read(script).bodyAttachments()).hasSize(1);
        assertThat(read(script).bodyAttachments().get(0).name()).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.addAttachmentAsString('Id', message.getProperty('id'), 'x')",
                "def b = message.getBody(String)\nlog.addAttachmentAsString('Size', b.length().toString(), 'x')",
                "def b = message.getBody(String)\nlog.addAttachmentAsString('Id', b.orderId, 'x')",
                "// log.addAttachmentAsString('Body', message.getBody(String), 'x')",
                "/* log.addAttachmentAsString('Body', message.getBody(String), 'x') */",
                "def b = message.getBody(String)\nlog.addAttachmentAsString('Note', 'the body b', 'x')",
                "log.addAttachmentAsString('Body', message.getBody(String",
            })
    void knows_other_attachments_from_the_body(String script) {
        assertThat(read(script).bodyAttachments()).isEmpty();
    }

    @Test
    void finds_what_is_printed() {
        ScriptText script = read("""
                println "a"
                System.err.print(x)
                console.log(x)
                e.printStackTrace()
                writer.println(x)
                e.printStackTrace(writer)
                def text = "println x"
                """);

        assertThat(script.output()).extracting(place -> place.location().line()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void finds_search_keys_and_headers() {
        ScriptText script = read("""
                log.addCustomHeaderProperty("OrderId", id)
                message.setHeader('SAP_ApplicationID', id)
                message.setHeader("x-order", id)
                """);

        assertThat(script.searchKeys())
                .extracting(ScriptText.Place::name)
                .containsExactly("OrderId", "SAP_ApplicationID");
        assertThat(script.headers()).extracting(ScriptText.Place::name).containsExactly("SAP_ApplicationID", "x-order");
        assertThat(script.logs()).isTrue();
        assertThat(read("message.setBody('x')").logs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\'",
                "'\\",
                "\"\\\"",
                "addAttachmentAsString(",
                "a = ${b} getBody(;",
                "/*",
                "'''",
                "x=getBody()\n"
            })
    @Timeout(20)
    void reads_hostile_scripts_in_time(String piece) {
        ScriptText script = read(piece.repeat(200_000 / piece.length()));

        assertThatCode(() -> {
                    script.bodyAttachments();
                    script.output();
                    script.searchKeys();
                    script.logs();
                })
                .doesNotThrowAnyException();
    }

    private static ScriptText read(String script) {
        return ScriptText.of(SourceText.of("script.groovy", script));
    }
}
