package dev.interlock.rules.contract;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Find the files of a project whose root says by a key, such as {@code openapi}, that it is a contract.
 *
 * <p>A cheap look at the text decides which files are parsed at all. A file that offers nothing itself and is reached by
 * the references of another contract is a part of that one.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContractRoots {

    private static final Set<String> LOCK_FILES =
            Set.of("package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "package.json", "composer.json");

    private final ProjectFiles files;
    private final List<KeyInText> keys;
    private final Predicate<Node> offers;

    /**
     * Look for contracts.
     *
     * @param files the files of the project
     * @param keys the keys of which a root has one
     * @param offers whether a root offers something of its own
     */
    public ContractRoots(ProjectFiles files, List<String> keys, Predicate<Node> offers) {
        this.files = files;
        this.keys = keys.stream().map(KeyInText::new).toList();
        this.offers = offers;
    }

    /**
     * A file that is a contract by its root, or by its text where it cannot be parsed.
     *
     * @param path the file
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
            if (!LOCK_FILES.contains(path.substring(path.lastIndexOf('/') + 1))) {
                syntaxOf(path).flatMap(syntax -> find(path, syntax)).ifPresent(roots::add);
            }
        }
        return withoutParts(roots);
    }

    private Optional<Root> find(String path, Syntax syntax) {
        Optional<SourceText> text = files.text(path).value();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (KeyInText key : keys) {
            if (key.mayBeIn(text.get().text())) {
                Parsed<Document> parsed = files.document(path, syntax);
                Optional<Node> root =
                        parsed.value().map(Document::root).filter(Node::isObject);
                Optional<String> version = root.isPresent()
                        ? root.flatMap(object -> object.get(key.name()).findText())
                        : key.findValue(text.get().text());
                if (version.isPresent()) {
                    return Optional.of(new Root(path, key.name(), version.get().strip(), root));
                }
            }
        }
        return Optional.empty();
    }

    private List<Root> withoutParts(List<Root> roots) {
        List<Root> own = roots.stream()
                .filter(root -> root.parsed().map(offers::test).orElse(true))
                .toList();
        if (own.size() == roots.size() || own.isEmpty()) {
            return roots;
        }
        Set<String> reached = reachedFrom(own);
        return roots.stream()
                .filter(root -> own.contains(root) || !reached.contains(root.path()))
                .toList();
    }

    private Set<String> reachedFrom(List<Root> own) {
        Set<String> reached = new HashSet<>();
        Deque<Node> waiting = new ArrayDeque<>();
        own.forEach(root -> root.parsed().ifPresent(waiting::add));
        while (!waiting.isEmpty()) {
            Node root = waiting.pop();
            String from = root.document().file();
            NodeWalk.each(root, node -> {
                if (node.key().equals("$ref") && node.isString()) {
                    String target = RelativePath.resolve(from, node.text().split("#", 2)[0]);
                    if (!target.equals(from) && files.exists(target) && reached.add(target)) {
                        syntaxOf(target)
                                .flatMap(syntax -> files.document(target, syntax).value())
                                .ifPresent(document -> waiting.add(document.root()));
                    }
                }
            });
        }
        return reached;
    }
}
