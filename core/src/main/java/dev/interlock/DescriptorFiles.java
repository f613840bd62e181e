package dev.interlock;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.model.Descriptor;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Reads the descriptors that concern a project: that of the organisation, that of the reactor root, and over both that
 * of the module.
 *
 * @param files the files of the project
 * @param name the path of a descriptor, relative to the directory that it concerns
 * @param organisation what the organisation says for all projects
 */
record DescriptorFiles(ProjectFiles files, String name, Descriptor organisation) implements Callable<Descriptor> {

    /** People write descriptors; whatever is larger than this was not written by people. */
    private static final int MOST_BYTES = 8 << 20;

    /**
     * Read and merge them; a descriptor that cannot be used refuses the check, because its judgements would be lost.
     */
    @Override
    public Descriptor call() {
        Set<String> outermostFirst = new LinkedHashSet<>();
        outermostFirst.add(name);
        outermostFirst.add(files.base().isEmpty() ? name : files.base() + "/" + name);
        List<Diagnostic> problems = new ArrayList<>();
        Descriptor merged = organisation;
        for (String path : outermostFirst) {
            Optional<byte[]> bytes = files.exists(path) ? files.bytes(path) : Optional.empty();
            if (bytes.isPresent() && bytes.get().length > MOST_BYTES) {
                problems.add(Diagnostic.of(
                        "file-too-large",
                        "The descriptor has more than " + (MOST_BYTES >> 20) + " MB.",
                        Location.of(path),
                        "Leave only judgements in it, and give each module a descriptor of its own."));
            } else if (bytes.isPresent()) {
                Parsed<Descriptor> read = Descriptor.read(path, bytes.get(), files.limits());
                problems.addAll(read.problems());
                merged = merged.with(read.value().orElse(Descriptor.none()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InterlockException(problems);
        }
        return merged;
    }
}
