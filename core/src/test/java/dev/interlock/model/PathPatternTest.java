package dev.interlock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.yaml          | a.yaml        | true",
                "*.yaml          | dir/a.yaml    | true",
                "dir/*.yaml      | dir/a.yaml    | true",
                "dir/*.yaml      | dir/b/a.yaml  | false",
                "dir/**/a.yaml   | dir/a.yaml    | true",
                "dir/**/a.yaml   | dir/b/c/a.yaml| true",
                "**/a.yaml       | a.yaml        | true",
                "dir/**          | dir/b/c.json  | true",
                "dir/**          | dir           | false",
                "dir/b/**        | dir/b/c/d     | true",
                "dir/b/**        | dir/bc/d      | false",
                "dir/b/**        | dir/b         | false",
                "dir/b           | dir/b/c       | true",
                "dir/b           | a/dir/b       | false",
                "old/            | api/old/x.yaml| true",
                "api/old         | api/old/x.yaml| true",
                "api/old         | api/older.yaml| false",
                "a.{yaml,json}   | a.json        | true",
                "a.{yaml,json}   | a.xml         | false",
                "file?.yaml      | file1.yaml    | true",
                "/a.yaml         | dir/a.yaml    | false",
                "./dir/a.yaml    | dir/a.yaml    | true",
                "src\\api\\*.yaml| src/api/a.yaml| true",
                "größe (1).yaml  | größe (1).yaml| true",
                "a+b.yaml        | aab.yaml      | false"
            })
    void matches_as_people_expect(String glob, String path, boolean expected) {
        assertThat(PathPattern.of(glob).matches(path)).isEqualTo(expected);
    }

    @Test
    void refuses_what_is_no_pattern() {
        assertThatThrownBy(() -> PathPattern.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PathPattern.of("[a")).hasMessageContaining("'[a'");
        assertThatThrownBy(() -> PathPattern.of("{a")).hasMessageContaining("'{a'");
    }
}
