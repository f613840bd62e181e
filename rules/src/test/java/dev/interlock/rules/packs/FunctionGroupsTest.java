package dev.interlock.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interlock.rule.FunctionGroup;
import dev.interlock.rule.RuleFunction;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionGroupsTest {

    static Stream<FunctionGroup> groups() {
        return ServiceLoader.load(FunctionGroup.class).stream().map(ServiceLoader.Provider::get);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void a_group_makes_each_function_under_the_name_that_the_function_has(FunctionGroup group) {
        for (String name : group.names()) {
            assertThat(group.create(name).spec().name()).isEqualTo(name);
        }
    }

    @Test
    void every_function_is_offered() {
        Set<String> offered = new TreeSet<>();
        groups().forEach(group -> group.names()
                .forEach(name -> offered.add(group.create(name).getClass().getName())));
        ServiceLoader.load(RuleFunction.class)
                .forEach(function -> offered.add(function.getClass().getName()));

        List<String> written = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.interlock").stream()
                        .filter(type -> type.isAssignableTo(RuleFunction.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .filter(name -> !name.contains("Test")) // those of the core may come as a jar
                        .sorted()
                        .toList();

        assertThat(offered).containsExactlyElementsOf(written);
    }
}
