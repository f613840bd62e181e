package dev.interlock.document;

import static dev.interlock.document.Reading.dump;
import static dev.interlock.document.Reading.read;
import static dev.interlock.document.Reading.slice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written is read, and every node lies where it was written. */
class RandomTreeTest {

    private static final int ROUNDS = 1_500;

    @Test
    void reads_back_what_was_written_as_json() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomTree random = new RandomTree(seed);
            Object tree = random.next(4);
            Node root = read(Syntax.JSON, random.json(tree));

            assertThat(dump(root)).isEqualTo(random.dump(tree));
            assertSlicesReadTheSame(Syntax.JSON, root);
        }
    }

    @Test
    void reads_back_what_was_written_as_yaml() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomTree random = new RandomTree(seed);
            Object tree = random.next(4);
            String text = random.yaml(tree);
            Node root = read(Syntax.YAML, text);

            assertThat(dump(root)).describedAs(text).isEqualTo(random.dump(tree));
            assertScalarsLieWhereTheyAreWritten(root);
        }
    }

    @Test
    void reads_json_as_yaml() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomTree random = new RandomTree(seed);
            Object tree = random.next(3);
            String text = random.dump(tree)
                    .replace("\t", "\\t")
                    .replace("\u0007", "\\u0007")
                    .replace("\u2028", "\\u2028");
            // A key that is longer than YAML allows before its colon does not come up.
            Node root = read(Syntax.YAML, text);

            assertThat(dump(root)).isEqualTo(random.dump(tree));
            assertSlicesReadTheSame(Syntax.YAML, root);
        }
    }

    @Test
    void copies_into_drafts_and_finds_every_node_by_its_path() {
        for (int seed = 0; seed < ROUNDS / 3; seed++) {
            RandomTree random = new RandomTree(seed);
            Node root = read(Syntax.JSON, random.json(random.next(4)));
            Node copy = Draft.copyOf(root).seal("copy").root();

            assertThat(dump(copy)).isEqualTo(dump(root));
            for (int index = 0; index < root.document().size(); index++) {
                Node node = new Node(root.document(), index, List.of());
                assertThat(root.get(node.path())).isEqualTo(node);
                assertThat(copy.get(node.path()).location()).isEqualTo(node.location());
                assertThat(copy.get(node.path()).sources()).containsExactly(Source.of(node));
            }
        }
    }

    private static void assertSlicesReadTheSame(Syntax syntax, Node root) {
        for (int index = 0; index < root.document().size(); index++) {
            Node node = new Node(root.document(), index, List.of());
            assertThat(dump(read(syntax, slice(node)))).isEqualTo(dump(node));
            assertLocated(node);
        }
    }

    private static void assertScalarsLieWhereTheyAreWritten(Node root) {
        for (int index = 0; index < root.document().size(); index++) {
            Node node = new Node(root.document(), index, List.of());
            String slice = slice(node);
            assertLocated(node);
            if (node.isScalar() && !slice.startsWith("|")) {
                assertThat(dump(read(Syntax.YAML, slice))).isEqualTo(dump(node));
            } else if (slice.startsWith("{") || slice.startsWith("[")) {
                assertThat(dump(read(Syntax.YAML, slice))).isEqualTo(dump(node));
            } else {
                assertThat(slice).isEqualTo(slice.strip());
            }
        }
    }

    /** The place that is reported for a node, counted by hand, is the stretch that the tape holds. */
    private static void assertLocated(Node node) {
        String text = node.document().source().text();
        Range range = node.location().range().orElseThrow();
        assertThat(text.substring(offset(text, range.start()), offset(text, range.end())))
                .isEqualTo(slice(node));
    }

    private static int offset(String text, Position position) {
        int offset = 0;
        for (int line = 1; line < position.line(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + position.column() - 1;
    }
}
