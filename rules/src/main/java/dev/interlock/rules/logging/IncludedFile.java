package dev.interlock.rules.logging;

import dev.interlock.artefact.ProjectFiles;
import java.util.List;
import java.util.Optional;

/** Find the file of the project that a logging configuration includes. */
final class IncludedFile {

    private IncludedFile() {}

    /** Find it beside the including file, where resources of one class path lie together, or from the root. */
    static Optional<String> find(Component include, String from, ProjectFiles files) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String resource = withoutScheme(include.text("resource"));
        String file = withoutScheme(include.text("file"));
        String base = files.base().isEmpty() ? "" : files.base() + "/";
        List<String> candidates = resource.isEmpty()
                ? List.of(base + file, folder + file)
                : List.of(folder + resource, base + "src/main/resources/" + resource);
        return candidates.stream()
                .filter(path -> !path.endsWith("/") && !path.isEmpty() && files.exists(path))
                .findFirst();
    }

    private static String withoutScheme(String text) {
        String bare = text.startsWith("classpath:") ? text.substring("classpath:".length()) : text;
        return bare.startsWith("/") ? bare.substring(1) : bare;
    }
}
