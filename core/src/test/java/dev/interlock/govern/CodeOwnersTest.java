package dev.interlock.govern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CODEOWNERS file gives paths to owners as GitHub and GitLab read it. */
class CodeOwnersTest {

    @ParameterizedTest
    @CsvSource({
        "*, interlock-waivers.yaml, true",
        "*, orders/interlock-waivers.yaml, true",
        "*.yaml, orders/interlock-waivers.yaml, true",
        "*.yml, orders/interlock-waivers.yaml, false",
        "/interlock-waivers.yaml, interlock-waivers.yaml, true",
        "/interlock-waivers.yaml, orders/interlock-waivers.yaml, false",
        "interlock-waivers.yaml, orders/interlock-waivers.yaml, true",
        "orders/, orders/interlock-waivers.yaml, true",
        "orders/, orders, false",
        "orders, orders/deep/interlock-waivers.yaml, true",
        "docs/*, docs/a.md, true",
        "docs/*, docs/deep/a.md, false",
        "/docs/**, docs/deep/a.md, true",
        "**/waivers/, a/b/waivers/w.yaml, true",
        "a/**/w.yaml, a/w.yaml, true",
        "a/**/w.yaml, a/b/c/w.yaml, true",
        "a/?.yaml, a/w.yaml, true",
        "Interlock-waivers.yaml, interlock-waivers.yaml, false",
        "!interlock-waivers.yaml, interlock-waivers.yaml, false",
        "[a-z]nterlock-waivers.yaml, interlock-waivers.yaml, false",
    })
    void fits_patterns_as_the_platforms_do(String pattern, String path, boolean owned) {
        assertEquals(owned ? List.of("@acme/security") : List.of(), ownersOf(path, pattern + " @acme/security\n"));
    }

    @Test
    void takes_the_last_entry_that_fits() {
        String text = """
                # who owns what
                *                        @acme/orders
                /interlock-waivers.yaml  @acme/security   # approvals
                """;
        assertEquals(List.of("@acme/security"), ownersOf("interlock-waivers.yaml", text));
        assertEquals(List.of("@acme/orders"), ownersOf("pom.xml", text));
    }

    @Test
    void gives_nobody_what_a_later_entry_releases() {
        assertEquals(List.of(), ownersOf("a.yaml", "* @acme/security\na.yaml\n"));
    }

    @Test
    void reads_each_section_of_GitLab_apart() {
        String text = """
                [Code] @acme/orders
                *
                ^[Approvals][2] @acme/security
                interlock-waivers.yaml
                """;
        assertEquals(List.of("@acme/orders", "@acme/security"), ownersOf("interlock-waivers.yaml", text));
    }

    @Test
    void reads_escaped_blanks_and_ignores_case_of_handles() {
        assertEquals(List.of("@acme/security"), ownersOf("my file.yaml", "my\\ file.yaml @Acme/Security\n"));
    }

    private static List<String> ownersOf(String path, String text) {
        List<String> owners = new ArrayList<>();
        for (CodeOwners.Entry entry :
                CodeOwners.of(SourceText.of("CODEOWNERS", text)).of(path)) {
            owners.addAll(entry.owners());
        }
        return owners;
    }
}
