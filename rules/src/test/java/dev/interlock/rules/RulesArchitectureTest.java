package dev.interlock.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.interlock.architecture.HouseRules;
import dev.interlock.architecture.MainClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesArchitectureTest {

    private static final JavaClasses RULES = MainClasses.beside(RulesArchitectureTest.class);

    @Test
    void classes_are_imported() {
        assertThat(RULES).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> house_rules_hold() {
        return HouseRules.all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(RULES)));
    }

    @Test
    void public_signatures_expose_only_our_types_and_the_bridge_to_archunit() {
        HouseRules.publicSignaturesExposeOnlyOurTypesAnd(ArchRule.class).check(RULES);
    }

    @Test
    void maven_and_the_entry_point_are_unknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.interlock", "dev.interlock.maven..", "org.apache.maven..")
                .because("formats and functions are called, they call nobody above them")
                .check(RULES);
    }

    @Test
    void bytecode_is_read_in_its_own_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.interlock.rules.code..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.tngtech.archunit..", "org.objectweb.asm..")
                .because("without ArchUnit on the class path only code rules are refused")
                .check(RULES);
    }

    @Test
    void platforms_form_no_cycles() {
        slices().matching("dev.interlock.rules.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true) // until the first platform has a package
                .check(RULES);
    }
}
