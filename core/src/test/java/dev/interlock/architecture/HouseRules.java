package dev.interlock.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/**
 * What holds in the main code of every module.
 *
 * <p>A rule that selects no class holds: a module may have, say, no public type yet. That the classes were imported at
 * all is a test of its own in each module.
 */
public final class HouseRules {

    public static final ArchRule PUBLIC_TYPES_STATE_THEIR_CONTRACT = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses() // a nested type shares the contract of the type around it
            .should()
            .beAnnotatedWith(API.class)
            .because("users must see what they may rely on")
            .allowEmptyShould(true);

    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new ArchCondition<>("lie in a package whose package-info carries @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(violated(
                                type, "%s lies in a package without @NullMarked".formatted(type.getFullName())));
                    }
                }
            })
            .because("only there does NullAway look");

    public static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("static state is shared by all builds in one JVM")
            .allowEmptyShould(true);

    /** Sees concrete types only: what hides behind a {@code Map} is known at run time alone. */
    public static final ArchRule STATIC_FIELDS_ARE_IMMUTABLE = fields().that()
            .areStatic()
            .should(new ArchCondition<>("not hold a mutable value") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (isMutable(field.getRawType()) && !field.getModifiers().contains(SYNTHETIC)) {
                        events.add(violated(field, field.getDescription() + " is mutable"));
                    }
                }

                private boolean isMutable(JavaClass type) {
                    if (type.isInterface() || type.isEquivalentTo(String.class)) {
                        return false;
                    }
                    return type.getPackageName().equals("java.util.concurrent.atomic")
                            || Stream.of(Collection.class, Map.class, CharSequence.class, ThreadLocal.class)
                                    .anyMatch(type::isAssignableTo);
                }
            })
            .because("static state is shared by all builds in one JVM")
            .allowEmptyShould(true);

    public static final ArchRule NAMES_SAY_WHAT_A_TYPE_DOES = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
            .because("such a name fits any code, so any code gathers there");

    public static final ArchRule LOGGING_WORKS_WITH_SLF4J_1_7 = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("the method came with SLF4J 2") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String method = call.getTarget().getName();
                    return call.getTargetOwner().isAssignableTo(Logger.class)
                            && (method.matches("at[A-Z].*")
                                    || method.equals("makeLoggingEventBuilder")
                                    || method.equals("isEnabledForLevel"));
                }
            })
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j.spi..")
            .because("Maven 3 gives its plugins SLF4J 1.7, whatever they ask for");

    public static final ArchRule NOTHING_IS_PRINTED =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("the caller decides where output goes");

    public static final ArchRule JAVA_UTIL_LOGGING_IS_NOT_USED = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    public static final ArchRule THE_NETWORK_IS_NOT_USED = noClasses()
            .that()
            .haveNameNotMatching("dev\\.interlock\\.remote\\.PlatformClient(\\$.*)?") // asks hosts that are allowed
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(\\w*Socket|\\w*URLConnection)")
            .orShould()
            .callMethodWhere(new DescribedPredicate<>("a URL is opened") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().isEquivalentTo(URL.class)
                            && Set.of("openConnection", "openStream", "getContent")
                                    .contains(call.getTarget().getName());
                }
            })
            .because("a check must not tell anybody what it reads");

    private HouseRules() {}

    /** The rules of every module, for its architecture test. */
    public static List<ArchRule> all() {
        return List.of(
                PUBLIC_TYPES_STATE_THEIR_CONTRACT,
                PACKAGES_ARE_NULL_MARKED,
                STATIC_FIELDS_ARE_FINAL,
                STATIC_FIELDS_ARE_IMMUTABLE,
                NAMES_SAY_WHAT_A_TYPE_DOES,
                LOGGING_WORKS_WITH_SLF4J_1_7,
                NOTHING_IS_PRINTED,
                JAVA_UTIL_LOGGING_IS_NOT_USED,
                THE_NETWORK_IS_NOT_USED);
    }

    /** What users compile against names types of the JDK and our own, and those in {@code exceptions}. */
    public static ArchRule publicSignaturesExposeOnlyOurTypesAnd(Class<?>... exceptions) {
        return classes()
                .that(new DescribedPredicate<>("users can see") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isVisible(type);
                    }
                })
                .should(new ArchCondition<>("expose no types of libraries") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        exposed(type)
                                .map(JavaClass::getBaseComponentType)
                                .filter(exposed -> !isOurs(exposed) && !isExcepted(exposed))
                                .distinct()
                                .forEach(exposed -> events.add(violated(
                                        type, "%s exposes %s".formatted(type.getFullName(), exposed.getFullName()))));
                    }

                    private boolean isExcepted(JavaClass type) {
                        return Stream.of(exceptions).anyMatch(type::isEquivalentTo);
                    }
                })
                .because("a library can be replaced only as long as nobody outside sees it")
                .allowEmptyShould(true);
    }

    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED)) && !modifiers.contains(SYNTHETIC);
    }

    private static Stream<JavaClass> exposed(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> bounds =
                type.getTypeParameters().stream().flatMap(parameter -> parameter.getUpperBounds().stream());
        return Stream.concat(
                Stream.concat(parents, bounds).flatMap(named -> named.getAllInvolvedRawTypes().stream()),
                type.getMembers().stream()
                        .filter(member -> isVisible(member.getModifiers()))
                        .flatMap(HouseRules::exposed));
    }

    private static Stream<JavaClass> exposed(JavaMember member) {
        Stream<JavaClass> signature = member.getAllInvolvedRawTypes().stream();
        return member instanceof JavaCodeUnit code
                ? Stream.concat(signature, code.getExceptionTypes().stream())
                : signature;
    }

    private static boolean isOurs(JavaClass type) {
        return type.isPrimitive()
                || Stream.of("java.", "javax.", "org.w3c.dom.", "org.xml.sax.", "dev.interlock.")
                        .anyMatch(type.getFullName()::startsWith);
    }
}
