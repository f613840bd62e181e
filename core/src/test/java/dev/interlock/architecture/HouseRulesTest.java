package dev.interlock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Shows that each rule of the house can fail. */
class HouseRulesTest {

    @Test
    void finds_a_public_type_without_contract() {
        assertThat(evaluate(HouseRules.PUBLIC_TYPES_STATE_THEIR_CONTRACT, MainClasses.class))
                .contains("MainClasses");
    }

    @Test
    void finds_a_package_that_is_not_null_marked() {
        assertThat(evaluate(HouseRules.PACKAGES_ARE_NULL_MARKED, MainClasses.class))
                .contains("MainClasses");
    }

    @Test
    void finds_a_static_field_that_is_not_final() {
        assertThat(evaluate(HouseRules.STATIC_FIELDS_ARE_FINAL, State.class)).contains("State.count");
    }

    @Test
    void finds_a_static_collection() {
        assertThat(evaluate(HouseRules.STATIC_FIELDS_ARE_IMMUTABLE, State.class))
                .contains("State.names")
                .doesNotContain("State.TITLE")
                .doesNotContain("State.WORDS");
    }

    @Test
    void finds_a_name_that_says_nothing() {
        assertThat(evaluate(HouseRules.NAMES_SAY_WHAT_A_TYPE_DOES, TextUtils.class))
                .contains("TextUtils");
    }

    @Test
    void finds_a_call_that_came_with_slf4j_2() {
        assertThat(evaluate(HouseRules.LOGGING_WORKS_WITH_SLF4J_1_7, Noise.class))
                .contains("Noise.fluently")
                .doesNotContain("Noise.plainly");
    }

    @Test
    void finds_printing() {
        assertThat(evaluate(HouseRules.NOTHING_IS_PRINTED, Noise.class)).contains("Noise.print");
    }

    @Test
    void finds_java_util_logging() {
        assertThat(evaluate(HouseRules.JAVA_UTIL_LOGGING_IS_NOT_USED, Noise.class))
                .contains("Noise.log");
    }

    @Test
    void finds_an_opened_url() {
        assertThat(evaluate(HouseRules.THE_NETWORK_IS_NOT_USED, Download.class)).contains("Download.open");
    }

    @Test
    void finds_a_library_in_a_public_signature() {
        assertThat(evaluate(HouseRules.publicSignaturesExposeOnlyOurTypesAnd(), HouseRules.class))
                .contains("exposes com.tngtech.archunit.lang.ArchRule");
    }

    @Test
    void accepts_a_library_type_that_is_excepted() {
        assertThat(evaluate(HouseRules.publicSignaturesExposeOnlyOurTypesAnd(ArchRule.class), HouseRules.class))
                .isEmpty();
    }

    /** Gives the report of what is violated, empty if nothing is. */
    private static String evaluate(ArchRule rule, Class<?>... classes) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(classes));
        return String.join("\n", result.getFailureReport().getDetails());
    }

    @SuppressWarnings({"unused", "NonFinalStaticField"})
    private static final class State {
        static final String TITLE = "title";
        static final List<String> WORDS = List.of("word");
        static final ArrayList<String> names = new ArrayList<>();
        static int count;
    }

    private static final class TextUtils {}

    @SuppressWarnings("unused")
    private static final class Noise {
        static final java.util.logging.Logger log = java.util.logging.Logger.getLogger("log");

        static void fluently(Logger logger) {
            logger.atInfo().log("message");
        }

        static void plainly(Logger logger) {
            logger.info("message {}", 1);
        }

        static void print() {
            System.out.println("message");
        }
    }

    @SuppressWarnings("unused")
    private static final class Download {
        static InputStream open(URL url) throws IOException {
            return url.openStream();
        }
    }
}
