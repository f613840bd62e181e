package dev.interlock.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectedGraphTest {

    @Test
    void puts_two_vertices_into_one_component_if_each_reaches_the_other() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            int vertices = 1 + random.nextInt(9);
            DirectedGraph graph = new DirectedGraph(vertices);
            boolean[][] reaches = new boolean[vertices][vertices];
            for (int edge = random.nextInt(16); edge > 0; edge--) {
                int from = random.nextInt(vertices);
                int to = random.nextInt(vertices);
                graph.connect(from, to);
                reaches[from][to] = true;
            }
            close(reaches);
            int[] components = graph.components();
            for (int a = 0; a < vertices; a++) {
                for (int b = 0; b < vertices; b++) {
                    boolean together = a == b || (reaches[a][b] && reaches[b][a]);
                    assertThat(components[a] == components[b]).isEqualTo(together);
                }
            }
        }
    }

    private static void close(boolean[][] reaches) {
        for (int via = 0; via < reaches.length; via++) {
            for (int from = 0; from < reaches.length; from++) {
                for (int to = 0; to < reaches.length; to++) {
                    reaches[from][to] |= reaches[from][via] && reaches[via][to];
                }
            }
        }
    }
}
