package dev.interlock.artefact;

import dev.interlock.artefact.FileTree.Entry;
import dev.interlock.artefact.FileTree.Kind;
import dev.interlock.model.PathPattern;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Walk through the directories of a project and list the files that belong to it. */
final class ProjectScan {

    private final FileTree tree;
    private final ScanRules rules;
    private final Limits limits;
    private final List<Diagnostic> problems;

    ProjectScan(FileTree tree, Limits limits, List<Diagnostic> problems) {
        this.tree = tree;
        this.rules = new ScanRules(tree);
        this.limits = limits;
        this.problems = problems;
    }

    /** List the files below a directory that the scanning rules and the patterns leave in. */
    NavigableSet<String> files(String base, List<PathPattern> includes, List<PathPattern> excludes) {
        NavigableSet<String> files = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(base);
        while (!open.isEmpty() && files.size() <= limits.files()) {
            String directory = open.removeFirst();
            List<Entry> entries = list(directory);
            if (directory.equals(base) || !ScanRules.isModule(entries)) {
                for (Entry entry : entries) {
                    String path = ProjectPath.join(directory, entry.name());
                    if (entry.kind() == Kind.DIRECTORY) {
                        if (!matches(excludes, path, base) && !leavesOut(path, entries)) {
                            open.addLast(path);
                        }
                    } else if (entry.kind() == Kind.FOREIGN_LINK) {
                        foreign(path);
                    } else if (entry.kind() == Kind.FILE
                            && !ScanRules.leavesOutFile(entry.name())
                            && (includes.isEmpty() || matches(includes, path, base))
                            && !matches(excludes, path, base)
                            && tree.size(path).isPresent()) {
                        files.add(path);
                    }
                }
            }
        }
        return bounded(files);
    }

    /** List the class files below a directory. */
    NavigableSet<String> classFiles(String directory) {
        NavigableSet<String> files = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(directory);
        while (!open.isEmpty() && files.size() <= limits.files()) {
            String next = open.removeFirst();
            for (Entry entry : list(next)) {
                String path = ProjectPath.join(next, entry.name());
                if (entry.kind() == Kind.DIRECTORY) {
                    open.addLast(path);
                } else if (entry.kind() == Kind.FILE && entry.name().endsWith(".class")) {
                    files.add(path);
                }
            }
        }
        return bounded(files);
    }

    private NavigableSet<String> bounded(NavigableSet<String> files) {
        if (files.size() > limits.files()) {
            while (files.size() > limits.files()) {
                files.pollLast();
            }
            problems.add(Diagnostic.of(
                    "too-many-files",
                    "The project has more files than the limit of " + limits.files() + "; the rest was not read.",
                    "Check a smaller directory, or exclude directories with interlock.excludes."));
        }
        return files;
    }

    private List<Entry> list(String directory) {
        try {
            return tree.list(directory);
        } catch (IOException e) {
            unreadable(directory);
            return new ArrayList<>();
        }
    }

    private boolean leavesOut(String path, List<Entry> siblings) {
        try {
            return rules.leavesOut(path, siblings);
        } catch (IOException e) {
            return false; // the walk into it says that it cannot be read
        }
    }

    private void unreadable(String directory) {
        problems.add(Diagnostic.of(
                "directory-unreadable",
                "The directory '" + directory + "' cannot be listed.",
                Location.of(directory),
                "Give read access to it, or exclude it with interlock.excludes."));
    }

    private void foreign(String link) {
        problems.add(Diagnostic.of(
                "link-leaves-root",
                "The link '" + link + "' leads out of the reactor root or nowhere, and was not followed.",
                Location.of(link),
                "Put the file into the project, or exclude the link with interlock.excludes."));
    }

    /** Patterns are written relative to the checked directory; one relative to the reactor root is understood too. */
    static boolean matches(List<PathPattern> patterns, String path, String base) {
        String relative = base.isEmpty() ? path : path.substring(base.length() + 1);
        for (PathPattern pattern : patterns) {
            if (pattern.matches(relative) || pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
