package dev.interlock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CoreArchitectureTest {

    private static final JavaClasses CORE = MainClasses.beside(CoreArchitectureTest.class);

    @Test
    void classes_are_imported() {
        assertThat(CORE).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> house_rules_hold() {
        return HouseRules.all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(CORE)));
    }

    @Test
    void public_signatures_expose_only_our_types() {
        HouseRules.publicSignaturesExposeOnlyOurTypesAnd().check(CORE);
    }

    @Test
    void packages_are_used_in_their_order() {
        PackageOrder.IS_KEPT.check(CORE);
    }

    @Test
    void vendors_are_not_named() {
        VendorNames.ARE_ABSENT.check(CORE);
    }

    @Test
    void modules_above_and_bytecode_are_unknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.interlock.rules..",
                        "dev.interlock.maven..",
                        "org.apache.maven..",
                        "com.tngtech.archunit..",
                        "org.objectweb.asm..")
                .because("users of documents alone must not pay for Maven and bytecode")
                .check(CORE);
    }
}
