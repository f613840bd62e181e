package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.document.Node;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the manifest of a bundle says of its flow. */
class BundleManifestTest extends GivenFlow {

    @Test
    void reads_a_folded_manifest_with_its_places() {
        Node flow = project.document(SapIflowFormat.ID);

        assertThat(flow.get("name").text()).isEqualTo("Orders to the warehouse");
        assertThat(flow.get("id").text()).isEqualTo("orders_to_warehouse");
        assertThat(flow.get("version").location()).hasToString(MANIFEST + ":5:17");
        assertThat(flow.get("requires").size()).isEqualTo(2);
        assertThat(flow.get("requires").get(0).get("name").text()).isEqualTo("Shared_Scripts");
        assertThat(flow.get("requires").get(1).get("kind").text()).isEqualTo("adapter");
    }

    @Test
    void extracts_one_interface_named_by_the_manifest() {
        Node facts = project.facts();

        assertThat(project.read().interfaces().get(0).nativeId()).isEqualTo("orders_to_warehouse");
        assertThat(facts.get("style").text()).isEqualTo("flow");
        assertThat(facts.get("version").text()).isEqualTo("2.1.0");
        assertThat(facts.get("vendor").isTrue()).isFalse();
        assertThat(facts.get("operations").get(0).get("path").text()).isEqualTo("/orders/create");
        assertThat(facts.get("segments").size()).isEqualTo(2);
        assertThat(facts.get("endpoints").get(0).get("encrypted").isTrue()).isTrue();
        assertThat(facts.get("dependencies").size()).isEqualTo(1);
    }

    @Test
    void takes_delivered_content_for_the_vendors_only_while_it_is_unchanged() {
        String origin = """
                Bundle-SymbolicName: orders
                Bundle-Version: %s
                Origin-Bundle-SymbolicName: orders
                Origin-Bundle-Version: 1.0.4
                SAP-BundleType: IntegrationFlow
                """;

        assertThat(project.with(MANIFEST, origin.formatted("1.0.4"))
                        .facts()
                        .get("vendor")
                        .isTrue())
                .isTrue();
        assertThat(project.with(MANIFEST, origin.formatted("1.0.5"))
                        .facts()
                        .get("vendor")
                        .isTrue())
                .isFalse();
    }

    @Test
    void flags_broken_lines_of_a_manifest_and_reads_the_others() {
        project.with(MANIFEST, " starts folded\nSAP-BundleType: IntegrationFlow\nno colon here\nBundle-Version: 3.0\n");

        assertThat(project.problems()).containsExactly("manifest-invalid", "manifest-invalid");
        assertThat(project.facts().get("version").text()).isEqualTo("3.0");
    }

    @Test
    void joins_a_character_that_a_fold_cuts_in_two() {
        byte[] name = "Bundle-Name: Aufträge\n".getBytes(StandardCharsets.UTF_8);
        int cut = "Bundle-Name: Auftr".length() + 1;
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.write(name, 0, cut);
        folded.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        folded.write(name, cut, name.length - cut);
        folded.writeBytes("SAP-BundleType: IntegrationFlow\n".getBytes(StandardCharsets.UTF_8));

        project.with(MANIFEST, folded.toByteArray());

        assertThat(project.document(SapIflowFormat.ID).get("name").text()).isEqualTo("Aufträge");
    }
}
