package dev.interlock.rules.code;

import static dev.interlock.rules.code.CompiledProject.list;
import static dev.interlock.rules.code.CompiledProject.named;
import static dev.interlock.rules.code.CompiledProject.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.document.Node;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesTest {

    private static final String ORDERS = """
            package com.acme.orders;

            /** class Fake { } */
            @Deprecated
            public abstract class Orders extends Base implements java.util.function.Supplier<String> { // ~ class

                static final String TABLE = "orders"; // ~ constant
                private final int most = 3, least = 1;
                String secret = "geheim"; // ~ secret
                @Deprecated
                private java.util.Map<String, Integer> counts = new java.util.HashMap<>() { { put("a", 1); } }; // ~ map

                protected Orders(String name) throws Exception { // ~ constructor
                    super();
                    use(TABLE);
                }

                abstract void all(); // ~ abstract

                void use(String s) throws java.io.IOException, // ~ use
                        IllegalStateException {

                    all();
                }

                void use(String s, int i) { // ~ use two
                    Runnable r = new Runnable() {
                        public void run() { all(); }
                    };
                    class Local { int x; } // ~ local
                }

                enum Color { RED, GREEN { @Override int n() { return 2; } }, BLUE; int n() { return 1; } } // ~ enum

                record Line(String sku, int count) {} // ~ record

                @interface Marker {} // ~ annotation
            }
            """;

    private static final String BASE = """
            package com.acme.orders;
            public class Base extends RuntimeException implements java.io.Serializable {
                Base() throws java.io.IOException {}
            }
            """;

    private static CompiledProject orders() {
        return CompiledProject.of(ORDERS, BASE);
    }

    private static int line(Node node) {
        return node.location().line();
    }

    @Test
    void names_classes_and_their_kinds_in_order() {
        CompiledProject project = orders();

        assertThat(list(project.root().get("classes")))
                .extracting(
                        type -> type.get("name").text(),
                        type -> type.get("simpleName").text(),
                        type -> type.get("kind").text())
                .containsExactly(
                        tuple("com.acme.orders.Base", "Base", "class"),
                        tuple("com.acme.orders.Orders", "Orders", "class"),
                        tuple("com.acme.orders.Orders$1", "", "class"),
                        tuple("com.acme.orders.Orders$1Local", "Local", "class"),
                        tuple("com.acme.orders.Orders$2", "", "class"),
                        tuple("com.acme.orders.Orders$Color", "Color", "enum"),
                        tuple("com.acme.orders.Orders$Color$1", "", "enum"),
                        tuple("com.acme.orders.Orders$Line", "Line", "record"),
                        tuple("com.acme.orders.Orders$Marker", "Marker", "annotation"));
        Node type = project.type("com.acme.orders.Orders");
        assertThat(type.get("package").text()).isEqualTo("com.acme.orders");
        assertThat(texts(type.get("modifiers"))).containsExactly("public", "abstract");
        assertThat(type.get("annotations").get(0).get("type").text()).isEqualTo("java.lang.Deprecated");
    }

    @Test
    void finds_declarations_in_the_source() {
        CompiledProject project = orders();
        Node type = project.type("com.acme.orders.Orders");
        Node methods = type.get("methods");

        assertThat(type.get("file").text()).isEqualTo("src/main/java/com/acme/orders/Orders.java");
        assertThat(line(type)).isEqualTo(project.marked("class").get(0));
        assertThat(line(named(type.get("fields"), "TABLE")))
                .isEqualTo(project.marked("constant").get(0));
        assertThat(line(named(type.get("fields"), "counts")))
                .isEqualTo(project.marked("map").get(0));
        assertThat(line(named(methods, "<init>")))
                .isEqualTo(project.marked("constructor").get(0));
        assertThat(line(named(methods, "all")))
                .isEqualTo(project.marked("abstract").get(0));
        assertThat(list(methods).stream()
                        .filter(method -> method.get("name").text().equals("use"))
                        .map(ClassesTest::line))
                .containsExactly(
                        project.marked("use").get(0), project.marked("use two").get(0));
        assertThat(line(project.type("com.acme.orders.Orders$1Local")))
                .isEqualTo(project.marked("local").get(0));
        assertThat(line(project.type("com.acme.orders.Orders$Color")))
                .isEqualTo(project.marked("enum").get(0));
        assertThat(line(named(project.type("com.acme.orders.Orders$Color").get("fields"), "GREEN")))
                .isEqualTo(project.marked("enum").get(0));
        assertThat(line(project.type("com.acme.orders.Orders$Line")))
                .isEqualTo(project.marked("record").get(0));
        assertThat(line(project.type("com.acme.orders.Orders$Marker")))
                .isEqualTo(project.marked("annotation").get(0));
        assertThat(type.location().range().orElseThrow().start().column()).isEqualTo(23);
    }

    @Test
    void tells_constants_where_they_are_defined() {
        CompiledProject project = orders();
        Node type = project.type("com.acme.orders.Orders");

        assertThat(named(type.get("fields"), "TABLE").get("constant").text()).isEqualTo("orders");
        assertThat(named(type.get("fields"), "secret").has("constant")).isFalse();
        assertThat(named(type.get("fields"), "secret").get("initial").text()).isEqualTo("geheim");
        Node call = named(named(type.get("methods"), "<init>").get("calls"), "use");
        assertThat(call.get("arguments").get(0).get("text").text()).isEqualTo("orders");
        assertThat(call.get("arguments").get(0).get("definedBy").text()).isEqualTo("com.acme.orders.Orders#TABLE");
    }

    @Test
    void tells_all_supertypes() {
        Node type = orders().type("com.acme.orders.Orders");

        assertThat(texts(type.get("supertypes")))
                .containsExactly(
                        "com.acme.orders.Base",
                        "java.io.Serializable",
                        "java.lang.Exception",
                        "java.lang.Object",
                        "java.lang.RuntimeException",
                        "java.lang.Throwable",
                        "java.util.function.Supplier");
        assertThat(type.get("supertypes").isOpen()).isFalse();
    }

    @Test
    void leaves_supertypes_open_where_a_class_is_missing() {
        CompiledProject project = orders().without("target/classes/com/acme/orders/Base.class");

        Node supertypes = project.type("com.acme.orders.Orders").get("supertypes");

        assertThat(supertypes.isOpen()).isTrue();
        assertThat(texts(supertypes)).contains("com.acme.orders.Base");
    }

    @Test
    void finds_supertypes_on_the_class_path(@TempDir Path directory) throws IOException {
        CompiledProject project = orders();
        Path library = Files.createDirectories(directory.resolve("classes/com/acme/orders"));
        Files.write(library.resolve("Base.class"), project.files().get("target/classes/com/acme/orders/Base.class"));
        project.without("target/classes/com/acme/orders/Base.class")
                .withClassPath(directory.resolve("missing-1.0.jar"), directory.resolve("classes"));

        Node supertypes = project.type("com.acme.orders.Orders").get("supertypes");

        assertThat(supertypes.isOpen()).isFalse();
        assertThat(texts(supertypes)).contains("java.lang.Throwable");
    }

    @Test
    void goes_on_without_a_class_path_that_cannot_be_resolved() {
        CompiledProject project = orders().withClassPath(() -> {
            throw new IllegalStateException("com.acme:lib:1 is missing");
        });

        assertThat(project.root().get("classes").size()).isEqualTo(9);
        assertThat(project.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("com.acme:lib:1 is missing"));
    }

    @Test
    void reads_classes_without_debug_information() {
        CompiledProject project = CompiledProject.withoutDebugInformation("""
                package com.acme;
                class Plain {
                    String name = "x"; // ~ field
                    void run(Exception e) { // ~ method
                        e.printStackTrace();
                    }
                }
                """);
        Node type = project.type("com.acme.Plain");
        Node method = named(type.get("methods"), "run");
        Node call = named(method.get("calls"), "printStackTrace");

        assertThat(type.get("file").text()).isEqualTo("src/main/java/com/acme/Plain.java");
        assertThat(line(named(type.get("fields"), "name")))
                .isEqualTo(project.marked("field").get(0));
        assertThat(line(method)).isEqualTo(project.marked("method").get(0));
        assertThat(call.has("line")).isFalse();
        assertThat(line(call)).isEqualTo(project.marked("method").get(0));
    }

    @Test
    void points_at_the_class_file_where_there_is_neither_source_nor_debug_information() {
        CompiledProject project = CompiledProject.withoutDebugInformation("package com.acme; class Plain { }")
                .without("src/main/java/com/acme/Plain.java");

        assertThat(project.type("com.acme.Plain").location())
                .isEqualTo(Location.of("target/classes/com/acme/Plain.class"));
    }

    @Test
    void recognises_generated_classes() {
        CompiledProject project = CompiledProject.of(
                "package com.acme; @lombok.Generated class Marked { }",
                "package com.acme; class Plain { @lombok.Generated void get() { } }",
                "package com.acme; class Mapper { }",
                """
                package lombok;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.CLASS)
                public @interface Generated {}
                """);
        project.without("src/main/java/com/acme/Mapper.java")
                .with("target/generated-sources/annotations/com/acme/Mapper.java", "class Mapper { }".getBytes(UTF_8));

        assertThat(project.type("com.acme.Marked").get("generated").isTrue()).isTrue();
        assertThat(project.type("com.acme.Mapper").get("generated").isTrue()).isTrue();
        Node plain = project.type("com.acme.Plain");
        assertThat(plain.get("generated").isTrue()).isFalse();
        assertThat(named(plain.get("methods"), "get").get("generated").isTrue()).isTrue();
    }

    @Test
    void names_a_class_file_that_is_too_new_and_keeps_the_others() {
        CompiledProject project = orders();
        byte[] base = project.files().get("target/classes/com/acme/orders/Base.class");
        base[7] = ClassFileReading.NEWEST_MAJOR + 1;

        assertThat(project.problems())
                .extracting(Diagnostic::code, problem -> problem.location().orElseThrow())
                .containsExactly(tuple("class-unreadable", Location.of("target/classes/com/acme/orders/Base.class")));
        assertThat(project.problems().get(0).message())
                .isEqualTo("The class file has the version 72 (Java 28), but the newest that can be read is 71.");
        assertThat(project.root().get("classes").isOpen()).isTrue();
        assertThat(project.root().get("classes").size()).isEqualTo(8);
        assertThat(project.root().get("read").get("found").text()).isEqualTo("9");
        assertThat(project.root().get("read").get("read").text()).isEqualTo("8");
    }

    @Test
    void names_broken_class_files_once() {
        CompiledProject project = orders();
        byte[] whole = project.files().get("target/classes/com/acme/orders/Orders.class");
        project.with("target/classes/com/acme/Cut.class", Arrays.copyOf(whole, whole.length / 2))
                .with("target/classes/com/acme/Empty.class", new byte[0])
                .with("target/classes/com/acme/Text.class", "hello".getBytes(UTF_8));

        assertThat(project.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("The file is no class file that can be read; the same holds for 2 more."));
        assertThat(project.root().get("classes").isOpen()).isTrue();
    }

    @Test
    void survives_class_files_with_any_byte_changed() {
        CompiledProject project = orders();
        String file = "target/classes/com/acme/orders/Orders.class";
        byte[] whole = project.files().get(file);
        for (int at = 8; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            project.with(file, changed);

            assertThat(project.artefacts().problems()).isEmpty();
            assertThat(project.problems()).allMatch(problem -> problem.code().equals("class-unreadable"));
        }
    }

    @Test
    void claims_nothing_where_nothing_is_compiled() {
        CompiledProject project =
                CompiledProject.of("package com.acme; class Plain { }").without("target/classes/com/acme/Plain.class");

        assertThat(project.artefacts().all()).isEmpty();
    }

    @Test
    void stops_at_the_limit_of_nodes() {
        Limits few = new Limits(1 << 20, 100, 150, 100, 3, 100, 1 << 20, 100, Duration.ofSeconds(1));
        CompiledProject project = orders().withLimits(few);

        assertThat(project.root().get("classes").isOpen()).isTrue();
        assertThat(project.root().get("classes").size()).isLessThan(9);
        assertThat(project.problems()).extracting(Diagnostic::code).containsExactly("too-many-nodes");
    }

    @Test
    void keeps_to_the_published_schema() {
        CompiledProject project = orders();

        assertThat(OwnSchema.load(JavaFormat.class, "java.schema.json").validate(project.root()))
                .isEmpty();
    }

    @Test
    void locates_every_node_in_the_project() {
        CompiledProject project = orders();
        Map<String, byte[]> files = project.files();

        assertThat(everyNode(project.root()))
                .filteredOn(node -> node.path().size() > 1 && node.path().get(0).equals("classes"))
                .isNotEmpty()
                .allMatch(node -> files.containsKey(node.location().file()));
    }

    private static List<Node> everyNode(Node root) {
        List<Node> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).children().forEach(all::add);
        }
        return all;
    }
}
