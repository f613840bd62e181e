package dev.interlock.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Keeps the names of platforms and contract formats out of core. */
final class VendorNames {

    private static final Set<String> VENDORS = Set.of(
            "anypoint",
            "asyncapi",
            "boomi",
            "camel",
            "confluent",
            "kafka",
            "mule",
            "mulesoft",
            "openapi",
            "rabbitmq",
            "sap",
            "solace",
            "spring",
            "swagger",
            "tibco",
            "webmethods",
            "workato",
            "wso2");

    static final ArchRule ARE_ABSENT = noClasses()
            .should(have(new DescribedPredicate<>("a platform in their name") {
                @Override
                public boolean test(JavaClass type) {
                    return nameAPlatform(type.getFullName());
                }
            }))
            .because("core knows no vendor: a platform is an artefact format in a module above");

    private VendorNames() {}

    /** Compares whole words, so that {@code Sapling} and {@code CamelCase} are free. */
    static boolean nameAPlatform(String name) {
        List<String> words = words(name.replaceAll("(?i)camel_?case", ""));
        return IntStream.range(0, words.size())
                .anyMatch(i ->
                        VENDORS.contains(words.get(i)) || (i > 0 && VENDORS.contains(words.get(i - 1) + words.get(i))));
    }

    private static List<String> words(String name) {
        return List.of(name.split("[._$]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
