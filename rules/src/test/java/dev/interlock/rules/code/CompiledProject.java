package dev.interlock.rules.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Project;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A project of Java sources that are compiled in memory. */
final class CompiledProject {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+);");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> sources = new ArrayList<>();
    private Supplier<List<Path>> classPath = List::of;
    private Limits limits = Limits.standard();

    private CompiledProject() {}

    /** Compile sources with debug information. */
    static CompiledProject of(String... sources) {
        return compiled(List.of("-g"), sources);
    }

    static CompiledProject withoutDebugInformation(String... sources) {
        return compiled(List.of("-g:none"), sources);
    }

    static CompiledProject compiled(List<String> options, String... sources) {
        CompiledProject project = new CompiledProject();
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            String path = path(source);
            project.sources.add(source);
            project.files.put("src/main/java/" + path, source.getBytes(UTF_8));
            units.add(new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreErrors) {
                    return source;
                }
            });
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> messages = new ArrayList<>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-proc:none", "-nowarn", "-classpath", ""));
        boolean done = compiler.getTask(
                        null,
                        project.memory(compiler.getStandardFileManager(null, null, UTF_8)),
                        diagnostic -> messages.add(diagnostic.toString()),
                        all,
                        null,
                        units)
                .call();
        if (!done) {
            throw new IllegalArgumentException(String.join("\n", messages));
        }
        return project;
    }

    CompiledProject with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    CompiledProject without(String path) {
        if (files.remove(path) == null) {
            throw new IllegalArgumentException(path);
        }
        return this;
    }

    CompiledProject withClassPath(Path... entries) {
        classPath = () -> List.of(entries);
        return this;
    }

    CompiledProject withClassPath(Supplier<List<Path>> supplier) {
        classPath = supplier;
        return this;
    }

    CompiledProject withLimits(Limits other) {
        limits = other;
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    Artefacts artefacts() {
        return Artefacts.read(
                Project.inMemory(files).withClassPath(classPath).files(limits), List.of(new JavaFormat()));
    }

    Artefact artefact() {
        return artefacts().of("java").get(0);
    }

    List<Diagnostic> problems() {
        return artefact().problems();
    }

    Document document() {
        return artefact().documents().get(0).document();
    }

    Node root() {
        return document().root();
    }

    /** Tell the class of a name in the document. */
    Node type(String name) {
        return StreamSupport.stream(root().get("classes").children().spliterator(), false)
                .filter(type -> type.get("name").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not in the document"));
    }

    static Node named(Node array, String name) {
        return list(array).stream()
                .filter(each -> each.get("name").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not in " + array));
    }

    static List<Node> list(Node array) {
        return StreamSupport.stream(array.children().spliterator(), false).toList();
    }

    static List<String> texts(Node array) {
        return list(array).stream().map(Node::text).toList();
    }

    /** Tell the lines of the first source that end with this mark. */
    List<Integer> marked(String mark) {
        String[] lines = sources.get(0).split("\n", -1);
        List<Integer> marked = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].endsWith("// ~ " + mark)) {
                marked.add(i + 1);
            }
        }
        return marked;
    }

    private static String path(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "");
        Matcher pack = PACKAGE.matcher(code);
        Matcher type = TYPE.matcher(code);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in " + source);
        }
        return (pack.find() ? pack.group(1).replace('.', '/') + "/" : "") + type.group(1) + ".java";
    }

    private JavaFileManager memory(JavaFileManager standard) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                String path = className.replace('.', '/') + ".class";
                return new SimpleJavaFileObject(URI.create("mem:///" + path), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return new ByteArrayOutputStream() {
                            @Override
                            public void close() throws IOException {
                                super.close();
                                files.put("target/classes/" + path, toByteArray());
                            }
                        };
                    }
                };
            }
        };
    }
}
