package dev.interlock.rules.code;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.rules.code.Body.Lambda;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hold the compiled classes of a project.
 *
 * @param classes the classes by name
 * @param files the class file of each
 * @param found how many class files there are
 * @param read how many of them could be read
 * @param problems what could not be read
 */
record CompiledClasses(
        SortedMap<String, ClassFacts> classes,
        Map<String, String> files,
        int found,
        int read,
        List<Diagnostic> problems) {

    /** Read all class files. What cannot be read gives one problem for each kind of cause, not for each file. */
    static CompiledClasses read(ProjectFiles project) {
        SortedMap<String, ClassFacts> classes = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        SortedMap<Integer, List<String>> tooNew = new TreeMap<>();
        List<String> all = project.classFiles();
        for (String file : all) {
            Optional<byte[]> bytes = project.bytes(file);
            int major =
                    bytes.isPresent() ? ClassFileReading.findMajor(bytes.get()).orElse(0) : 0;
            if (major > ClassFileReading.NEWEST_MAJOR) {
                tooNew.computeIfAbsent(major, any -> new ArrayList<>()).add(file);
                continue;
            }
            Optional<ClassFacts> type = bytes.isPresent() ? tryRead(bytes.get()) : Optional.empty();
            if (type.isEmpty()) {
                broken.add(file);
            } else if (isOwn(type.get(), file) && classes.putIfAbsent(type.get().name(), folded(type.get())) == null) {
                files.put(type.get().name(), file);
            }
        }
        List<Diagnostic> problems = new ArrayList<>();
        int unread = broken.size();
        for (Map.Entry<Integer, List<String>> hit : tooNew.entrySet()) {
            problems.add(tooNew(hit.getKey(), hit.getValue()));
            unread += hit.getValue().size();
        }
        if (!broken.isEmpty()) {
            problems.add(broken(broken));
        }
        return new CompiledClasses(classes, files, all.size(), all.size() - unread, List.copyOf(problems));
    }

    boolean isWhole() {
        return found == read;
    }

    private static Optional<ClassFacts> tryRead(byte[] bytes) {
        try {
            return Optional.of(ClassFileReading.read(bytes));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty(); // it is counted and named as broken
        }
    }

    /** Descriptions of modules and packages are no classes; variants for newer JDKs repeat a class. */
    private static boolean isOwn(ClassFacts type, String file) {
        return !type.isSynthetic()
                && !type.simpleName().equals("module-info")
                && !type.simpleName().equals("package-info")
                && !file.contains("META-INF/versions/");
    }

    /** Tell the bodies of lambdas with the methods that they are written in. */
    private static ClassFacts folded(ClassFacts type) {
        Map<Member, MethodFacts> hidden = new HashMap<>();
        for (MethodFacts method : type.methods()) {
            if (method.isSynthetic()) {
                hidden.put(new Member(type.name(), method.name(), method.descriptor()), method);
            }
        }
        if (hidden.isEmpty()) {
            return type;
        }
        List<MethodFacts> methods = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            methods.add(method.with(method.isSynthetic() ? emptied(method.body()) : whole(method.body(), hidden)));
        }
        return type.with(methods);
    }

    private static Body whole(Body body, Map<Member, MethodFacts> hidden) {
        Body whole = body;
        Set<Member> seen = new HashSet<>();
        List<Lambda> open = new ArrayList<>(body.lambdas());
        for (int i = 0; i < open.size(); i++) {
            MethodFacts lambda = hidden.get(open.get(i).implementation());
            if (lambda != null && seen.add(open.get(i).implementation())) {
                whole = whole.and(lambda.body());
                open.addAll(lambda.body().lambdas());
            }
        }
        return whole;
    }

    private static Body emptied(Body body) {
        return new Body(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                body.throwsOrCalls(),
                body.onlyReturnsTrue(),
                body.firstLine());
    }

    private static Diagnostic tooNew(int major, List<String> files) {
        return Diagnostic.of(
                "class-unreadable",
                "The class file has the version " + major + " (Java " + (major - 44) + "), but the newest that can be"
                        + " read is " + ClassFileReading.NEWEST_MAJOR + andOthers(files) + ".",
                Location.of(files.get(0)),
                "Compile for Java " + (ClassFileReading.NEWEST_MAJOR - 44)
                        + " or older (maven.compiler.release), or update Interlock.");
    }

    private static Diagnostic broken(List<String> files) {
        return Diagnostic.of(
                "class-unreadable",
                "The file is no class file that can be read" + andOthers(files) + ".",
                Location.of(files.get(0)),
                "Compile the module again from scratch.");
    }

    private static String andOthers(List<String> files) {
        return files.size() == 1 ? "" : "; the same holds for " + (files.size() - 1) + " more";
    }
}
