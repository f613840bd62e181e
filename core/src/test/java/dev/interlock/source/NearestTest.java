package dev.interlock.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("severity", "given", "then", "message", "formats");

    @Test
    void finds_a_name_with_a_letter_left_out() {
        assertThat(Nearest.find("severty", KNOWN)).contains("severity");
    }

    @Test
    void finds_a_name_with_swapped_letters() {
        assertThat(Nearest.find("hten", KNOWN)).contains("then");
    }

    @Test
    void finds_a_name_in_another_case() {
        assertThat(Nearest.find("GIVEN", KNOWN)).contains("given");
    }

    @Test
    void finds_nothing_where_too_much_differs() {
        assertThat(Nearest.find("colour", KNOWN)).isEmpty();
        assertThat(Nearest.find("x", KNOWN)).isEmpty();
        assertThat(Nearest.find("x".repeat(10_000), KNOWN)).isEmpty();
    }

    @Test
    void prefers_the_first_in_the_alphabet_of_equally_near_names() {
        assertThat(Nearest.find("bat", Set.of("cat", "rat", "hat"))).contains("cat");
    }
}
