package dev.interlock.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteLockTest {

    private static final String NONE = "sha256-" + "0".repeat(64);
    private static final String ONE = "sha256-" + "1".repeat(64);

    @Test
    void writes_addresses_in_order() {
        RemoteLock lock = new RemoteLock(Map.of("https://b.test/b.yaml", NONE, "https://a.test/a.yaml", ONE));

        assertThat(lock.toJson()).isEqualTo("""
                {
                  "version": 1,
                  "files": {
                    "https://a.test/a.yaml": "%s",
                    "https://b.test/b.yaml": "%s"
                  }
                }
                """.formatted(ONE, NONE));
        assertThat(parse(lock.toJson())).isEqualTo(Parsed.of(lock));
        assertThat(parse(RemoteLock.empty().toJson())).isEqualTo(Parsed.of(RemoteLock.empty()));
    }

    @Test
    void hashes_as_other_tools_do() {
        assertThat(RemoteLock.hash(new byte[0]))
                .isEqualTo("sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void lets_the_later_lock_win() {
        RemoteLock root = new RemoteLock(Map.of("https://a.test/a", NONE, "https://a.test/b", NONE));

        assertThat(root.with(new RemoteLock(Map.of("https://a.test/b", ONE))).files())
                .isEqualTo(Map.of("https://a.test/a", NONE, "https://a.test/b", ONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"files": {}}`                                 | interlock-lock.json:1:1 The file is no lock file that
            `{"version": 2, "files": {}}`                   | no lock file that this version of Interlock can read
            `[]`                                            | no lock file that this version of Interlock can read
            `{"version": 1, "files": {"a.yaml": "x"}}`      | 1:26 'a.yaml' is no address of a file on the network
            `{"version": 1, "files": {"https://a.test/a": "md5-1"}}`  | The pin of 'https://a.test/a' is no hash
            `{"version": 1, "files": {"https://a.test/a": 5}}`        | The pin of 'https://a.test/a' is no hash
            `{"version": 1, "files": {`                     | The file is not valid JSON
            """)
    void refuses_a_lock_with_a_problem(String json, String said) {
        Parsed<RemoteLock> parsed = parse(json);

        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.problems().get(0).toString()).contains(said);
    }

    private static Parsed<RemoteLock> parse(String json) {
        return RemoteLock.parse(RemoteLock.FILE, json.getBytes(StandardCharsets.UTF_8), Limits.standard());
    }
}
