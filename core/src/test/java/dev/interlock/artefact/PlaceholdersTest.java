package dev.interlock.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.ScalarInterpreter.Hidden;
import dev.interlock.document.ScalarInterpreter.Meaning;
import dev.interlock.document.ScalarInterpreter.Resolved;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Template.Hole;
import dev.interlock.document.Template.Known;
import dev.interlock.document.Unresolved.Reason;
import dev.interlock.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    private static final PlaceholderSyntax BRACES = PlaceholderSyntax.of("{{", "}}");
    private static final PlaceholderSyntax DOLLAR =
            PlaceholderSyntax.of("${", "}").withDefault(":").withNesting();
    private static final PlaceholderSyntax SHELL =
            PlaceholderSyntax.of("${", "}").withDefault(":-").withNesting();

    @Test
    void resolves_names_with_blanks_and_angle_brackets() {
        Placeholders placeholders = Placeholders.of(BRACES)
                .define("S4HANA Address", defined("https://s4.acme.com"))
                .define("<SAPHDA_AUTH>", defined("Basic"));

        assertThat(resolved(placeholders, "{{S4HANA Address}}/orders").text()).isEqualTo("https://s4.acme.com/orders");
        assertThat(resolved(placeholders, "{{<SAPHDA_AUTH>}}").text()).isEqualTo("Basic");
        assertThat(resolved(placeholders, "{{<SAPHDA_AUTH>}}").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(resolved(placeholders, "{{<SAPHDA_AUTH>}}").definitions())
                .containsExactly(Source.of(Location.of("parameters.prop")));
    }

    @Test
    void leaves_text_without_placeholders_alone() {
        assertThat(Placeholders.of(BRACES, DOLLAR).interpret("http://example.com {x} }} $"))
                .isEmpty();
        assertThat(Placeholders.of(BRACES).interpret("{{unclosed")).isEmpty();
        assertThat(Placeholders.of(BRACES).interpret("{{}}")).isEmpty();
    }

    @Test
    void keeps_what_is_known_of_a_template() {
        Hidden hidden = hidden(Placeholders.of(BRACES), "http://{{host}}/orders");

        assertThat(hidden.unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(hidden.unresolved().template())
                .isEqualTo(new Template(
                        List.of(new Known("http://"), new Hole("host", "{{host}}"), new Known("/orders"))));
        assertThat(hidden.unresolved().template().written()).isEqualTo("http://{{host}}/orders");
    }

    @Test
    void keeps_what_is_known_inside_a_definition() {
        Hidden hidden = hidden(Placeholders.of(BRACES).define("url", defined("http://{{host}}/x")), "{{url}}/orders");

        assertThat(hidden.unresolved().template().prefix()).isEqualTo("http://");
        assertThat(hidden.unresolved().template().written()).isEqualTo("http://{{host}}/x/orders");
    }

    @ParameterizedTest
    @CsvSource({
        "${port:8080}, 8080",
        "${a:${b:deep}}, deep",
        "${url:https://acme.com:443}, https://acme.com:443",
        "${env.${stage}.host}, prod.acme.com",
        "${absent:${stage}}, prod",
    })
    void resolves_defaults_and_nested_placeholders(String text, String expected) {
        Placeholders placeholders = Placeholders.of(DOLLAR)
                .define("stage", defined("prod"))
                .define("env.prod.host", defined("prod.acme.com"));

        assertThat(resolved(placeholders, text).text()).isEqualTo(expected);
        assertThat(resolved(placeholders, text).grade()).isEqualTo(Grade.DEFAULT);
    }

    @Test
    void separates_defaults_as_the_format_does() {
        assertThat(resolved(Placeholders.of(SHELL), "${LEVEL:-INFO}").text()).isEqualTo("INFO");
        assertThat(hidden(Placeholders.of(SHELL), "${ctx:user}")
                        .unresolved()
                        .template()
                        .written())
                .isEqualTo("${ctx:user}");
    }

    @Test
    void takes_a_definition_before_a_default_and_keeps_the_weakest_grade() {
        Placeholders placeholders = Placeholders.of(DOLLAR)
                .define("host", new Definition("acme.com", Grade.ENVIRONMENT, List.of()))
                .define("scheme", new Definition("https", Grade.LITERAL, List.of()));

        Resolved resolved = resolved(placeholders, "${scheme}://${host:localhost}");
        assertThat(resolved.text()).isEqualTo("https://acme.com");
        assertThat(resolved.grade()).isEqualTo(Grade.ENVIRONMENT);
        assertThat(resolved(placeholders, "${scheme}").grade()).isEqualTo(Grade.LITERAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<host>",
                "https://<host>:<port>/orders",
                "http:///orders",
                "https://:443",
                "https://",
                "host:port",
                "https://host:port/x",
                "xxx",
                "https://XXXX.acme.com", // what people leave to be filled in
                "changeme",
                "change-me",
                "https://api.example.com/v1",
                "mail@example.org",
                "example.net.",
                "https://sample.com",
                "orders.invalid",
                ""
            })
    void keeps_prompts_hidden(String prompt) {
        Hidden hidden = hidden(Placeholders.of(BRACES).define("url", defined(prompt)), "{{url}}");

        assertThat(hidden.unresolved().reason()).isEqualTo(Reason.FILL_ME_IN);
        assertThat(hidden.unresolved().template()).isEqualTo(Template.hole("url", "{{url}}"));
        assertThat(hidden.definitions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.acme.com",
                "myexample.com",
                "example.com.acme.de",
                "<a>text</a>",
                "localhost:8080",
                "maxxx-level",
                "exchangemessage",
                "a < b > c"
            })
    void takes_values_that_only_resemble_prompts(String value) {
        assertThat(resolved(Placeholders.of(BRACES).define("url", defined(value)), "{{url}}")
                        .text())
                .isEqualTo(value);
    }

    @Test
    void sees_a_prompt_that_only_the_whole_value_shows() {
        Placeholders placeholders = Placeholders.of(BRACES).define("host", defined(""));

        Hidden hidden = hidden(placeholders, "https://{{host}}/orders");
        assertThat(hidden.unresolved().reason()).isEqualTo(Reason.FILL_ME_IN);
        assertThat(hidden.unresolved().template().prefix()).isEqualTo("https://");
        assertThat(resolved(placeholders, "https://acme.com/{{host}}").text()).isEqualTo("https://acme.com/");
    }

    @Test
    void believes_a_literal_definition_that_looks_like_a_prompt() {
        Placeholders placeholders =
                Placeholders.of(DOLLAR).define("group", new Definition("example.com", Grade.LITERAL, List.of()));

        assertThat(resolved(placeholders, "${group}").text()).isEqualTo("example.com");
    }

    @Test
    void leaves_expressions_to_the_runtime() {
        Placeholders placeholders = Placeholders.of(
                        BRACES, PlaceholderSyntax.of("${", "}").runtime())
                .withRuntimePrefixes("pd:")
                .define("path", defined("/a/${header.id}"))
                .define("alias", defined("pd:partner"));

        assertThat(hidden(placeholders, "x/${property.${y}}").unresolved()).satisfies(unresolved -> {
            assertThat(unresolved.reason()).isEqualTo(Reason.RUNTIME);
            assertThat(unresolved.template().prefix()).isEqualTo("x/");
            assertThat(unresolved.template().parts()).hasSize(2);
        });
        assertThat(hidden(placeholders, "{{path}}").unresolved().template().prefix())
                .isEqualTo("/a/");
        assertThat(hidden(placeholders, "pd:partner").unresolved().reason()).isEqualTo(Reason.RUNTIME);
        assertThat(hidden(placeholders, "{{alias}}").unresolved().reason()).isEqualTo(Reason.RUNTIME);
        assertThat(hidden(placeholders, "{{absent}}${header.id}").unresolved().reason())
                .isEqualTo(Reason.PLACEHOLDER);
    }

    @Test
    void reads_filtered_names_but_no_mail_addresses() {
        Placeholders placeholders =
                Placeholders.of(PlaceholderSyntax.of("@", "@")).define("project.version", defined("1.2.3"));

        assertThat(resolved(placeholders, "@project.version@").text()).isEqualTo("1.2.3");
        assertThat(placeholders.interpret("a@acme.com, b@acme.com")).isEmpty();
    }

    @Test
    void ends_on_cycles_and_on_definitions_that_grow_without_bound() {
        Placeholders circular = Placeholders.of(BRACES)
                .define("a", defined("{{b}}"))
                .define("b", defined("{{a}}"))
                .define("self", defined("x{{self}}"));
        assertThat(hidden(circular, "{{a}}").unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(hidden(circular, "{{self}}").unresolved().template().prefix())
                .isEqualTo("x");

        Placeholders bomb = Placeholders.of(DOLLAR);
        for (int i = 0; i < 30; i++) {
            String next = "${n" + (i + 1) + "}";
            bomb = bomb.define("n" + i, defined(next.repeat(10)));
        }
        assertThat(hidden(bomb, "${n0}").unresolved().reason()).isEqualTo(Reason.PLACEHOLDER);
        assertThat(Placeholders.of(DOLLAR).interpret("${".repeat(200_000))).isEmpty();
    }

    @Test
    void names_the_scalars_of_a_tree_by_their_paths() {
        Node tree = Draft.object(Source.of(Location.of("application.yml")))
                .put("server", Draft.object().put("port", Draft.number(8080)))
                .put(
                        "hosts",
                        Draft.array().add(Draft.string("a")).add(Draft.object().put("name", Draft.string("b"))))
                .seal("values")
                .root();

        Placeholders placeholders = Placeholders.of(DOLLAR).define(tree, Grade.ENVIRONMENT);

        assertThat(resolved(placeholders, "${server.port}/${hosts[0]}/${hosts[1].name}")
                        .text())
                .isEqualTo("8080/a/b");
        assertThat(Placeholders.definitions(tree, Grade.DEFAULT)).hasSize(3);
    }

    @Test
    void interprets_the_scalars_of_a_document() {
        Node root = Draft.object(Source.of(Location.of("flow.xml")))
                .put("address", Draft.string("{{url}}"))
                .put("other", Draft.number(1))
                .seal("flow")
                .interpreted(Placeholders.of(BRACES).define("url", defined("https://acme.com")))
                .root();

        assertThat(root.get("address").text()).isEqualTo("https://acme.com");
        assertThat(root.get("address").grade()).isEqualTo(Grade.DEFAULT);
        assertThat(root.get("other").text()).isEqualTo("1");
    }

    private static Definition defined(String text) {
        return new Definition(text, Grade.DEFAULT, List.of(Source.of(Location.of("parameters.prop"))));
    }

    private static Resolved resolved(Placeholders placeholders, String text) {
        Meaning meaning = placeholders.interpret(text).orElseThrow();
        assertThat(meaning).isInstanceOf(Resolved.class);
        return (Resolved) meaning;
    }

    private static Hidden hidden(Placeholders placeholders, String text) {
        Meaning meaning = placeholders.interpret(text).orElseThrow();
        assertThat(meaning).isInstanceOf(Hidden.class);
        return (Hidden) meaning;
    }
}
