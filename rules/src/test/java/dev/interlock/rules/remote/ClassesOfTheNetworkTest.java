package dev.interlock.rules.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Interlock;
import dev.interlock.artefact.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What fetches files costs nothing in a check that fetches none. */
@Timeout(120)
class ClassesOfTheNetworkTest {

    /** Checks a contract with a reference into the network, without allowing any host. */
    static final class Offline {

        private Offline() {}

        public static void main(String[] arguments) {
            String contract = """
                    openapi: 3.0.3
                    info: {title: Orders, version: 1.0.0}
                    paths: {/orders: {$ref: "https://schemas.acme.test/orders.yaml"}}
                    """;
            Interlock.builder()
                    .pack("interlock:recommended")
                    .build()
                    .check(Project.inMemory(Map.of("orders.yaml", contract.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @TempDir
    Path directory;

    @Test
    void are_not_loaded_where_no_host_is_allowed() throws IOException, InterruptedException {
        Path loaded = directory.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Offline.class.getName())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(loaded))
                .contains(" dev.interlock.engine.")
                .doesNotContain(" java.net.http.", " dev.interlock.remote.");
    }
}
