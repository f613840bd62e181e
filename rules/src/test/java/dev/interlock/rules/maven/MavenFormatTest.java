package dev.interlock.rules.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Coordinates;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.rules.GivenProject;
import dev.interlock.rules.ReadableSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MavenFormatTest {

    private final GivenProject project = GivenProject.empty();

    @AfterEach
    void keeps_to_the_schema() {
        ReadableSchema schema = ReadableSchema.beside(MavenFormat.class, "maven.schema.json");
        GivenProject.documents(project.read(), MavenFormat.ID).forEach(schema::assertValid);
    }

    @Test
    void reads_coordinates_dependencies_and_modules_with_their_places() {
        Node pom = pom("""
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1.2.3</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>api</module>
                    <module>flow</module>
                  </modules>
                  <dependencies>
                    <dependency>
                      <groupId>org.slf4j</groupId>
                      <artifactId>slf4j-api</artifactId>
                      <version>2.0.17</version>
                    </dependency>
                  </dependencies>
                </project>
                """);

        assertThat(pom.get("version").location()).hasToString("pom.xml:4:12");
        assertThat(pom.get("packaging").text()).isEqualTo("pom");
        assertThat(pom.get("modules").get(1).text()).isEqualTo("flow");
        assertThat(pom.get("dependencies").get(0).get("version").text()).isEqualTo("2.0.17");
        assertThat(pom.get("dependencies").get(0).get("scope").text()).isEqualTo("compile");
        assertThat(pom.get("dependencies").isOpen()).isFalse();
    }

    @Test
    void inherits_group_and_version_from_the_parent() {
        Node pom = pom("""
                <project>
                  <parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>7</version></parent>
                  <artifactId>orders</artifactId>
                  <dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId></dependency></dependencies>
                </project>
                """);

        assertThat(pom.get("groupId").text()).isEqualTo("com.acme");
        assertThat(pom.get("version").text()).isEqualTo("7");
        assertThat(pom.get("packaging").text()).isEqualTo("jar");
        assertThat(pom.get("dependencies").get(0).get("version").unresolved().reason())
                .isEqualTo(Reason.UNREADABLE);
        assertThat(pom.get("dependencies").isOpen()).isTrue();
    }

    @Test
    void resolves_properties_and_managed_versions() {
        Node pom = pom("""
                <project>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>${revision}</version>
                  <properties>
                    <revision>2.0.0</revision>
                    <slf4j>2.0.17</slf4j>
                  </properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>${slf4j}</version></dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>api</artifactId><version>${project.version}</version></dependency>
                    <dependency><groupId>x</groupId><artifactId>y</artifactId><version>${from.parent}</version></dependency>
                  </dependencies>
                </project>
                """);

        assertThat(pom.get("version").text()).isEqualTo("2.0.0");
        assertThat(pom.get("version").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(pom.get("version").sources()).hasSize(2);
        Node dependencies = pom.get("dependencies");
        assertThat(dependencies.get(0).get("version").text()).isEqualTo("2.0.17");
        assertThat(dependencies.get(0).get("version").grade()).isEqualTo(Grade.LITERAL);
        assertThat(dependencies.get(1).get("groupId").text()).isEqualTo("com.acme");
        assertThat(dependencies.get(1).get("version").text()).isEqualTo("2.0.0");
        assertThat(dependencies.get(2).get("version").unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void believes_the_build_where_the_version_is_composed() {
        project.with("pom.xml", """
                <project>
                  <parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>${revision}</version></parent>
                  <artifactId>orders</artifactId>
                </project>
                """);

        Artefacts artefacts = project.readAs(new Coordinates("com.acme", "orders", "3.1.4", "jar"));

        Node pom = GivenProject.documents(artefacts, MavenFormat.ID).get(0);
        assertThat(pom.get("version").text()).isEqualTo("3.1.4");
        assertThat(pom.get("version").location().line()).isEqualTo(2);
    }

    @Test
    void resolves_no_property_that_refers_to_itself() {
        Node pom = pom("""
                <project>
                  <artifactId>orders</artifactId>
                  <version>${a}</version>
                  <properties><a>${b}</a><b>${a}</b></properties>
                </project>
                """);

        assertThat(pom.get("version").isUnresolved()).isTrue();
    }

    @Test
    void claims_nothing_absent_in_a_pom_that_is_not_well_formed() {
        Node pom = pom("<project><dependencies>");

        assertThat(pom.get("dependencies").isOpen()).isTrue();
        assertThat(project.problems()).containsExactly("syntax");
    }

    private Node pom(String text) {
        return project.with("pom.xml", text).document(MavenFormat.ID);
    }
}
