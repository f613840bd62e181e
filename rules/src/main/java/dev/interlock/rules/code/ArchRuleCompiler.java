package dev.interlock.rules.code;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.interlock.rules.code.ArchRuleOptions.Layers;
import dev.interlock.rules.code.ArchRuleOptions.Named;
import dev.interlock.rules.code.ArchRuleOptions.NoCycles;
import dev.interlock.rules.code.ArchRuleOptions.OfClasses;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Make rules of ArchUnit from options. */
final class ArchRuleCompiler {

    private ArchRuleCompiler() {}

    /**
     * Make the rules that all have to hold.
     *
     * @throws IllegalArgumentException if the options name nothing, or no packages, or no expressions
     */
    static List<ArchRule> compile(ArchRuleOptions options) {
        if (options instanceof Named named) {
            return List.of(named(named.rule()));
        }
        if (options instanceof NoCycles cycles) {
            PackageMatcher.of(cycles.packages());
            if (cycles.packages().indexOf('(') < 0) {
                throw new IllegalArgumentException(
                        "'" + cycles.packages() + "' tells no packages apart; put '(*)' where their names differ");
            }
            return List.of(SlicesRuleDefinition.slices()
                    .matching(cycles.packages())
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true));
        }
        return options instanceof Layers layers ? List.of(layers(layers)) : ofClasses((OfClasses) options);
    }

    private static ArchRule named(String name) {
        int hash = name.indexOf('#');
        if (hash > 0) {
            return constant(name.substring(0, hash), name.substring(hash + 1));
        }
        Map<String, ArchRule> general = new TreeMap<>(Map.of(
                "noClassesShouldAccessStandardStreams", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                "noClassesShouldThrowGenericExceptions", GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS,
                "noClassesShouldUseJavaUtilLogging", GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING,
                "noClassesShouldUseJodatime", GeneralCodingRules.NO_CLASSES_SHOULD_USE_JODATIME,
                "noClassesShouldUseFieldInjection", GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                "assertionsShouldHaveDetailMessage", GeneralCodingRules.ASSERTIONS_SHOULD_HAVE_DETAIL_MESSAGE,
                "deprecatedApiShouldNotBeUsed", GeneralCodingRules.DEPRECATED_API_SHOULD_NOT_BE_USED,
                "oldDateAndTimeClassesShouldNotBeUsed",
                        GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED));
        ArchRule rule = general.get(name);
        if (rule == null) {
            String hint = Nearest.find(name, general.keySet())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("known are " + String.join(", ", general.keySet()) + ", and constants as 'Class#FIELD'");
            throw new IllegalArgumentException("there is no rule '" + name + "'; " + hint);
        }
        return rule;
    }

    /** Only libraries beside Interlock are asked, never the classes that are checked. */
    private static ArchRule constant(String className, String field) {
        try {
            Object value = Class.forName(className, true, ArchRuleCompiler.class.getClassLoader())
                    .getField(field)
                    .get(null);
            if (value instanceof ArchRule rule) {
                return rule;
            }
            throw new IllegalArgumentException("'" + className + "#" + field + "' is no ArchRule");
        } catch (ReflectiveOperationException | LinkageError | NullPointerException e) {
            throw new IllegalArgumentException(
                    "there is no public constant '" + className + "#" + field + "' beside Interlock", e);
        }
    }

    private static ArchRule layers(Layers layers) {
        Architectures.LayeredArchitecture architecture = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true);
        for (Map.Entry<String, List<String>> layer : layers.packages().entrySet()) {
            layer.getValue().forEach(PackageMatcher::of);
            architecture = architecture
                    .layer(layer.getKey())
                    .definedBy(layer.getValue().toArray(String[]::new));
        }
        for (Map.Entry<String, List<String>> access : layers.accessedBy().entrySet()) {
            Architectures.LayeredArchitecture.LayerDependencySpecification where =
                    architecture.whereLayer(access.getKey());
            architecture = access.getValue().isEmpty()
                    ? where.mayNotBeAccessedByAnyLayer()
                    : where.mayOnlyBeAccessedByLayers(access.getValue().toArray(String[]::new));
        }
        return architecture.allowEmptyShould(true);
    }

    private static List<ArchRule> ofClasses(OfClasses options) {
        DescribedPredicate<JavaClass> selected = DescribedPredicate.alwaysTrue();
        for (Map.Entry<String, List<String>> test : options.selection().entrySet()) {
            DescribedPredicate<JavaClass> next = predicate(test.getKey(), test.getValue());
            selected = selected.and(next).as(next.getDescription());
        }
        List<ArchRule> rules = new ArrayList<>();
        for (Map.Entry<String, List<String>> condition : options.should().entrySet()) {
            rules.add(ArchRuleDefinition.classes()
                    .that(selected)
                    .should(condition(condition.getKey(), condition.getValue()))
                    .allowEmptyShould(true));
        }
        for (Map.Entry<String, List<String>> condition : options.shouldNot().entrySet()) {
            rules.add(ArchRuleDefinition.noClasses()
                    .that(selected)
                    .should(condition(condition.getKey(), condition.getValue()))
                    .allowEmptyShould(true));
        }
        return rules;
    }

    private static ArchCondition<JavaClass> condition(String name, List<String> texts) {
        return switch (name) {
            case "dependOn" -> dependOnClassesThat(predicate("resideIn", texts));
            case "onlyDependOn" -> onlyDependOnClassesThat(predicate("resideIn", texts));
            case "call" -> callMethodWhere(calls(texts));
            default -> ArchCondition.from(predicate(name, texts));
        };
    }

    private static DescribedPredicate<JavaClass> predicate(String name, List<String> texts) {
        String list = "'" + String.join("', '", texts) + "'";
        return switch (name) {
            case "resideIn" ->
                JavaClass.Predicates.resideInAnyPackage(checked(texts)).as("reside in " + list);
            case "resideOutsideOf" ->
                JavaClass.Predicates.resideOutsideOfPackages(checked(texts)).as("reside outside of " + list);
            case "haveNameEndingWith" ->
                predicate(
                        "have a name ending with " + list,
                        type -> texts.stream().anyMatch(type.getSimpleName()::endsWith));
            case "haveNameMatching" -> {
                List<Pattern> patterns =
                        texts.stream().map(ArchRuleCompiler::pattern).toList();
                yield predicate(
                        "have a name matching " + list,
                        type -> patterns.stream()
                                .anyMatch(pattern ->
                                        pattern.matcher(type.getName()).matches()));
            }
            case "areAnnotatedWith", "beAnnotatedWith" ->
                predicate(
                        "annotated with " + list,
                        type -> texts.stream()
                                .anyMatch(annotation ->
                                        type.isAnnotatedWith(annotation) || type.isMetaAnnotatedWith(annotation)));
            case "areAssignableTo", "beAssignableTo" ->
                predicate("assignable to " + list, type -> texts.stream().anyMatch(type::isAssignableTo));
            default -> throw new IllegalArgumentException("there is no condition '" + name + "'");
        };
    }

    private static DescribedPredicate<JavaMethodCall> calls(List<String> methods) {
        for (String method : methods) {
            if (method.indexOf('#') < 1) {
                throw new IllegalArgumentException("'" + method + "' is not written as 'java.lang.System#exit'");
            }
        }
        return DescribedPredicate.describe(
                "call " + String.join(", ", methods),
                call -> methods.stream().anyMatch(method -> {
                    int hash = method.indexOf('#');
                    return call.getTarget().getName().equals(method.substring(hash + 1))
                            && call.getTargetOwner().isAssignableTo(method.substring(0, hash));
                }));
    }

    private static DescribedPredicate<JavaClass> predicate(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static String[] checked(List<String> packages) {
        packages.forEach(PackageMatcher::of);
        return packages.toArray(String[]::new);
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + expression + "' is no regular expression", e);
        }
    }
}
