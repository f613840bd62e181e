package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tell how classes of the project, of its class path and of the JDK are related. */
final class Types {

    /** Annotations of these packages are known by name, or say nothing that is asked for here. */
    private static final List<String> KNOWN_ANNOTATIONS = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "kotlin.",
            "lombok.",
            "org.jspecify.",
            "org.springframework.",
            "io.swagger.",
            "com.fasterxml.",
            "org.eclipse.microprofile.",
            "org.mapstruct.",
            "org.jetbrains.",
            "org.apiguardian.",
            "com.google.errorprone.");

    private static final int DEEPEST_META = 8;

    private final Map<String, ClassFacts> project;
    private final ClassPath classPath;
    private final Map<String, Optional<ClassFacts>> found = new HashMap<>();
    private final Map<String, Lineage> lineages = new HashMap<>();

    /**
     * The supertypes of a class.
     *
     * @param names their names, sorted
     * @param ordered their names, the nearest first
     * @param isWhole whether all of them could be found
     */
    record Lineage(TreeSet<String> names, List<String> ordered, boolean isWhole) {}

    Types(Map<String, ClassFacts> project, ClassPath classPath) {
        this.project = project;
        this.classPath = classPath;
    }

    /** Find a class by its name. */
    Optional<ClassFacts> find(String name) {
        ClassFacts own = project.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        if (!found.containsKey(name)) {
            found.put(name, load(name));
        }
        return found.getOrDefault(name, Optional.empty());
    }

    /** Tell all supertypes of a class, itself left out. */
    Lineage lineage(String name) {
        Lineage known = lineages.get(name);
        if (known == null) {
            known = climb(name);
            lineages.put(name, known);
        }
        return known;
    }

    boolean isSubtype(String name, String supertype) {
        return name.equals(supertype) || lineage(name).names().contains(supertype);
    }

    /** Tell whether a type is one of exceptions; where its class is missing, its name decides. */
    boolean isThrowable(String type) {
        if (type.endsWith("[]") || type.indexOf('.') < 0) {
            return false;
        }
        if (isSubtype(type, "java.lang.Throwable")) {
            return true;
        }
        return !lineage(type).isWhole() && (type.endsWith("Exception") || type.endsWith("Error"));
    }

    /**
     * Tell annotations with those that stand on their types, at any distance.
     *
     * <p>The values of an annotation win over those of the same name on its type.
     */
    List<AnnotationFacts> withMeta(List<AnnotationFacts> annotations) {
        List<AnnotationFacts> all = new ArrayList<>(annotations);
        Set<String> seen = new LinkedHashSet<>();
        List<AnnotationFacts> level = annotations;
        for (int depth = 0; depth < DEEPEST_META && !level.isEmpty(); depth++) {
            List<AnnotationFacts> next = new ArrayList<>();
            for (AnnotationFacts annotation : level) {
                if (isKnown(annotation.type()) || !seen.add(annotation.type())) {
                    continue;
                }
                for (AnnotationFacts meta :
                        find(annotation.type()).map(ClassFacts::annotations).orElse(List.of())) {
                    if (!meta.type().startsWith("java.lang.annotation.")) {
                        next.add(meta.overriddenBy(annotation));
                    }
                }
            }
            all.addAll(next);
            level = next;
        }
        return all;
    }

    /** Tell the methods of supertypes that a method implements or overrides, the nearest first. */
    List<MethodFacts> overridden(ClassFacts owner, MethodFacts method) {
        List<MethodFacts> methods = new ArrayList<>();
        for (String supertype : lineage(owner.name()).ordered()) {
            if (supertype.startsWith("java.")) {
                continue;
            }
            for (MethodFacts other : find(supertype).map(ClassFacts::methods).orElse(List.of())) {
                if (other.name().equals(method.name())
                        && other.parameters().size() == method.parameters().size()
                        && (other.descriptor().equals(method.descriptor()) || !hasExactly(supertype, method))
                        && !other.isSynthetic()) {
                    methods.add(other);
                }
            }
        }
        return methods;
    }

    /** A generic method has another descriptor in its interface. */
    private boolean hasExactly(String type, MethodFacts method) {
        return find(type).map(ClassFacts::methods).orElse(List.of()).stream()
                .anyMatch(other ->
                        other.name().equals(method.name()) && other.descriptor().equals(method.descriptor()));
    }

    private static boolean isKnown(String annotation) {
        for (String known : KNOWN_ANNOTATIONS) {
            if (annotation.startsWith(known)) {
                return true;
            }
        }
        return false;
    }

    private Lineage climb(String name) {
        Set<String> ordered = new LinkedHashSet<>();
        boolean isWhole = true;
        Deque<String> open = new ArrayDeque<>();
        open.add(name);
        while (!open.isEmpty()) {
            Optional<ClassFacts> facts = find(open.poll());
            if (facts.isEmpty()) {
                isWhole = false;
                continue;
            }
            List<String> parents = new ArrayList<>();
            Optional<String> superclass = facts.get().superclass();
            if (superclass.isPresent() && !facts.get().isInterface()) {
                parents.add(superclass.get());
            }
            parents.addAll(facts.get().interfaces());
            for (String parent : parents) {
                if (!parent.equals(name) && ordered.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return new Lineage(new TreeSet<>(ordered), List.copyOf(ordered), isWhole);
    }

    private Optional<ClassFacts> load(String name) {
        Optional<byte[]> bytes = classPath.find(name);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ClassFileReading.readDeclarations(bytes.get()));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty(); // as good as missing
        }
    }
}
