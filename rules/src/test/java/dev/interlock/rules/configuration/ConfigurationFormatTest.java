package dev.interlock.rules.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefacts;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.rules.GivenProject;
import dev.interlock.rules.ReadableSchema;
import dev.interlock.rules.logging.LoggingConfigurationFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFormatTest {

    private static final String APPLICATION = "src/main/resources/application.yml";

    private final GivenProject project = GivenProject.empty();

    @AfterEach
    void keeps_to_the_schemas() {
        Artefacts artefacts = project.read();
        ReadableSchema configuration = ReadableSchema.beside(ConfigurationFormat.class, "configuration.schema.json");
        ReadableSchema logging = ReadableSchema.beside(LoggingConfigurationFormat.class, "logging-config.schema.json");
        GivenProject.documents(artefacts, ConfigurationFormat.ID).forEach(configuration::assertValid);
        GivenProject.documents(artefacts, LoggingConfigurationFormat.ID).forEach(logging::assertValid);
    }

    @Test
    void flattens_keys_and_tells_own_ones() {
        Node configuration = project.with(APPLICATION, """
                spring:
                  application:
                    name: orders
                orders:
                  partners: [acme, {id: globex}]
                  retries: 3
                """).document(ConfigurationFormat.ID);

        Node entries = configuration.get("entries");
        assertThat(entries.get(0).get("key").text()).isEqualTo("spring.application.name");
        assertThat(entries.get(0).get("own").isTrue()).isFalse();
        assertThat(entries.get(1).get("key").text()).isEqualTo("orders.partners[0]");
        assertThat(entries.get(1).get("own").isTrue()).isTrue();
        assertThat(entries.get(2).get("key").text()).isEqualTo("orders.partners[1].id");
        assertThat(entries.get(3).get("value").location()).hasToString(APPLICATION + ":6:12");
        assertThat(configuration.get("production").isTrue()).isTrue();
    }

    @Test
    void leaves_a_contract_alone_that_is_called_like_a_configuration() {
        project.with("contracts/application-headers.yml", "asyncapi: 3.0.0\nchannels: {orders: {address: orders}}\n")
                .with(APPLICATION, "openapi: {title: Orders}\n");

        assertThat(project.problems()).isEmpty();
        assertThat(project.document(ConfigurationFormat.ID)
                        .get("entries")
                        .get(0)
                        .get("key")
                        .text())
                .isEqualTo("openapi.title");
    }

    @Test
    void grades_defaults_and_leaves_the_rest_unresolved() {
        Node entries = project.with("src/main/resources/application.properties", """
                orders.url=${ORDERS_URL:https://orders.acme.test}/v1
                orders.token=${TOKEN}
                orders.copy=${orders.fixed}
                orders.fixed=yes
                orders.prompt=${HOST:<host>}
                orders.spel=#{systemProperties['x']}
                """)
                .document(ConfigurationFormat.ID)
                .get("entries");

        assertThat(entries.get(0).get("value").text()).isEqualTo("https://orders.acme.test/v1");
        assertThat(entries.get(0).get("value").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(entries.get(1).get("value").unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(entries.get(2).get("value").text()).isEqualTo("yes");
        assertThat(entries.get(2).get("value").grade()).isEqualTo(Grade.LITERAL);
        assertThat(entries.get(4).get("value").unresolved().reason()).isEqualTo(Reason.FILL_ME_IN);
        assertThat(entries.get(5).get("value").unresolved().reason()).isEqualTo(Reason.RUNTIME);
    }

    @Test
    void reads_each_document_of_a_file_with_its_profile_and_its_lines() {
        project.with(APPLICATION, """
                # common
                a: 1
                ---
                spring:
                  config:
                    activate:
                      on-profile: dev
                a: 2
                text: |
                  --- no marker
                --- # production
                spring.config.activate.on-profile: prod
                a: 3
                """);

        List<Node> documents = project.documents(ConfigurationFormat.ID);

        assertThat(documents).hasSize(3);
        assertThat(documents.get(0).has("profile")).isFalse();
        assertThat(documents.get(1).get("profile").text()).isEqualTo("dev");
        assertThat(documents.get(1).get("production").isTrue()).isFalse();
        assertThat(documents.get(1).get("entries").get(1).get("value").location())
                .hasToString(APPLICATION + ":8:4");
        assertThat(documents.get(2).get("profile").text()).isEqualTo("prod");
        assertThat(documents
                        .get(2)
                        .get("entries")
                        .get(1)
                        .get("value")
                        .location()
                        .line())
                .isEqualTo(13);
        assertThat(project.problems()).isEmpty();
    }

    @Test
    void reads_each_document_of_a_properties_file() {
        project.with("application.properties", """
                a=1
                #---
                spring.config.activate.on-profile=dev
                a=2
                """);

        List<Node> documents = project.documents(ConfigurationFormat.ID);

        assertThat(documents).hasSize(2);
        assertThat(documents
                        .get(1)
                        .get("entries")
                        .get(1)
                        .get("value")
                        .location()
                        .line())
                .isEqualTo(4);
        assertThat(project.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/application-dev.yml, dev, false",
        "src/main/resources/application-prod.yml, prod, true",
        "src/main/resources/bootstrap-local.yaml, local, false",
        "config/application-qas.properties, qas, true",
        "src/main/resources/META-INF/microprofile-config-dev.properties, dev, false",
        "src/main/resources/orders-dev.properties, dev, false",
    })
    void knows_files_of_environments(String path, String environment, boolean production) {
        Node configuration =
                project.with(path, path.endsWith("properties") ? "a=1" : "a: 1").document(ConfigurationFormat.ID);

        assertThat(configuration.get("environment").text()).isEqualTo(environment);
        assertThat(configuration.get("production").isTrue()).isEqualTo(production);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/messages.properties",
                "src/main/resources/messages_de.properties",
                "src/main/resources/ValidationMessages_fr_CH.properties",
                "src/main/resources/i18n/orders.properties",
                "src/main/resources/git.properties",
                "src/main/resources/application-test.yml",
                "other/orders.properties",
            })
    void leaves_out_what_is_no_configuration(String path) {
        project.with(path, path.endsWith("properties") ? "a=1" : "a: 1");

        assertThat(project.documents(ConfigurationFormat.ID)).isEmpty();
    }

    @Test
    void leaves_out_pieces_of_contracts() {
        project.with("src/main/resources/api/order.yaml", "$ref: 'other.yaml'")
                .with("src/main/resources/deploy.yaml", "apiVersion: v1\nkind: ConfigMap");

        assertThat(project.documents(ConfigurationFormat.ID)).isEmpty();
    }

    @Test
    void shows_the_logging_keys_as_a_logging_configuration() {
        Node logging = project.with(APPLICATION, """
                logging:
                  level:
                    root: ${ROOT_LEVEL:info}
                    org.apache.http.wire: debug
                  pattern:
                    console: "%d %-5p [%X{traceId}] %c - %m%n"
                  structured:
                    format:
                      file: ecs
                  file:
                    name: /var/log/orders.log
                  logback:
                    rollingpolicy:
                      max-history: 30
                """).document(LoggingConfigurationFormat.ID);

        assertThat(logging.get("kind").text()).isEqualTo("spring");
        assertThat(logging.get("roots").get(0).get("level").text()).isEqualTo("INFO");
        assertThat(logging.get("roots").get(0).get("level").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(logging.get("loggers").get(0).get("name").text()).isEqualTo("org.apache.http.wire");
        assertThat(logging.get("loggers").get(0).get("level").location()).hasToString(APPLICATION + ":4:27");
        Node console = logging.get("appenders").get(0);
        assertThat(console.get("encoder").get("correlation").isTrue()).isTrue();
        assertThat(console.get("encoder").get("structured").isTrue()).isFalse();
        Node file = logging.get("appenders").get(1);
        assertThat(file.get("encoder").get("structured").isTrue()).isTrue();
        assertThat(file.get("rolling").get("maxHistory").text()).isEqualTo("30");
        assertThat(file.get("rolling").get("maxFileSize").grade()).isEqualTo(Grade.DEFAULT);
    }

    @Test
    void shows_no_logging_configuration_where_nothing_is_said_of_it() {
        project.with(APPLICATION, "server.port: 8080");

        assertThat(project.documents(LoggingConfigurationFormat.ID)).isEmpty();
    }

    @Test
    void marks_logging_of_development() {
        Node logging = project.with("src/main/resources/application-dev.yml", "logging.level.root: debug")
                .document(LoggingConfigurationFormat.ID);

        assertThat(logging.get("production").isTrue()).isFalse();
        assertThat(logging.get("roots").get(0).get("production").isTrue()).isFalse();
    }

    @Test
    void claims_nothing_absent_in_a_file_that_cannot_be_read() {
        Node configuration = project.with(APPLICATION, "a: [1").document(ConfigurationFormat.ID);

        assertThat(configuration.get("entries").isOpen()).isTrue();
        assertThat(project.problems()).containsExactly("syntax");
    }

    @Test
    void reads_only_so_many_documents_of_one_file() {
        project.with(APPLICATION, "a: 1\n---\n".repeat(300));

        assertThat(project.documents(ConfigurationFormat.ID)).hasSize(200);
        assertThat(project.problems()).containsExactly("too-many-documents");
    }
}
