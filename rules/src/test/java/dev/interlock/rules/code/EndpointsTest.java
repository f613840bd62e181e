package dev.interlock.rules.code;

import static dev.interlock.rules.code.CompiledProject.list;
import static dev.interlock.rules.code.CompiledProject.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Unresolved;
import dev.interlock.schema.OwnSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    private static final String RUNTIME =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)";

    private static final String WEB = "org.springframework.web.bind.annotation";

    private static String annotation(String pack, String name, String members) {
        return "package " + pack + ";\n" + RUNTIME + "\npublic @interface " + name + " { " + members + " }";
    }

    private static String mapping(String name) {
        return annotation(
                WEB,
                name,
                "String[] value() default {}; String[] path() default {}; String[] produces() default {};"
                        + " String[] headers() default {}; String[] method() default {};");
    }

    private static CompiledProject spring(String... sources) {
        List<String> all = new ArrayList<>(Arrays.asList(sources));
        all.add(annotation(WEB, "RestController", ""));
        all.add(annotation(WEB, "RequestParam", "String value() default \"\"; String name() default \"\";"));
        all.add(annotation(WEB, "RequestHeader", "String value() default \"\";"));
        all.add(annotation(WEB, "PathVariable", "String value() default \"\";"));
        all.add(annotation(WEB, "CrossOrigin", "String[] origins() default {};"));
        all.add(mapping("RequestMapping"));
        all.add(mapping("GetMapping"));
        all.add(mapping("PostMapping"));
        all.add(annotation("org.springframework.security.access.prepost", "PreAuthorize", "String value();"));
        all.add(annotation("jakarta.annotation.security", "RolesAllowed", "String[] value();"));
        all.add(annotation("jakarta.annotation.security", "PermitAll", ""));
        all.add(annotation("jakarta.ws.rs", "Path", "String value();"));
        all.add(annotation("jakarta.ws.rs", "HttpMethod", "String value();"));
        all.add(annotation("jakarta.ws.rs", "GET", ""));
        all.add(annotation("jakarta.ws.rs", "HeaderParam", "String value();"));
        all.add(annotation("jakarta.ws.rs", "QueryParam", "String value();"));
        all.add(annotation("org.springframework.context.annotation", "Bean", ""));
        all.add(annotation("org.springframework.cloud.openfeign", "FeignClient", "String value();"));
        all.add(annotation("org.springframework.kafka.annotation", "KafkaListener", "String[] topics();"));
        all.add(annotation("org.springframework.jms.annotation", "JmsListener", "String destination() default \"\";"));
        return CompiledProject.of(all.toArray(String[]::new));
    }

    /** A class path with a jar that tells nothing about security. */
    private static CompiledProject known(CompiledProject project, Path directory, String jar) throws IOException {
        Path library = directory.resolve(jar);
        Files.write(library, new byte[0]);
        return project.withClassPath(library);
    }

    private static List<Node> endpoints(CompiledProject project, String type) {
        return list(project.type(type).get("endpoints"));
    }

    private static final String ORDERS = """
            package com.acme;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.security.access.prepost.PreAuthorize;
            @RestController
            @RequestMapping(path = {"/orders", "v2/orders/"}, produces = "application/json")
            class Orders {
                @GetMapping("/{id:[0-9]{1,3}}/lines") // ~ mapping
                @PreAuthorize("hasRole('CLERK') and hasAnyAuthority('SCOPE_read', 'SCOPE_all')")
                String lines(@PathVariable String id, @RequestParam("page_token") String token, // ~ lines
                        @RequestHeader("X-Trace") String trace) {
                    return "";
                }
                @Deprecated
                @PostMapping
                String create() { return ""; }
                @RequestMapping(path = "${api.base:/search}/{q}", method = "POST")
                String search() { return ""; }
                @RequestMapping("${api.other}/x")
                String other() { return ""; }
                void helper() { }
            }
            """;

    @Test
    void joins_the_mappings_of_class_and_method() {
        CompiledProject project = spring(ORDERS);
        String type = "com.acme.Orders";

        assertThat(endpoints(project, type))
                .extracting(
                        node -> node.get("method").text(),
                        node -> node.get("path").text(),
                        node -> node.get("handler").text())
                .contains(
                        tuple("post", "/orders", "create"),
                        tuple("get", "/orders/{id}/lines", "lines"),
                        tuple("get", "/v2/orders/{id}/lines", "lines"),
                        tuple("post", "/orders/search/{q}", "search"))
                .hasSize(8);
        Node lines = endpoints(project, type).stream()
                .filter(node -> node.get("handler").text().equals("lines"))
                .findFirst()
                .orElseThrow();
        assertThat(lines.location().line()).isEqualTo(project.marked("lines").get(0));
        assertThat(texts(lines.get("headers"))).containsExactly("X-Trace");
        assertThat(texts(lines.get("produces"))).containsExactly("application/json");
        assertThat(list(lines.get("parameters")))
                .extracting(
                        node -> node.get("in").text(), node -> node.get("name").text())
                .containsExactly(tuple("path", "id"), tuple("query", "page_token"), tuple("header", "X-Trace"));
        assertThat(texts(lines.get("security").get("roles"))).containsExactly("CLERK", "SCOPE_all", "SCOPE_read");
        assertThat(texts(project.type(type).get("roles"))).containsExactly("controller");
    }

    @Test
    void keeps_what_a_property_hides() {
        List<Node> endpoints = endpoints(spring(ORDERS), "com.acme.Orders");

        assertThat(endpoints)
                .filteredOn(node -> node.get("handler").text().equals("search"))
                .allMatch(node -> node.get("path").grade() == Grade.DEFAULT);
        assertThat(endpoints)
                .filteredOn(node -> node.get("handler").text().equals("other"))
                .hasSize(2)
                .allMatch(node -> node.get("path").unresolved().reason() == Unresolved.Reason.PLACEHOLDER);
    }

    @Test
    void finds_mappings_and_security_on_interfaces_and_composed_annotations() {
        CompiledProject project = spring(
                """
                package com.acme;
                import org.springframework.web.bind.annotation.*;
                class Orders implements OrdersApi { }
                """.replace("class Orders", "@RestController class OrdersController")
                        .replace("{ }", "{ public String get(Long id) { return \"\"; } }"),
                """
                package com.acme;
                import org.springframework.web.bind.annotation.*;
                @RequestMapping("/api")
                interface OrdersApi extends Generic<Long> {
                    @AdminGet(path = "/admin") default String admin() { return ""; }
                }
                """,
                """
                package com.acme;
                import org.springframework.web.bind.annotation.*;
                @jakarta.annotation.security.RolesAllowed("user")
                interface Generic<T> {
                    @GetMapping("/{id}") String get(@PathVariable("id") T id);
                }
                """,
                annotation("com.acme", "AdminGet", "String[] path() default {};")
                        .replace(
                                RUNTIME,
                                RUNTIME + " @org.springframework.web.bind.annotation.GetMapping"
                                        + " @jakarta.annotation.security.RolesAllowed(\"admin\")"));

        assertThat(endpoints(project, "com.acme.OrdersController"))
                .extracting(
                        node -> node.get("method").text(),
                        node -> node.get("path").text(),
                        node -> texts(node.get("security").get("roles")),
                        node -> node.get("parameters").size())
                .containsExactly(
                        tuple("get", "/api/admin", List.of("admin"), 0), tuple("get", "/api/{id}", List.of("user"), 1));
    }

    @Test
    void does_not_take_clients_for_endpoints() {
        CompiledProject project = spring("""
                package com.acme;
                import org.springframework.web.bind.annotation.*;
                @org.springframework.cloud.openfeign.FeignClient("x")
                interface Client { @GetMapping("/x") String x(); }
                """);

        assertThat(project.type("com.acme.Client").has("endpoints")).isFalse();
        assertThat(texts(project.type("com.acme.Client").get("roles"))).containsExactly("client");
    }

    @Test
    void reads_resources_of_jax_rs() {
        CompiledProject project = spring(
                """
                package com.acme;
                import jakarta.ws.rs.*;
                @Path("orders")
                @jakarta.annotation.security.RolesAllowed("clerk")
                public class Orders {
                    @GET @Path("{id : \\\\d+}") @jakarta.annotation.security.PermitAll
                    public String get(@HeaderParam("X-Trace") String t, @QueryParam("q") String q) { return ""; }
                    @Purge public void purge(String body) { }
                    @Path("lines") public Object locator() { return this; }
                }
                """,
                annotation("com.acme", "Purge", "")
                        .replace(RUNTIME, RUNTIME + " @jakarta.ws.rs.HttpMethod(\"PURGE\")"));

        assertThat(endpoints(project, "com.acme.Orders"))
                .extracting(
                        node -> node.get("method").text(),
                        node -> node.get("path").text(),
                        node -> node.get("security").get("permitAll").isTrue(),
                        node -> texts(node.get("headers")))
                .containsExactly(
                        tuple("purge", "/orders", false, List.of()),
                        tuple("get", "/orders/{id}", true, List.of("X-Trace")));
        assertThat(texts(project.type("com.acme.Orders").get("roles"))).containsExactly("resource");
    }

    @Test
    void knows_endpoints_to_be_open_only_where_nothing_else_can_guard_them(@TempDir Path directory) throws IOException {
        assertThat(declared(spring(ORDERS)).unresolved().reason()).isEqualTo(Unresolved.Reason.UNREADABLE);
        assertThat(declared(known(spring(ORDERS), directory, "spring-web-6.1.0.jar"))
                        .kind())
                .isEqualTo(NodeKind.BOOLEAN);
        assertThat(declared(known(spring(ORDERS), directory, "spring-web-6.1.0.jar"))
                        .isTrue())
                .isFalse();
        assertThat(declared(known(spring(ORDERS), directory, "spring-security-config-6.1.0.jar"))
                        .unresolved()
                        .reason())
                .isEqualTo(Unresolved.Reason.RUNTIME);
        assertThat(declared(known(spring(ORDERS), directory, "spring-web-6.1.0.jar")
                                .with(
                                        "src/main/webapp/WEB-INF/web.xml",
                                        "<web-app><security-constraint/></web-app>".getBytes(UTF_8)))
                        .isUnresolved())
                .isTrue();
    }

    private static Node declared(CompiledProject project) {
        return endpoints(project, "com.acme.Orders").stream()
                .filter(node -> node.get("handler").text().equals("create"))
                .findFirst()
                .orElseThrow()
                .get("security")
                .get("declared");
    }

    @Test
    void reads_what_a_filter_chain_permits(@TempDir Path directory) throws IOException {
        CompiledProject project = known(
                spring(
                        """
                        package com.acme;
                        import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                        class Security {
                            @org.springframework.context.annotation.Bean
                            org.springframework.security.web.SecurityFilterChain chain(HttpSecurity http) {
                                http.authorizeHttpRequests(requests -> requests
                                        .requestMatchers("/public/**", "/health").permitAll() // ~ permit
                                        .anyRequest().authenticated());
                                http.csrf(csrf -> csrf.disable()); // ~ csrf
                                return http.build();
                            }
                            void cors(Cors cors) {
                                cors.setAllowedOrigins(java.util.List.of("*")); // ~ cors
                                cors.setAllowCredentials(true);
                            }
                            interface Cors {
                                void setAllowedOrigins(java.util.List<String> l);
                                void setAllowCredentials(Boolean b);
                            }
                        }
                        """,
                        ORDERS,
                        "package org.springframework.security.web; public interface SecurityFilterChain { }",
                        """
                        package org.springframework.security.config.annotation.web.builders;
                        public interface HttpSecurity {
                            interface Customizer<T> { void customize(T t); }
                            interface Requests {
                                Url requestMatchers(String... p);
                                Url anyRequest();
                            }
                            interface Url { Requests permitAll(); Requests authenticated(); }
                            interface CsrfConfigurer { HttpSecurity disable(); }
                            HttpSecurity authorizeHttpRequests(Customizer<Requests> c);
                            HttpSecurity csrf(Customizer<CsrfConfigurer> c);
                            org.springframework.security.web.SecurityFilterChain build();
                        }
                        """),
                directory,
                "spring-security-config-6.1.0.jar");
        Node security = project.root().get("security");

        assertThat(security.get("filterChain").isTrue()).isTrue();
        assertThat(security.get("starter").isTrue()).isTrue();
        assertThat(list(security.get("permitAllMatchers")))
                .extracting(
                        node -> node.get("pattern").text(),
                        node -> node.location().line())
                .containsExactly(
                        tuple("/public/**", project.marked("permit").get(0)),
                        tuple("/health", project.marked("permit").get(0)));
        assertThat(security.get("csrfDisabled").isTrue()).isTrue();
        assertThat(security.get("csrfDisabledAt").get(0).location().line())
                .isEqualTo(project.marked("csrf").get(0));
        assertThat(list(security.get("anyOrigin")))
                .extracting(
                        node -> node.location().line(),
                        node -> node.get("credentials").isTrue())
                .containsExactly(tuple(project.marked("cors").get(0), true));
        assertThat(declared(project).unresolved().template().parts()).hasSize(1);
    }

    @Test
    void reads_listeners() {
        CompiledProject project = spring("""
                package com.acme;
                class Listeners {
                    @org.springframework.kafka.annotation.KafkaListener(topics = {"orders.v1", "${topic}"})
                    void on(String s) { } // ~ kafka
                    @org.springframework.jms.annotation.JmsListener(destination = "ORDERS")
                    void jms(String s) { }
                }
                """);
        Node type = project.type("com.acme.Listeners");

        assertThat(list(type.get("listeners")))
                .extracting(
                        node -> node.get("kind").text(),
                        node -> node.get("topics").get(0).text())
                .containsExactly(tuple("kafka", "orders.v1"), tuple("jms", "ORDERS"));
        assertThat(type.get("listeners").get(0).get("topics").get(1).isUnresolved())
                .isTrue();
        assertThat(type.get("listeners").get(0).location().line())
                .isEqualTo(project.marked("kafka").get(0));
        assertThat(texts(type.get("roles"))).containsExactly("listener");
    }

    @Test
    void knows_the_backends_of_logging(@TempDir Path directory) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String name : List.of(
                "logback-classic-1.5.6.jar",
                "log4j-1.2-api-2.23.1.jar",
                "log4j-core-3.0.0-beta2.jar",
                "jul-to-slf4j-2.0.13.jar",
                "app-1.0-SNAPSHOT.jar")) {
            jars.add(Files.write(directory.resolve(name), new byte[0]));
        }
        Node known =
                spring(ORDERS).withClassPath(jars.toArray(Path[]::new)).root().get("classPath");

        assertThat(texts(known.get("backends"))).containsExactly("log4j2", "logback");
        assertThat(texts(known.get("bridges"))).containsExactly("jul-to-slf4j", "log4j-1.2-api");
        assertThat(known.get("backends").isOpen()).isFalse();
        assertThat(spring(ORDERS).root().get("classPath").get("backends").isOpen())
                .isTrue();
    }

    @Test
    void keeps_to_the_published_schema() {
        assertThat(OwnSchema.load(JavaFormat.class, "java.schema.json")
                        .validate(spring(ORDERS).root()))
                .isEmpty();
    }
}
