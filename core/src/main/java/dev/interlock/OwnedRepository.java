package dev.interlock;

import dev.interlock.artefact.Project;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.govern.CodeOwners;
import dev.interlock.govern.Origin;
import dev.interlock.revision.HeldFile;
import dev.interlock.revision.WorkTree;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells who owns the files of the repository that holds a project, and by which path it decides on each.
 *
 * <p>It looks above the reactor root, and there for nothing but {@code .git} and {@code CODEOWNERS}: a module deep in a
 * repository does not say itself who owns it. Files in memory are a repository of their own.
 */
final class OwnedRepository {

    private final ProjectFiles files;
    private final Optional<Path> root;
    private final Optional<WorkTree> tree;
    private final List<Diagnostic> problems = new ArrayList<>();

    private OwnedRepository(ProjectFiles files, Optional<Path> root, Optional<WorkTree> tree) {
        this.files = files;
        this.root = root;
        this.tree = tree;
    }

    static OwnedRepository of(Project project, ProjectFiles files) {
        Optional<Path> root = project.findRoot();
        return new OwnedRepository(files, root, root.flatMap(WorkTree::holding));
    }

    /** List what cannot be used. */
    List<Diagnostic> problems() {
        return problems;
    }

    /** Tell where a file below the reactor root comes from. */
    Origin origin(String file) {
        if (files.isLink(file)) {
            return Origin.unknown(file);
        }
        Optional<String> path =
                tree.isPresent() ? tree.get().path(root.orElseThrow().resolve(file)) : Optional.of(file);
        return path.isPresent() ? Origin.ofRepository(file, path.get()) : Origin.unknown(file);
    }

    /**
     * Tell where the organisation file comes from, which may lie anywhere.
     *
     * @param file what reports call it
     * @param place where it lies, as far as the caller knows more than its name
     */
    Origin originOfOrganisation(String file, Optional<Path> place) {
        if (place.isEmpty() && !files.exists(file)) {
            return Origin.unknown(file);
        }
        if (place.isEmpty() && root.isEmpty()) {
            return Origin.ofRepository(file, file);
        }
        Path lies = place.isPresent() ? place.get() : root.orElseThrow().resolve(file);
        Optional<String> path = tree.isPresent() ? path(tree.get(), lies) : inRoot(lies);
        return path.isPresent() ? Origin.ofRepository(file, path.get()) : Origin.unknown(file);
    }

    /** The outermost way counts: whoever holds a link in the repository decides what it leads to. */
    private static Optional<String> path(WorkTree tree, Path place) {
        Path normal = place.toAbsolutePath().normalize();
        Path above = normal.getRoot();
        for (int length = 0; above != null && length < normal.getNameCount(); length++) {
            try {
                Optional<String> path = tree.path(above.toRealPath().resolve(above.relativize(normal)));
                if (path.isPresent()) {
                    return path;
                }
            } catch (IOException e) {
                return Optional.empty(); // nothing below it can be read either
            }
            above = above.resolve(normal.getName(length));
        }
        return Optional.empty();
    }

    private Optional<String> inRoot(Path place) {
        Path directory = root.orElseThrow();
        return place.startsWith(directory)
                ? Optional.of(directory.relativize(place).toString().replace('\\', '/'))
                : Optional.empty();
    }

    /**
     * Read who owns the files of the repository.
     *
     * @param since who owned them before this change counts, where that is known: whoever asks may have changed it
     */
    CodeOwners owners(Since since) {
        if (root.isPresent() && tree.isEmpty()) {
            return CodeOwners.none("the project lies in no git repository, where nobody keeps CODEOWNERS");
        }
        if (tree.isPresent() && tree.get().isInAnother()) {
            return CodeOwners.none("the project lies in a repository within another, which may have chosen it");
        }
        Optional<List<HeldFile>> held = held(since);
        if (held.isEmpty()) {
            return CodeOwners.none("git does not tell who owned what before this change");
        }
        List<HeldFile> all = held.get();
        if (all.size() > 1) {
            return CodeOwners.none("there are both '" + all.get(0).path() + "' and '"
                    + all.get(1).path() + "', and each platform obeys another one");
        }
        return all.isEmpty() ? CodeOwners.none() : read(all.get(0));
    }

    private Optional<List<HeldFile>> held(Since since) {
        if (tree.isPresent()) {
            return since.isKnown()
                    ? since.held(tree.get(), CodeOwners.PLACES, files.limits())
                    : Optional.of(tree.get().held(CodeOwners.PLACES, files.limits()));
        }
        List<HeldFile> held = new ArrayList<>();
        for (String place : CodeOwners.PLACES) {
            if (files.exists(place)) {
                held.add(new HeldFile(place, files.bytes(place)));
            }
        }
        return Optional.of(held);
    }

    private CodeOwners read(HeldFile held) {
        if (held.content().isPresent()) {
            Parsed<SourceText> text =
                    TextDecoder.decode(held.path(), held.content().get(), files.limits());
            if (text.value().isPresent() && text.problems().isEmpty()) {
                return CodeOwners.of(text.value().get());
            }
        }
        String message = "'" + held.path() + "' cannot be read as it stands, so that it proves no approval.";
        String nextStep = "Save it as a file of its own, in UTF-8.";
        // What lies above the reactor root has no place that reports could name.
        problems.add(
                files.exists(held.path())
                        ? Diagnostic.of("codeowners-unreadable", message, Location.of(held.path()), nextStep)
                        : Diagnostic.of("codeowners-unreadable", message, nextStep));
        return CodeOwners.none("'" + held.path() + "' cannot be read");
    }
}
