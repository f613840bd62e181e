package dev.interlock.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    private static final Calling<Version.Schemes> VERSION = Calling.of(new Version());

    @ParameterizedTest
    @CsvSource({
        "semantic, 1.0.0",
        "semantic, v2.10.3-rc.1+build.5",
        "major-minor, 1.4",
        "integer, 3",
        "date, 2026-02",
        "date, 2026-02-28",
        "module, 1.0.4.qualifier",
        "'[semantic, integer]', 3"
    })
    void accepts_versions_of_the_scheme(String scheme, String version) {
        VERSION.on("scheme: " + scheme, version).holds();
    }

    @ParameterizedTest
    @CsvSource({"semantic, 1.0", "semantic, 01.0.0", "major-minor, 1", "integer, 1.0", "date, 2026-13", "module, 1.0-x"
    })
    void flags_other_versions(String scheme, String version) {
        VERSION.on("scheme: " + scheme, "'" + version + "'")
                .fails("/: '" + version + "' must be a version of the scheme " + scheme);
    }

    @Test
    void leaves_open_what_is_hidden() {
        VERSION.on("scheme: semantic", "'{{v}}'").isUnknown("'{{v}}' has no value in the project");
        VERSION.on("scheme: semantic", "'x{{v}}'").fails("/: 'x{{v}}' must be a version of the scheme semantic");
    }

    @Test
    void refuses_bad_options() {
        assertThat(VERSION.refuses("scheme: semantics"))
                .singleElement()
                .asString()
                .contains("Write 'semantic'");
    }
}
