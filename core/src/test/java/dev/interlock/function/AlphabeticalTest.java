package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabeticalTest {

    private static final Calling<Alphabetical.By> ALPHABETICAL = Calling.of(new Alphabetical());

    @Test
    void flags_the_first_element_out_of_order() {
        ALPHABETICAL.on("[a, c, b, a]").fails("/1: 'c' must be placed after 'b'");
        ALPHABETICAL.on("{b: 1, a: 2}").fails("/b: 'b' must be placed after 'a'");
        ALPHABETICAL.on("[10, 9]").fails("/0: '10' must be placed after '9'");
        ALPHABETICAL.on("keyedBy: name", "[{name: b}, {name: a}]").fails("/: The elements must be ordered by 'name'");
    }

    @Test
    void flags_what_cannot_be_ordered() {
        ALPHABETICAL
                .on("keyedBy: name", "[{name: b}, 1]")
                .fails("/: All elements must be objects, but that at index 1 is none");
        ALPHABETICAL
                .on("[a, [b]]")
                .fails("/: All elements must be texts or numbers to be in order, but that at index 1 is none");
    }

    @Test
    void accepts_what_is_in_order() {
        ALPHABETICAL.on("[9, 10]").holds();
        ALPHABETICAL.on("[a, B, c]").holds();
        ALPHABETICAL.on("{200: a, default: b}").holds();
        ALPHABETICAL.on("[b]").holds();
        ALPHABETICAL.on("text").holds();
    }

    @Test
    void orders_texts_as_people_do() {
        List<String> ordered =
                List.of(" x", "_x", "-x", "/x", "$x", "0", "10", "9", "a", "A", "á", "ab", "b", "B", "Ba", "é", "f");
        assertThat(ordered.stream().sorted(AlphabeticalOrder.INSTANCE).toList()).isEqualTo(ordered);
    }

    @Test
    void decides_around_what_is_hidden() {
        ALPHABETICAL.on("['{{x}}', c, b]").fails("/1: 'c' must be placed after 'b'");
        ALPHABETICAL.on("['{{x}}', b]").isUnknown("'{{x}}' has no value in the project");
    }

    @Test
    void orders_numbers_among_texts_as_Spectral_does() {
        ALPHABETICAL.on("[b, '1', a]").holds();
        ALPHABETICAL.on("[b, 1, a]").holds();
        ALPHABETICAL.on("[1.5, 1.2]").holds();
        ALPHABETICAL.on("[2, '1']").fails("/0: '2' must be placed after '1'");
        ALPHABETICAL.on("['2', '10']").fails("/0: '2' must be placed after '10'");
        ALPHABETICAL.on("['0x2', '0x1']").fails("/0: '0x2' must be placed after '0x1'");
    }
}
