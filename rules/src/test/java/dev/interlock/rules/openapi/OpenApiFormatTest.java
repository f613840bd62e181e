package dev.interlock.rules.openapi;

import static dev.interlock.rules.contract.Extraction.interfaceOf;
import static dev.interlock.rules.contract.Extraction.place;
import static dev.interlock.rules.contract.Extraction.read;
import static dev.interlock.rules.contract.Extraction.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.document.Node;
import dev.interlock.document.Unresolved;
import dev.interlock.rules.contract.Extraction;
import dev.interlock.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiFormatTest {

    @ParameterizedTest
    @CsvSource({
        "openapi: 3.0.3, oas3 oas3_0",
        "openapi: 3.1.0, oas3 oas3_1",
        "openapi: '3.2.0', oas3 oas3_2",
        "openapi: 3.0, oas3 oas3_0",
        "swagger: '2.0', oas2",
        "swagger: 2.0, oas2"
    })
    void tells_the_formats_of_a_version(String line, String formats) {
        Artefact artefact =
                read("api.yaml", line + "\npaths:\n  /a: {get: {}}\n").all().get(0);
        assertThat(artefact.documents().get(0).formats()).containsExactlyInAnyOrder(("openapi " + formats).split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'openapi: 3.0.3', CERTAIN",
        "'openapi: 3.1.1', CERTAIN",
        "'swagger: \"2.0\"', CERTAIN",
        "'openapi: 3.0', LIKELY",
        "'openapi: 3.9.0', LIKELY"
    })
    void is_certain_of_versions_that_exist(String line, Claim.Strength strength) {
        assertThat(read("api.yaml", line + "\npaths: {/a: {get: {}}}\n").all())
                .extracting(artefact -> artefact.claim().strength())
                .containsExactly(strength);
    }

    @Test
    void leaves_other_files_alone() {
        Artefacts artefacts = read(
                "package-lock.json",
                "{\"openapi\": \"3.0.0\", \"paths\": {}}",
                "app.yaml",
                "openapi:\n  enabled: true\n",
                "deps.json",
                "{\"dependencies\": {\"openapi\": \"3.0.0\", \"swagger\": \"2.0.0\"}}",
                "switch.yaml",
                "swagger: enabled\n",
                "notes.md",
                "openapi: 3.0.0\n",
                "words.yaml",
                "text: |\n  openapi: 3.0.0\n");
        assertThat(artefacts.all()).isEmpty();
        assertThat(artefacts.problems()).isEmpty();
    }

    @Test
    void claims_json_in_one_line_and_keys_at_the_end() {
        assertThat(read("a.json", "{\"info\":{\"title\":\"x\"},\"paths\":{\"/a\":{}},\"openapi\":\"3.0.0\"}")
                        .all())
                .hasSize(1);
        assertThat(read("a.yaml", "paths: {/a: {}}\n\"openapi\" : 3.0.0\n").all())
                .hasSize(1);
    }

    @Test
    void claims_a_contract_that_cannot_be_parsed_and_says_why() {
        Artefacts artefacts = read("api.yaml", "openapi: 3.0.0\npaths:\n  /a: [\n");
        assertThat(artefacts.all()).hasSize(1);
        assertThat(artefacts.all().get(0).problems()).isNotEmpty();
    }

    @Test
    void names_versions_that_it_does_not_understand() {
        Artefacts artefacts = read("api.yaml", "info: {}\nopenapi: 4.0.0\npaths: {/a: {}}\n");
        assertThat(artefacts.interfaces()).isEmpty();
        assertThat(artefacts.all().get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("openapi-version-unsupported");
            assertThat(problem.message()).contains("'4.0.0'");
            assertThat(problem.location().orElseThrow().line()).isEqualTo(2);
        });
    }

    @Test
    void takes_fragments_for_no_roots() {
        Artefacts artefacts = read("api.yaml", """
                openapi: 3.0.3
                paths:
                  /orders:
                    $ref: paths/orders.yaml
                components:
                  schemas:
                    Order: {$ref: 'common.yaml#/components/schemas/Order'}
                """, "common.yaml", """
                openapi: 3.0.3
                paths: {}
                components:
                  schemas:
                    Order:
                      type: object
                      properties: {orderId: {type: string}}
                """, "paths/orders.yaml", """
                get:
                  operationId: listOrders
                  responses:
                    default: {description: error}
                """);
        Node model = interfaceOf(artefacts);
        assertThat(texts(model.get("operations"), "key")).containsExactly("listOrders");
        assertThat(place(model.get("operations").get(0).get("key"))).isEqualTo("paths/orders.yaml:2");
        assertThat(place(model.get("segments").get(0))).isEqualTo("api.yaml:3");
        assertThat(texts(model.get("schemas").get(0).get("properties"), "name")).containsExactly("orderId");
        assertThat(place(model.get("schemas").get(0).get("properties").get(0))).isEqualTo("common.yaml:7");
    }

    @Test
    void opens_what_a_dead_reference_hides() {
        Node model = Extraction.root(read("api.yaml", """
                        openapi: 3.0.3
                        paths:
                          /orders: {$ref: missing.yaml}
                          /items:
                            get: {}
                        """).interfaces().get(0));
        assertThat(model.get("operations").isOpen()).isTrue();
        assertThat(texts(model.get("operations"), "key")).containsExactly("get /items");
    }

    @Test
    void never_names_an_interface_by_its_title() {
        Artefacts artefacts = read(
                "src/main/api/orders-v2.yaml",
                "openapi: 3.0.3\ninfo: {title: Order things, version: 2.1.0}\npaths: {/a: {get: {}}}\n");
        assertThat(artefacts.interfaces().get(0).nativeId()).isEqualTo("src/main/api/orders-v2");
        Node model = interfaceOf(artefacts);
        assertThat(model.get("name").text()).isEqualTo("orders-v2");
        assertThat(model.get("title").text()).isEqualTo("Order things");
    }

    @Test
    void takes_the_id_that_the_contract_gives_itself() {
        Artefacts artefacts = read(
                "a.yaml", "openapi: 3.0.3\ninfo:\n  x-api-id: 4f2c-orders\n  title: Orders\npaths: {/a: {get: {}}}\n");
        assertThat(artefacts.interfaces().get(0).nativeId()).isEqualTo("4f2c-orders");
        assertThat(place(interfaceOf(artefacts).get("name"))).isEqualTo("a.yaml:3");
    }

    @ParameterizedTest
    @CsvSource({
        "1.10, 1.10, major-minor",
        "1.2.3, 1.2.3, semantic",
        "v1.2.3-rc.1, v1.2.3-rc.1, semantic",
        "1.0.0.Final, 1.0.0.Final, semantic",
        "71, 71, integer",
        "2024-01-15, 2024-01-15, date",
        "2023-10-01-preview, 2023-10-01-preview, date",
        "20240115, 20240115, date",
        "2024.0, 2024.0, major-minor",
        "1.2.3.4, 1.2.3.4, other",
        "latest, latest, other"
    })
    void keeps_the_text_of_a_version_and_tells_its_scheme(String written, String version, String scheme) {
        Node model =
                interfaceOf("a.yaml", "openapi: 3.0.3\ninfo:\n  version: " + written + "\npaths: {/a: {get: {}}}\n");
        assertThat(model.get("version").text()).isEqualTo(version);
        assertThat(model.get("contract").get("version").text()).isEqualTo(version);
        assertThat(model.get("contract").get("versionScheme").text()).isEqualTo(scheme);
        assertThat(place(model.get("version"))).isEqualTo("a.yaml:3");
    }

    @ParameterizedTest
    @CsvSource({"'%REPLACED_BY_MAVEN%'", "'@project.version@'", "'${revision}'", "'1.0.${build}'"})
    void leaves_versions_open_that_a_build_writes(String written) {
        Node version = interfaceOf("a.yaml", "openapi: 3.0.3\ninfo: {version: '" + written + "'}\npaths: {/a: {}}\n")
                .get("version");
        assertThat(version.isUnresolved()).isTrue();
        assertThat(version.text()).isEqualTo(written);
        assertThat(version.unresolved().reason()).isEqualTo(Unresolved.Reason.PLACEHOLDER);
    }

    @Test
    void fills_in_the_version_of_the_project() {
        byte[] text = "openapi: 3.0.3\ninfo: {version: '@project.version@'}\npaths: {/a: {}}\n"
                .getBytes(StandardCharsets.UTF_8);
        Artefacts artefacts = read(Project.inMemory(Map.of("a.yaml", text))
                .withCoordinates(new Coordinates("com.acme", "orders", "1.4.0", "jar")));
        assertThat(interfaceOf(artefacts).get("version").text()).isEqualTo("1.4.0");
    }

    @Test
    void tells_what_comes_instead_of_what_is_deprecated() {
        Node model = interfaceOf("a.yaml", """
                openapi: 3.0.3
                info:
                  x-deprecated: true
                  x-sunset: '2027-06-30'
                paths:
                  /a:
                    get:
                      deprecated: true
                      x-deprecated-since: 2026-01-01
                      x-sunset: 2026-12-31
                      x-successor: /b
                    put:
                      deprecated: true
                      x-deprecation: {date: 2026-02-01, sunset: 2026-12-01, replaced-by: /c}
                    post:
                      deprecated: false
                """);
        assertThat(model.get("lifecycle").get("deprecated").isTrue()).isTrue();
        assertThat(model.get("lifecycle").get("sunset").text()).isEqualTo("2027-06-30");
        Node get = model.get("operations").get(0);
        assertThat(texts(get, "")).contains("2026-01-01", "2026-12-31", "/b");
        assertThat(place(get.get("sunset"))).isEqualTo("a.yaml:10");
        Node put = model.get("operations").get(1);
        assertThat(put.get("since").text()).isEqualTo("2026-02-01");
        assertThat(put.get("sunset").text()).isEqualTo("2026-12-01");
        assertThat(put.get("successor").text()).isEqualTo("/c");
        assertThat(model.get("operations").get(2).has("deprecated")).isFalse();
    }

    @Test
    void lists_foreign_files_and_whether_their_version_is_fixed() {
        Node model = Extraction.root(read("a.yaml", """
                        openapi: 3.0.3
                        paths:
                          /a:
                            get:
                              responses:
                                '400': {$ref: 'https://acme.dev/problem/v1.0.1/schema.yaml#/Problem'}
                                '500': {$ref: 'https://acme.dev/main/errors.yaml'}
                                '503': {$ref: 'https://acme.dev/main/errors.yaml#/x'}
                        """).interfaces().get(0));
        assertThat(texts(model.get("dependencies"), "reference"))
                .containsExactly("https://acme.dev/problem/v1.0.1/schema.yaml", "https://acme.dev/main/errors.yaml");
        assertThat(texts(model.get("dependencies"), "pinned")).containsExactly("true", "false");
        assertThat(model.get("dependencies").get(0).get("version").text()).isEqualTo("v1.0.1");
        assertThat(place(model.get("dependencies").get(0))).isEqualTo("a.yaml:6");
    }

    @Test
    void survives_a_contract_in_which_nothing_is_what_it_should_be() {
        Artefacts artefacts = read("a.yaml", """
                openapi: 3.0.3
                info: []
                servers: {url: 1}
                security: yes
                tags: 3
                paths:
                  /a: null
                  /b: [get]
                  /c: {get: 4, put: {parameters: {a: b}, responses: [1], security: {x: y}, requestBody: 3}}
                  7: {post: {operationId: 12, tags: {}}}
                components: {schemas: [1, {}], securitySchemes: text}
                """);
        assertThat(artefacts.problems()).extracting(Diagnostic::code).doesNotContain("format-failed");
        assertThat(artefacts.interfaces()).hasSize(1);
    }
}
