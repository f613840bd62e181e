package dev.interlock.rules.code;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hold the bytecode behind a document of classes, for functions that look deeper than the document.
 *
 * <p>Nothing is read before it is asked for. What is made of the classes is made once and shared by all rules.
 */
final class ProjectClasses {

    private final SortedMap<String, Supplier<Optional<byte[]>>> files;
    private final List<Path> classPath;
    private final int found;
    private @Nullable Object made;

    /**
     * Create the holder.
     *
     * @param files the class files that can be read, by class name
     * @param classPath what they were compiled against
     * @param found how many class files there are
     */
    ProjectClasses(Map<String, Supplier<Optional<byte[]>>> files, List<Path> classPath, int found) {
        this.files = new TreeMap<>(files);
        this.classPath = List.copyOf(classPath);
        this.found = found;
    }

    SortedMap<String, Supplier<Optional<byte[]>>> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    List<Path> classPath() {
        return classPath;
    }

    int found() {
        return found;
    }

    /** Make something of the classes, or tell what was made of them before. */
    synchronized Object make(Function<ProjectClasses, Object> maker) {
        Object known = made;
        if (known == null) {
            known = maker.apply(this);
            made = known;
        }
        return known;
    }
}
