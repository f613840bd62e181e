package dev.interlock.document;

import static dev.interlock.document.Reading.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {

    private final Node root = json("""
            {
              "a": {"b": [10, {"c": "x"}, [], 40]},
              "d": null,
              "": true
            }
            """);

    @Test
    void gets_members_and_elements() {
        assertThat(root.get("a").get("b").get(1).get("c").text()).isEqualTo("x");
        assertThat(root.get("a").get("b").get("3").text()).isEqualTo("40");
        assertThat(root.get("a").get("b").get(3).number()).isEqualByComparingTo("40");
        assertThat(root.get(List.of("a", "b", "2")).isArray()).isTrue();
        assertThat(root.get("").isTrue()).isTrue();
        assertThat(root.document().find(List.of("a", "b", "0")).orElseThrow().key())
                .isEqualTo("0");
        assertThat(root.find("z")).isEmpty();
        assertThat(root.has("d")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "+1", "-1", "", "1.0", "4", "99999999999", "x", "１"})
    void finds_no_element_under_what_is_no_ordinal(String key) {
        assertThat(root.get("a").get("b").has(key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void finds_no_element_outside_the_array(int ordinal) {
        assertThat(root.get("a").get("b").get(ordinal).isAbsent()).isTrue();
        assertThat(root.get(ordinal).isAbsent()).isTrue();
        assertThat(root.get("d").get(ordinal).missing()).containsExactly(Integer.toString(ordinal));
    }

    @Test
    void tells_where_an_absent_node_would_stand() {
        Node absent = root.get("a").get("x").get("y").get(0);

        assertThat(absent.kind()).isEqualTo(NodeKind.ABSENT);
        assertThat(absent.path()).containsExactly("a");
        assertThat(absent.missing()).containsExactly("x", "y", "0");
        assertThat(absent.key()).isEqualTo("0");
        assertThat(absent.nearest()).isEqualTo(root.get("a"));
        assertThat(absent.location()).isEqualTo(root.get("a").location());
        assertThat(absent.parent()).contains(root.get("a").get("x").get("y"));
        assertThat(root.get("a").get("x").parent()).contains(root.get("a"));
        assertThat(absent.children()).isEmpty();
        assertThat(absent.size()).isZero();
        assertThat(absent).hasToString("file#/a/x/y/0");
        assertThatThrownBy(absent::text)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("file#/a/x/y/0");
    }

    @Test
    void goes_through_children_in_order() {
        assertThat(StreamSupport.stream(root.children().spliterator(), false).map(Node::key))
                .containsExactly("a", "d", "");
        assertThat(root.size()).isEqualTo(3);
        assertThat(root.get("a").get("b").size()).isEqualTo(4);
        assertThat(root.get("d").children()).isEmpty();
        assertThatThrownBy(() -> root.get("d").children().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void knows_parent_path_and_key() {
        Node deep = root.get("a").get("b").get(1).get("c");

        assertThat(deep.path()).containsExactly("a", "b", "1", "c");
        assertThat(deep.parent().orElseThrow().key()).isEqualTo("1");
        assertThat(root.parent()).isEmpty();
        assertThat(root.key()).isEmpty();
        assertThat(root.path()).isEmpty();
        assertThat(deep.keyLocation()).hasToString("file:2:20");
        assertThat(root.get("a").get("b").get(1).keyLocation())
                .isEqualTo(root.get("a").get("b").get(1).location());
    }

    @Test
    void is_equal_by_document_place_and_missing_rest() {
        Node other = json("{\"a\": 1}");

        assertThat(root.get("a").get("b"))
                .isEqualTo(root.get(List.of("a", "b")))
                .hasSameHashCodeAs(root.get(List.of("a", "b")));
        assertThat(root.get("x"))
                .isEqualTo(root.get("x"))
                .isNotEqualTo(root.get("y"))
                .isNotEqualTo(root);
        assertThat(other.get("a")).isNotEqualTo(json("{\"a\": 1}").get("a"));
    }

    @Test
    void finds_members_of_large_objects_in_any_order() {
        int members = 5_000;
        Node large = json(IntStream.range(0, members)
                .mapToObj(i -> "\"key" + i + "\":{\"n\":" + i + ",\"other" + i + "\":0}")
                .collect(Collectors.joining(",", "{", "}")));

        for (int i = members - 1; i >= 0; i--) {
            assertThat(large.get("key" + i).get("n").text()).isEqualTo(Integer.toString(i));
            assertThat(large.has("other" + i)).isFalse();
        }
        assertThat(large.has("n")).isFalse();
    }

    @Test
    void finds_elements_of_large_arrays_at_once() {
        int elements = 200_000;
        Node numbers = json(
                IntStream.range(0, elements).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]")));
        Node objects = json(IntStream.range(0, elements)
                .mapToObj(i -> "{\"i\":" + i + "}")
                .collect(Collectors.joining(",", "[", "]")));

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = elements - 1; i >= 0; i--) {
                assertThat(numbers.get(i).key()).isEqualTo(Integer.toString(i));
                assertThat(objects.get(i).get("i").text()).isEqualTo(Integer.toString(i));
            }
        });
    }

    @Test
    void is_shared_by_threads() throws Exception {
        Node large = json(IntStream.range(0, 2_000)
                .mapToObj(i -> "\"k" + i + "\":[" + i + "]")
                .collect(Collectors.joining(",", "{", "}")));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> sums = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                sums.add(() -> IntStream.range(0, 2_000)
                        .mapToLong(i -> large.get("k" + i).get(0).number().longValue())
                        .sum());
            }
            for (Future<Long> sum : pool.invokeAll(sums)) {
                assertThat(sum.get()).isEqualTo(1_999_000L);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void gives_the_document_of_an_empty_file_a_root_that_is_null() {
        Node empty = Document.empty(SourceText.of("file", "")).root();

        assertThat(empty.kind()).isEqualTo(NodeKind.NULL);
        assertThat(empty.text()).isEqualTo("null");
        assertThat(empty.findText()).isEmpty();
        assertThat(empty.location()).hasToString("file:1:1");
    }
}
