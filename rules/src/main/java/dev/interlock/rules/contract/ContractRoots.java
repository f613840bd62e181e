package dev.interlock.rules.contract;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Find the files of a project whose root says by a key, such as {@code openapi}, that it is a contract.
 *
 * <p>A cheap look at the text decides which files are parsed at all.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContractRoots {

    private static final Set<String> LOCK_FILES =
            Set.of("package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "package.json", "composer.json");

    private final ProjectFiles files;
    private final List<KeyInText> keys;

    /**
     * Look for contracts.
     *
     * @param files the files of the project
     * @param keys the keys of which a root has one
     */
    public ContractRoots(ProjectFiles files, List<String> keys) {
        this.files = files;
        List<KeyInText> looked = new ArrayList<>();
        for (String key : keys) {
            looked.add(new KeyInText(key));
        }
        this.keys = List.copyOf(looked);
    }

    /**
     * A file that is a contract by its root, or by its text where it cannot be parsed.
     *
     * @param path the file
     * @param key the key that its root has
     * @param version the value of the key as its root has it, or as the text writes it
     * @param parsed the root, empty where the file cannot be parsed
     */
    public record Root(String path, String key, String version, Optional<Node> parsed) {}

    /** Tell the syntax of a contract by the ending of its file. */
    public static Optional<Syntax> syntaxOf(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(Syntax.JSON);
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? Optional.of(Syntax.YAML) : Optional.empty();
    }

    /** List the contracts, by path. */
    public List<Root> list() {
        List<Root> roots = new ArrayList<>();
        for (String path : files.paths()) {
            Optional<Syntax> syntax = syntaxOf(path);
            if (syntax.isPresent() && !LOCK_FILES.contains(path.substring(path.lastIndexOf('/') + 1))) {
                Optional<Root> root = find(path, syntax.get());
                if (root.isPresent()) {
                    roots.add(root.get());
                }
            }
        }
        return roots;
    }

    private Optional<Root> find(String path, Syntax syntax) {
        Optional<SourceText> text = files.text(path).value();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (KeyInText key : keys) {
            if (key.mayBeIn(text.get().text())) {
                Optional<Node> root = rootOf(files.document(path, syntax));
                Optional<String> version = root.isPresent()
                        ? root.get().get(key.name()).findText()
                        : key.findValue(text.get().text());
                if (version.isPresent()) {
                    return Optional.of(new Root(path, key.name(), version.get().strip(), root));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> rootOf(Parsed<Document> parsed) {
        boolean isObject =
                parsed.value().isPresent() && parsed.value().get().root().isObject();
        return isObject ? Optional.of(parsed.value().get().root()) : Optional.empty();
    }
}
