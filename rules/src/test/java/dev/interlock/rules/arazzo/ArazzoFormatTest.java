package dev.interlock.rules.arazzo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Claim;
import dev.interlock.rules.GivenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArazzoFormatTest {

    private static final String LOGIN = """
            arazzo: 1.0.1
            info: {title: Log in, version: 1.0.0}
            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
            workflows: [{workflowId: login, inputs: {$ref: 'inputs.yaml#/login'}, steps: [{stepId: a, operationId: b}]}]
            """;

    @Test
    void claims_descriptions_and_reads_what_they_refer_to() {
        Artefacts artefacts = GivenProject.empty()
                .with("flows/login.yaml", LOGIN)
                .with("flows/inputs.yaml", "login: {type: object}")
                .read();

        Artefact artefact = artefacts.all().get(0);
        assertThat(artefact.claim())
                .isEqualTo(
                        new Claim("arazzo", "flows/login.yaml", artefact.claim().members(), Claim.Strength.CERTAIN));
        assertThat(artefact.problems()).isEmpty();
        assertThat(artefact.references().documents()).hasSize(2);
    }

    @Test
    void extracts_no_interface() {
        assertThat(GivenProject.empty().with("login.yaml", LOGIN).read().interfaces())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, arazzo arazzo1 arazzo1_0",
        "1.0.1, arazzo arazzo1 arazzo1_0",
        "1.0, arazzo arazzo1 arazzo1_0",
        "1.1.0, arazzo arazzo1",
        "2.0.0, arazzo"
    })
    void tells_the_formats_of_a_version(String version, String formats) {
        Artefacts artefacts = GivenProject.empty()
                .with("a.json", "{\"arazzo\": \"" + version + "\", \"workflows\": [{}]}")
                .read();

        assertThat(artefacts.all().get(0).documents().get(0).formats()).containsExactlyInAnyOrder(formats.split(" "));
    }

    @Test
    void names_a_version_that_it_does_not_know() {
        assertThat(GivenProject.empty()
                        .with("a.yaml", "arazzo: 2.0.0\nworkflows: [{}]\n")
                        .problems())
                .containsExactly("arazzo-version-unsupported");
    }

    @Test
    void leaves_other_files_alone() {
        assertThat(GivenProject.empty()
                        .with("a.yaml", "arazzo: {enabled: true}\n")
                        .with("b.yaml", "tool: arazzo\n")
                        .with("c.yaml", "arazzo: latest\n")
                        .read()
                        .all())
                .noneMatch(artefact -> artefact.claim().format().equals("arazzo"));
    }
}
