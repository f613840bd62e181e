package dev.interlock.rules.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.Reads;
import dev.interlock.rule.Subject;
import dev.interlock.rule.Verdict;
import dev.interlock.rule.Verdict.Fails;
import dev.interlock.rule.Verdict.Failure;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchRuleTest {

    public static final ArchRule NO_DB_IN_API = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..db..");

    private static final String API = """
            package com.acme.api;
            import com.acme.db.Table;
            public class Orders {
                private Table table; // ~ depends
                public void run() {
                    Table.open(); // ~ depends
                    System.out.println("x"); // ~ stream
                }
            }
            """;

    private static final String DB = """
            package com.acme.db;
            public class Table extends com.acme.lib.Base {
                public static void open() {}
                com.acme.api.Marker back;
            }
            """;

    private static CompiledProject project() {
        return CompiledProject.of(
                API,
                DB,
                "package com.acme.api; public class Marker { }",
                "package com.acme.lib; public class Base extends RuntimeException { }");
    }

    private static Draft texts(String... texts) {
        Draft array = Draft.array();
        Arrays.stream(texts).forEach(text -> array.add(Draft.string(text)));
        return array;
    }

    private static Draft apiShouldNot(String condition, String... texts) {
        Draft options = Draft.object();
        options.objectAt("classes").put("resideIn", Draft.string("..api.."));
        options.objectAt("shouldNot").put(condition, texts(texts));
        return options;
    }

    private static Parsed<Object> read(Draft options) {
        return new ArchRuleFunction()
                .spec()
                .options()
                .read(options.seal("options.yaml").root());
    }

    private static Verdict apply(CompiledProject project, Draft options) {
        Node root = project.root();
        Object read = read(options)
                .value()
                .orElseThrow(() ->
                        new IllegalArgumentException(read(options).problems().toString()));
        return new ArchRuleFunction().apply(root, read, new Context(root));
    }

    private static List<Integer> lines(Verdict verdict) {
        return ((Fails) verdict)
                .failures().stream()
                        .map(failure -> failure.at().location().line())
                        .toList();
    }

    @Test
    void flags_dependencies_where_they_stand() {
        CompiledProject project = project();

        Verdict verdict = apply(project, apiShouldNot("dependOn", "..db.."));

        assertThat(lines(verdict)).isEqualTo(project.marked("depends"));
        assertThat(((Fails) verdict).failures())
                .extracting(Failure::message)
                .allMatch(message -> message.contains("com.acme.db.Table") && message.endsWith("'."));
    }

    @Test
    void accepts_dependencies_that_are_not_forbidden() {
        assertThat(apply(project(), apiShouldNot("dependOn", "..web.."))).isEqualTo(Verdict.holds());
    }

    @Test
    void evaluates_conditions_on_names_annotations_and_calls() {
        Draft named = Draft.object();
        named.objectAt("classes").put("resideIn", texts("..api.."));
        named.objectAt("should").put("haveNameEndingWith", texts("Orders", "Resource"));
        Draft called = Draft.object();
        called.objectAt("classes");
        called.objectAt("shouldNot").put("call", Draft.string("java.io.PrintStream#println"));

        assertThat(((Fails) apply(project(), named)).failures())
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure.at().get("name").text()).isEqualTo("com.acme.api.Marker"));
        CompiledProject project = project();
        assertThat(lines(apply(project, called))).isEqualTo(project.marked("stream"));
    }

    @Test
    void finds_cycles_between_packages() {
        Verdict verdict = apply(project(), Draft.object().put("noCyclesIn", Draft.string("com.acme.(*)..")));

        assertThat(((Fails) verdict).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.message()).contains("Cycle detected");
            assertThat(failure.at().location().file()).startsWith("src/main/java/com/acme/");
            assertThat(failure.related()).isNotEmpty();
        });
    }

    @Test
    void judges_layers() {
        Draft layers = Draft.object();
        layers.objectAt("layers").put("api", texts("..api..")).put("db", texts("..db.."));
        layers.objectAt("accessedBy").put("db", Draft.array());

        assertThat(lines(apply(project(), layers))).containsAll(project().marked("depends"));
    }

    @Test
    void evaluates_general_rules_and_constants() {
        CompiledProject project = project();

        assertThat(lines(apply(
                        project, Draft.object().put("rule", Draft.string("noClassesShouldAccessStandardStreams")))))
                .containsOnly(project.marked("stream").get(0));
        assertThat(lines(apply(
                        project,
                        Draft.object().put("rule", Draft.string(ArchRuleTest.class.getName() + "#NO_DB_IN_API")))))
                .isEqualTo(project.marked("depends"));
        assertThat(lines(ArchRules.evaluate(NO_DB_IN_API, project.root()))).isEqualTo(project.marked("depends"));
    }

    @Test
    void knows_what_classes_inherit_on_the_class_path(@TempDir Path directory) throws IOException {
        CompiledProject project = project();
        Path library = Files.createDirectories(directory.resolve("com/acme/lib"));
        Files.write(library.resolve("Base.class"), project.files().get("target/classes/com/acme/lib/Base.class"));
        project.without("target/classes/com/acme/lib/Base.class").withClassPath(directory);
        Draft options = Draft.object();
        options.objectAt("classes").put("resideIn", texts("..db.."));
        options.objectAt("shouldNot").put("beAssignableTo", texts("java.lang.Throwable"));
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThat(apply(project, options)).isInstanceOf(Fails.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void stays_open_where_classes_could_not_be_read() {
        CompiledProject project = project().with("target/classes/com/acme/Broken.class", new byte[3]);

        assertThat(apply(project, apiShouldNot("dependOn", "..web..")))
                .isEqualTo(Verdict.unknown("only 4 of 5 class files could be read"));
        assertThat(apply(project, apiShouldNot("dependOn", "..db.."))).isInstanceOf(Fails.class);
    }

    @Test
    void stays_open_on_other_documents() {
        Node other = Draft.object().seal("x").root();

        assertThat(ArchRules.evaluate(NO_DB_IN_API, other)).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void refuses_options_that_say_nothing_it_understands() {
        assertThat(problems(Draft.object())).anyMatch(message -> message.contains("exactly one of"));
        assertThat(problems(Draft.object().put("rule", Draft.string("noClassesShouldUseFieldInjections"))))
                .anyMatch(message -> message.contains("did you mean 'noClassesShouldUseFieldInjection'?"));
        assertThat(problems(Draft.object().put("rule", Draft.string("com.acme.Missing#RULE"))))
                .anyMatch(message -> message.contains("'com.acme.Missing#RULE'"));
        assertThat(problems(apiShouldNot("dependsOn", "x"))).anyMatch(message -> message.contains("'dependsOn'"));
        assertThat(problems(Draft.object().put("noCyclesIn", Draft.string("com.acme"))))
                .anyMatch(message -> message.contains("tells no packages apart"));
        assertThat(problems(apiShouldNot("dependOn", "com...acme")))
                .anyMatch(message -> message.contains("cannot be built"));
        assertThat(problems(apiShouldNot("call", "exit"))).anyMatch(message -> message.contains("'exit'"));
        Draft layers = Draft.object();
        layers.objectAt("layers").put("api", texts("..api.."));
        layers.objectAt("accessedBy").put("db", Draft.array());
        assertThat(problems(layers)).anyMatch(message -> message.contains("no layer 'db'"));
    }

    private static List<String> problems(Draft options) {
        Parsed<Object> read = read(options);
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(Diagnostic::message).toList();
    }

    @Test
    void is_the_only_thing_that_is_refused_without_archunit() throws Exception {
        ClassLoader without = new WithoutArchUnit(ArchRuleTest.class.getClassLoader());
        Class<?> function = without.loadClass(ArchRuleFunction.class.getName());
        Object loaded = function.getConstructor().newInstance();
        Object spec = function.getMethod("spec").invoke(loaded);
        Object reader = spec.getClass().getMethod("options").invoke(spec);
        Node options =
                Draft.object().put("rule", Draft.string("x")).seal("pack.yaml").root();
        Parsed<?> read = ((dev.interlock.rule.OptionsReader<?>) reader).read(options);

        assertThat(function.getClassLoader()).isSameAs(without);
        assertThat(read.problems()).extracting(Diagnostic::code).containsExactly("archunit-missing");
        assertThat(without.loadClass(JavaFormat.class.getName())
                        .getConstructor()
                        .newInstance())
                .isNotNull();
    }

    @Test
    void depends_on_the_whole_document() {
        assertThat(new ArchRuleFunction().spec().reads()).isEqualTo(Reads.DOCUMENT);
    }

    /** Defines the classes of this package anew and knows no ArchUnit. */
    private static final class WithoutArchUnit extends ClassLoader {
        WithoutArchUnit(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.tngtech.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.interlock.rules.code.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private record Context(Node root) implements FunctionContext {
        @Override
        public Subject subject() {
            return Subject.of(root.document(), Set.of("java"));
        }

        @Override
        public List<String> path() {
            return List.of();
        }

        @Override
        public Node landscape() {
            return root;
        }

        @Override
        public Node follow(Node node) {
            return node;
        }

        @Override
        public LocalDate asOf() {
            return LocalDate.of(2026, 1, 1);
        }

        @Override
        public Limits limits() {
            return Limits.standard();
        }
    }
}
