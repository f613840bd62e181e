package dev.interlock.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "getHTTPHeader_v2, get http header v 2",
        "order-items/{id}, order items id",
        "X-Request-ID, x request id",
        "OrderAPI, order api",
        "größeÄndern, größe ändern",
        "a, a",
        "--, ''"
    })
    void splits_names(String name, String words) {
        assertThat(String.join(" ", Words.of(name).all())).isEqualTo(words);
    }

    @Test
    void compares_whole_words() {
        Words name = Words.of("myAccessTokenValue");
        assertThat(name.contain(Words.of("access_token"))).isTrue();
        assertThat(name.contain(Words.of("acces"))).isFalse();
        assertThat(name.beginWith(Words.of("my"))).isTrue();
        assertThat(name.endWith(Words.of("token"))).isFalse();
        assertThat(name.endWith(Words.of("value"))).isTrue();
        assertThat(name.contain(Words.of(""))).isFalse();
    }
}
