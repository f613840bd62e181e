package dev.interlock.rules.sap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Claim;
import dev.interlock.document.Node;
import dev.interlock.rules.GivenProject;
import org.junit.jupiter.api.Test;

/** Where flows are found, and what becomes of those that are broken. */
class SapIflowFormatTest extends GivenFlow {

    @Test
    void reads_whatever_prefixes_a_diagram_uses() {
        String renamed = diagram(sender("RoleBased", "x"), "")
                .replace("bpmn2:", "b:")
                .replace("ifl:", "i:")
                .replace("xmlns:bpmn2", "xmlns:b")
                .replace("xmlns:ifl", "xmlns:i");

        project.with(DIAGRAM, renamed);

        assertThat(project.facts().get("operations").size()).isEqualTo(1);
    }

    @Test
    void claims_a_diagram_without_a_manifest_with_less_certainty() {
        project.without(MANIFEST);

        Claim claim = project.read().of(SapIflowFormat.ID).get(0).claim();

        assertThat(claim.strength()).isEqualTo(Claim.Strength.LIKELY);
        assertThat(project.read().interfaces().get(0).nativeId())
                .isEqualTo(DIAGRAM.substring(0, DIAGRAM.length() - ".iflw".length()));
    }

    @Test
    void reads_an_exported_zip() {
        GivenProject zipped = GivenProject.empty()
                .with("META-INF/MANIFEST.MF", "Bundle-SymbolicName: zipped\nSAP-BundleType: IntegrationFlow\n")
                .with(DIAGRAM.substring("flow/".length()), diagram(sender("RoleBased", "x"), ""))
                .zippedAs("export/Orders.zip");

        Node facts = zipped.facts();

        assertThat(facts.get("name").text()).isEqualTo("zipped");
        assertThat(facts.get("artefact").text()).startsWith("export/Orders.zip!/src/main/resources/");
        assertThat(facts.get("operations").size()).isEqualTo(1);
    }

    @Test
    void reads_each_flow_of_a_zip_of_zips_apart() {
        GivenProject one = GivenProject.empty()
                .with("META-INF/MANIFEST.MF", "Bundle-SymbolicName: inner\nSAP-BundleType: IntegrationFlow\n")
                .with(DIAGRAM.substring("flow/".length()), diagram(sender("RoleBased", "x"), ""))
                .zippedAs("inner.zip")
                .zippedAs("package.zip");

        assertThat(one.facts().get("artefact").text()).startsWith("package.zip!/inner.zip!/src/main/");
    }

    @Test
    void reads_the_flows_of_an_exported_package() {
        GivenProject flow = GivenProject.empty()
                .with("META-INF/MANIFEST.MF", "Bundle-SymbolicName: packed\nSAP-BundleType: IntegrationFlow\n")
                .with(DIAGRAM.substring("flow/".length()), diagram(sender("RoleBased", "x"), ""))
                .zippedAs("8a0ed76cf2ab43a7b2e2_content")
                .with("resources.cnt", "eyJyZXNvdXJjZXMiOltdfQ==")
                .with("contentmetadata.md", "VGhlIHBhY2thZ2U=")
                .zippedAs("Orders.zip");

        assertThat(flow.facts().get("artefact").text())
                .startsWith("Orders.zip!/8a0ed76cf2ab43a7b2e2_content!/src/main/");
        assertThat(flow.problems()).isEmpty();
    }

    @Test
    void flags_a_second_diagram_in_a_bundle() {
        project.with(DIAGRAM.replace("Orders", "Second"), diagram(sender("RoleBased", "x"), ""));

        assertThat(project.problems()).containsExactly("iflow-ambiguous");
        assertThat(project.read().interfaces()).hasSize(1);
    }

    @Test
    void flags_a_bundle_without_a_diagram() {
        project.without(DIAGRAM);

        assertThat(project.problems()).containsExactly("iflow-missing");
        assertThat(project.document(SapIflowFormat.ID).get("channels").isOpen()).isTrue();
    }

    @Test
    void claims_nothing_absent_in_a_diagram_that_is_not_well_formed() {
        project.with(DIAGRAM, "<bpmn2:definitions><open>");

        Node facts = project.facts();

        assertThat(facts.get("operations").isOpen()).isTrue();
        assertThat(facts.get("errorHandling").get("present").isUnresolved()).isTrue();
        assertThat(facts.get("name").text()).isEqualTo("orders_to_warehouse");
        assertThat(project.problems()).isNotEmpty();
    }

    @Test
    void reads_no_entity() {
        project.with(DIAGRAM, """
                <!DOCTYPE bpmn2:definitions [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                """ + diagram(sender("&secret;", "x"), "").replaceFirst("<\\?xml[^>]*>\\s*", ""));

        assertThat(GivenProject.textOf(project.document(SapIflowFormat.ID))).doesNotContain("root:");
        assertThat(project.problems()).contains("xml-doctype");
    }
}
