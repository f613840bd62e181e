package dev.interlock.rules.spectral.asyncapi;

import dev.interlock.rules.spectral.Applying;
import dev.interlock.rules.spectral.NoOptions;
import org.junit.jupiter.api.Test;

class AsyncApiUniqueTagsTest {

    private static final Applying<NoOptions> TAGS = Applying.of(new AsyncApiUniqueTags());

    @Test
    void flags_each_tag_that_repeats_another() {
        TAGS.on("[{name: a}, {name: b}, {name: a}, {name: a}]")
                .fails(
                        "/2/name: The tag 'a' is listed more than once",
                        "/3/name: The tag 'a' is listed more than once");
    }

    @Test
    void accepts_tags_that_differ_and_what_is_no_list_of_tags() {
        TAGS.on("[{name: a}, {name: A}]").holds();
        TAGS.on("[{name: a}, {name: a}, {}]").holds();
        TAGS.on("text").holds();
    }
}
