package dev.interlock.rules.code;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Find the source files that classes were compiled from. */
final class SourceFiles {

    /** Where generators put sources that no root was named for, below the module. */
    private static final List<String> GENERATED_ROOTS = List.of(
            "target/generated-sources/annotations",
            "target/generated-sources/openapi/src/main/java",
            "target/generated-sources/openapi/src/gen/java",
            "target/generated-sources/openapi",
            "target/generated-sources/swagger/src/main/java",
            "target/generated-sources/jaxb",
            "target/generated-sources/xjc",
            "target/generated-sources/cxf",
            "target/generated-sources/wsimport",
            "target/generated-sources/avro",
            "target/generated-sources/protobuf/java",
            "target/generated-sources/protobuf/grpc-java",
            "build/generated/sources/annotationProcessor/java/main");

    private static final Set<String> GENERATED_DIRECTORIES = Set.of("generated-sources", "generated");

    private static final Pattern SLASH = Pattern.compile("/");

    private final ProjectFiles files;
    private final List<String> generatedRoots = new ArrayList<>();
    private final Map<String, List<String>> byName = new TreeMap<>();
    private final Map<String, Optional<SourceOutline>> outlines = new HashMap<>();
    private final Map<String, Optional<String>> found = new HashMap<>();

    SourceFiles(ProjectFiles files) {
        this.files = files;
        String base = files.base().isEmpty() ? "" : files.base() + "/";
        for (String root : GENERATED_ROOTS) {
            generatedRoots.add(base + root);
        }
        for (String path : files.paths()) {
            if (path.endsWith(".java") || path.endsWith(".kt") || path.endsWith(".groovy")) {
                List<String> sameName = byName.getOrDefault(fileName(path), new ArrayList<>());
                sameName.add(path);
                byName.put(fileName(path), sameName);
            }
        }
    }

    /** Find the source file of a class; where the class file does not name it, that of its outermost class. */
    Optional<String> find(ClassFacts type) {
        String folder = type.packageName().replace('.', '/');
        String file = type.sourceFile().isPresent() ? type.sourceFile().get() : outermost(type.name()) + ".java";
        String inRoot = folder.isEmpty() ? file : folder + "/" + file;
        if (!found.containsKey(inRoot)) {
            found.put(inRoot, find(inRoot, file));
        }
        return found.getOrDefault(inRoot, Optional.empty());
    }

    private Optional<String> find(String inRoot, String file) {
        for (String root : files.sourceRoots()) {
            String path = join(root, inRoot);
            if (files.exists(path)) {
                return Optional.of(path);
            }
        }
        for (String root : generatedRoots) {
            if (files.exists(root + "/" + inRoot)) {
                return Optional.of(root + "/" + inRoot);
            }
        }
        // Kotlin may leave the common package out of its folders.
        List<String> named = byName.getOrDefault(file, List.of());
        return named.size() == 1 && !file.endsWith(".java") ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Tell whether a source file lies where generators write. */
    boolean isGenerated(String sourceFile) {
        for (String directory : SLASH.split(sourceFile, -1)) {
            if (GENERATED_DIRECTORIES.contains(directory) && !sourceFile.contains("src/main/java/")) {
                return true;
            }
        }
        for (String root : generatedRoots) {
            if (sourceFile.startsWith(root + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Read where a source file declares what. */
    Optional<SourceOutline> outline(String sourceFile) {
        if (!outlines.containsKey(sourceFile)) {
            Optional<SourceText> text = files.text(sourceFile).value();
            outlines.put(sourceFile, text.isPresent() ? Optional.of(SourceOutline.of(text.get())) : Optional.empty());
        }
        return outlines.getOrDefault(sourceFile, Optional.empty());
    }

    private static String outermost(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        int dollar = simple.indexOf('$');
        return dollar > 0 ? simple.substring(0, dollar) : simple;
    }

    private static String join(String root, String path) {
        if (root.isEmpty()) {
            return path;
        }
        return root.endsWith("/") ? root + path : root + "/" + path;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
