package dev.interlock.artefact;

import dev.interlock.artefact.FileTree.Entry;
import dev.interlock.artefact.FileTree.Kind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Decide which directories and files below a project belong to it. */
final class ScanRules {

    private static final Set<String> BUILD_FILES =
            Set.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    /** What shows that the directory around it is built, also by tools that make no module of it. */
    private static final Set<String> PROJECT_FILES = Set.of("package.json", ".project", ".classpath", "build.xml");

    private static final Set<String> OUTPUT = Set.of("target", "build", "bin", "out", "dist");
    /** What build tools put into their output, and nobody into a directory of sources. */
    private static final Set<String> OUTPUT_MARKS = Set.of(
            "classes",
            "test-classes",
            "generated-sources",
            "generated-test-sources",
            "maven-status",
            "maven-archiver",
            "surefire-reports",
            "failsafe-reports",
            "interlock",
            "libs",
            "tmp");

    private static final Set<String> DOT_DIRECTORIES_WITH_ARTEFACTS = Set.of(".github", ".gitlab", ".well-known");
    /** How far a directory is searched for class files before it counts as one of sources. */
    private static final int PROBED_ENTRIES = 500;

    private final FileTree tree;

    ScanRules(FileTree tree) {
        this.tree = tree;
    }

    /** Tell whether the entries of a directory make it a module of its own. */
    static boolean isModule(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.kind() != Kind.DIRECTORY && BUILD_FILES.contains(entry.name())) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether a directory below a parent with these entries is left out, by what it is called or holds. */
    boolean leavesOut(String path, List<Entry> siblings) throws IOException {
        String name = ProjectPath.name(path);
        if (name.equals("node_modules") || isTestSource(path)) {
            return true;
        }
        if (name.startsWith(".")) {
            return !DOT_DIRECTORIES_WITH_ARTEFACTS.contains(name);
        }
        return OUTPUT.contains(name) && (isBuilt(siblings) || holdsOutput(path));
    }

    /** Tell whether a file is left out by its name. */
    static boolean leavesOutFile(String name) {
        int dot = name.lastIndexOf('.');
        return name.endsWith(".class") || name.substring(0, Math.max(0, dot)).endsWith("-test");
    }

    private static boolean isTestSource(String path) {
        String name = ProjectPath.name(path);
        boolean test = name.equals("test")
                || name.equals("it")
                || name.equals("testFixtures")
                || name.endsWith("Test")
                || name.endsWith("-test");
        return test && ProjectPath.name(ProjectPath.directory(path)).equals("src");
    }

    private static boolean isBuilt(List<Entry> siblings) {
        for (Entry entry : siblings) {
            if (BUILD_FILES.contains(entry.name()) || PROJECT_FILES.contains(entry.name())) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsOutput(String directory) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        open.add(directory);
        int seen = 0;
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            for (Entry entry : tree.list(next)) {
                if (entry.name().endsWith(".class") || (next.equals(directory) && isMark(entry))) {
                    return true;
                }
                if (++seen > PROBED_ENTRIES) {
                    return false;
                }
                if (entry.kind() == Kind.DIRECTORY) {
                    open.addLast(ProjectPath.join(next, entry.name()));
                }
            }
        }
        return false;
    }

    private static boolean isMark(Entry entry) {
        return entry.kind() == Kind.DIRECTORY && OUTPUT_MARKS.contains(entry.name());
    }
}
