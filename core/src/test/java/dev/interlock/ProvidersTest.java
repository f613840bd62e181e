package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.Project;
import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.Reads;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    @TempDir
    Path directory;

    @Test
    void reports_each_extension_that_cannot_be_loaded_and_loads_the_others() throws IOException {
        List<Diagnostic> notes = notes(
                "com.acme.Missing",
                Throwing.class.getName(),
                ProvidersTest.class.getName(),
                Nameless.class.getName(),
                Working.class.getName());

        assertThat(notes).extracting(Diagnostic::code).containsOnly("provider-unavailable");
        assertThat(notes)
                .extracting(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).contains("'com.acme.Missing' cannot be loaded"))
                .anySatisfy(message ->
                        assertThat(message).contains("'" + ProvidersTest.class.getName() + "' cannot be loaded"))
                .anySatisfy(message -> assertThat(message).contains(Throwing.class.getName()))
                .anySatisfy(message -> assertThat(message)
                        .contains("'" + Nameless.class.getName() + "' broke in")
                        .contains(", line "))
                .noneSatisfy(message -> assertThat(message).contains("Exception"));
    }

    @Test
    void reports_a_list_of_extensions_that_cannot_be_read() throws IOException {
        assertThat(notes("this is no name of a class"))
                .singleElement()
                .asString()
                .contains("'META-INF/services/dev.interlock.rule.RuleFunction'");
    }

    @Test
    void loads_what_stands_behind_a_broken_extension_in_the_same_list() throws IOException {
        try (URLClassLoader loader = loader("com.acme.Missing", Working.class.getName())) {
            Interlock interlock = Interlock.builder()
                    .classLoader(loader)
                    .root(pack("working"))
                    .pack("pack.yaml")
                    .build();

            assertThat(interlock.rules().rules())
                    .extracting(rule -> rule.id().value())
                    .contains("works");
            assertThat(interlock.check(Project.inMemory(Map.of())).diagnostics())
                    .singleElement()
                    .asString()
                    .isEqualTo("The extension 'com.acme.Missing' cannot be loaded, though a file "
                            + "'META-INF/services/dev.interlock.rule.RuleFunction' names it. Add the libraries that it "
                            + "needs to the class path, or update the jar that names it.");
        }
    }

    @Test
    void reports_an_extension_whose_library_is_missing() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {services("com.acme.NeedsMore")}, ownLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                throw new NoClassDefFoundError("org/acme/Library");
            }
        }) {
            assertThat(Interlock.builder()
                            .classLoader(loader)
                            .root(pack("truthy"))
                            .pack("pack.yaml")
                            .build()
                            .check(Project.inMemory(Map.of()))
                            .diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("An extension cannot be loaded");
        }
    }

    private List<Diagnostic> notes(String... functions) throws IOException {
        try (URLClassLoader loader = loader(functions)) {
            return Interlock.builder()
                    .classLoader(loader)
                    .root(pack("truthy"))
                    .pack("pack.yaml")
                    .build()
                    .check(Project.inMemory(Map.of()))
                    .diagnostics();
        }
    }

    private URLClassLoader loader(String... functions) throws IOException {
        return new URLClassLoader(new URL[] {services(functions)}, ownLoader());
    }

    private static ClassLoader ownLoader() {
        return ProvidersTest.class.getClassLoader();
    }

    private URL services(String... functions) throws IOException {
        Path services = Files.createDirectories(directory.resolve("jar/META-INF/services"));
        Files.writeString(
                services.resolve(RuleFunction.class.getName()), String.join("\n", functions), StandardCharsets.UTF_8);
        return directory.resolve("jar").toUri().toURL();
    }

    private Path pack(String function) throws IOException {
        Files.writeString(directory.resolve("pack.yaml"), """
                rules:
                  works:
                    message: It works.
                    given: $
                    then: {function: %s}
                """.formatted(function), StandardCharsets.UTF_8);
        return directory;
    }

    /** Does nothing, under its own name. */
    public static class Working implements RuleFunction<String> {
        @Override
        public FunctionSpec<String> spec() {
            return FunctionSpec.of("working", options -> Parsed.of(""), Reads.VALUE);
        }

        @Override
        public Verdict apply(Node target, String options, FunctionContext context) {
            return Verdict.holds();
        }
    }

    /** Cannot be created. */
    public static final class Throwing extends Working {
        public Throwing() {
            throw new IllegalStateException("no");
        }
    }

    /** Cannot say its name. */
    public static final class Nameless extends Working {
        @Override
        public FunctionSpec<String> spec() {
            throw new IllegalStateException("no");
        }
    }
}
