package dev.interlock.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.pack.PackSource;
import dev.interlock.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptors and packs that cannot be used refuse the check, each problem with its place and the next step. */
class BadSettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            interface: {}                     | 1:1 'interface' is not a known key. Rename it to 'interfaces'.
            interfaces: {good: {from: api/good.yaml, exposur: partner}}  | 1:42 'exposur' is not a known key in 'interfaces.good'. Rename it to 'exposure'.
            interfaces: {good: {from: api/good.yaml, exposure: partnr}}  | 1:52 'partnr' at 'interfaces.good.exposure' is not an allowed value. Write 'partner'; allowed are
            interfaces: {good: {from: api/god.yaml}}  | 1:27 'api/god.yaml' is no artefact that was found in this project. Did you mean 'api/good.yaml'?
            interfaces: {orders: {exposure: partner}} | 1:14 'orders' is no interface that was found in this project. Say in 'from' which artefact it is
            personas: [{persona: integration-architct, party: a}]  | 1:22 The persona 'integration-architct' is not known. Did you mean 'integration-architect'?
            personas: [{persona: integration-architect, party: a, interface: god}]  | 1:66 'god'
            interfaces: [                     | 2:1 The file is not valid YAML: the file ends
            - a                               | 1:1 The file is a list, but must be a map. Write a map.
            `interfaces: {}\\ninterfaces: {}` | 2:1 The key 'interfaces' stands twice
            `interfaces: {}\\n---\\na: b`     | 2:1 The file holds several YAML documents
            """)
    void rejects_a_descriptor_with_a_mistake(String text, String said) {
        String written = text.replace("\\n", "\n") + "\n";

        assertThatThrownBy(() ->
                        new BesideBadInput().with("interlock.yaml", written).check())
                .isInstanceOf(InterlockException.class)
                .hasMessageStartingWith("interlock.yaml:")
                .hasMessageContaining(said);
    }

    @Test
    void rejects_a_descriptor_in_a_wrong_encoding_or_of_an_absurd_size() {
        byte[] latin = "interfaces: {} # grün\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] huge = "# nothing\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () -> new BesideBadInput().with("interlock.yaml", latin).check())
                .hasMessage("interlock.yaml:1:20 The file is not valid UTF-8. Save it as UTF-8.");
        assertThatThrownBy(
                        () -> new BesideBadInput().with("interlock.yaml", huge).check())
                .hasMessageStartingWith(
                        "interlock.yaml The descriptor has more than 8 MB. Leave only judgements in it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            given: `$.info[?(@.a ==]`, then: {function: truthy}  | 3:12 The path cannot be read: ']' stands where a value is expected.
            given: $, then: {function: truty}                    | 3:32 The function 'truty' of the rule 'a' is not known. Did you mean 'truthy'?
            given: $, then: {function: pattern, functionOptions: {mach: x}}  | 3:59 The function 'pattern' has no option 'mach'. Rename it to 'match'.
            givn: $, then: {function: truthy}                    | 'givn' is not a known key in 'rules.a'. Rename it to 'given'.
            given: $, severity: eror, then: {function: truthy}   | 3:25 'eror' at 'rules.a.severity' is not an allowed value. Write 'error'
            given: $, formats: [oas33], then: {function: truthy} | 3:25 The format 'oas33' is not known. Did you mean 'oas3'?
            given: "#Nobdy", then: {function: truthy}            | 3:12 The alias 'Nobdy' is not defined.
            given: $, then: {function: truthy}, x-guardrail: {accountable: integration-architct} | 3:68 The persona 'integration-architct' is not known. Did you mean 'integration-architect'?
            """)
    void rejects_a_pack_with_a_mistake(String rule, String said) {
        assertThat(problems(Map.of("acme.yaml", "rules:\n  a:\n   {" + rule.replace('`', '\'') + "}\n")))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("acme.yaml:3:").contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rules: [                         | acme.yaml:2:1 The file is not valid YAML: the file ends
            ``                               | acme.yaml:1:1 The pack 'acme.yaml' holds no rules. Write a map with
            - a                              | acme.yaml:1:1 The pack 'acme.yaml' holds no rules. Write a map with
            extends: [none.yaml]             | acme.yaml:1:11 There is no pack 'none.yaml'. Correct its name
            extends: ['interlock:nming']     | acme.yaml:1:11 There is no pack 'interlock:nming' on the class path. Did you mean 'interlock:naming'?
            extends: [acme.yaml]             | acme.yaml:1:11 The pack 'acme.yaml' extends itself
            extends: ['https://a.acme.com/b.yaml'] | acme.yaml:1:11 The pack 'https://a.acme.com/b.yaml' is remote, and nothing is fetched
            """)
    void rejects_a_pack_that_cannot_be_read_in_one_sentence(String text, String said) {
        assertThat(problems(Map.of("acme.yaml", text + "\n")))
                .singleElement()
                .asString()
                .startsWith(said);
    }

    @Test
    void rejects_a_pack_of_an_absurd_size() {
        assertThat(problems(Map.of("acme.yaml", "# nothing\n".repeat(1 << 20))))
                .singleElement()
                .asString()
                .startsWith("acme.yaml The file has 10485760 bytes, more than the limit of 8388608.");
    }

    @Test
    void names_every_problem_of_every_pack_at_once() {
        assertThat(problems(Map.of(
                        "acme.yaml", "extends: [one.yaml, two.yaml]\n",
                        "one.yaml", "rules: {a: {given: $, then: {function: truty}}}\n",
                        "two.yaml", "rules: {b: {given: '$[', then: {function: truthy}}}\n")))
                .hasSizeGreaterThan(1)
                .anyMatch(problem -> problem.startsWith("one.yaml:1:"))
                .anyMatch(problem -> problem.startsWith("two.yaml:1:"));
    }

    private static List<String> problems(Map<String, String> packs) {
        Interlock.Builder builder =
                Interlock.builder().source(PackSource.inMemory(packs)).pack("acme.yaml");
        InterlockException refused = catchThrowableOfType(InterlockException.class, builder::build);
        return refused.problems().stream().map(Diagnostic::toString).toList();
    }
}
