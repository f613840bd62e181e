package dev.interlock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageOrderTest {

    @ParameterizedTest
    @CsvSource({
        "document,source",
        "persona,document",
        "model,source",
        "render,govern",
        "authoring,path",
        "'',render",
        "command,''"
    })
    void what_stands_before_may_be_used(String from, String to) {
        assertThat(PackageOrder.mayUse(from, to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "source,document",
        "path,schema",
        "document,persona",
        "function,engine",
        "pack,function",
        "engine,pack",
        "compare,landscape",
        "render,''",
        "'',unheardof",
        "'',command",
        "render,command"
    })
    void all_else_may_not(String from, String to) {
        assertThat(PackageOrder.mayUse(from, to)).isFalse();
    }

    @Test
    void no_two_packages_use_each_other() {
        for (String one : PackageOrder.features()) {
            for (String other : PackageOrder.features()) {
                assertThat(one.equals(other) || !PackageOrder.mayUse(one, other) || !PackageOrder.mayUse(other, one))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    @Test
    void a_package_needs_a_place_in_the_order() {
        var strangers = new ClassFileImporter().importClasses(PackageOrderTest.class);

        assertThat(PackageOrder.IS_KEPT.evaluate(strangers).hasViolation()).isTrue();
    }
}
