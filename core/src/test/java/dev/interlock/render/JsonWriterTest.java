package dev.interlock.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void lays_out_members_and_elements_on_lines_of_their_own() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(out)) {
            json.object();
            json.put("name", "a").put("count", 2).put("open", true);
            json.array("list").add("x").add(new BigDecimal("1.50")).add(false).addNull();
            json.object().put("inner", "y").end();
            json.end();
            json.array("none").end();
            json.object("nothing").end();
            json.name("value").array().add("z").end();
            json.end();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "name": "a",
                  "count": 2,
                  "open": true,
                  "list": [
                    "x",
                    1.50,
                    false,
                    null,
                    {
                      "inner": "y"
                    }
                  ],
                  "none": [ ],
                  "nothing": { },
                  "value": [
                    "z"
                  ]
                }""");
    }

    @Test
    void writes_what_a_parser_reads_back() throws IOException {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 500; round++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                value.appendCodePoint(anyCharacter(random));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonWriter json = new JsonWriter(out)) {
                json.object().put(value.toString(), value.toString()).end();
            }
            try (JsonParser parser = new JsonFactory().createParser(out.toByteArray())) {
                assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
                assertThat(parser.nextFieldName()).isEqualTo(value.toString());
                assertThat(parser.nextTextValue()).isEqualTo(value.toString());
            }
        }
    }

    private static int anyCharacter(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "\"\\/\u007f\u2028".charAt(random.nextInt(5));
            case 2 -> 0x1F300 + random.nextInt(0x100);
            default -> 0x20 + random.nextInt(0x2000);
        };
    }
}
