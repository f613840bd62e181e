package dev.interlock;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Rule;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which findings are about classes, which are compiled anew from sources and kept in no repository. */
final class PresentFiles {

    private final ProjectFiles files;
    private final Set<String> documents;
    private final Set<String> classFormats = new HashSet<>();

    /**
     * Look at the files of a project.
     *
     * @param documents the files that are read as documents
     */
    PresentFiles(ProjectFiles files, Artefacts artefacts, Set<String> documents) {
        this.files = files;
        this.documents = documents;
        List<String> classFiles = files.classFiles();
        for (Artefact artefact : classFiles.isEmpty() ? List.<Artefact>of() : artefacts.all()) {
            if (Collections.binarySearch(classFiles, artefact.file()) >= 0) {
                for (Artefact.Part part : artefact.documents()) {
                    classFormats.addAll(part.formats());
                }
            }
        }
    }

    /** Tell whether a finding points at the source of a class, and comes of a rule on classes. */
    boolean isOfClasses(Finding finding) {
        Rule rule = finding.rule();
        return !rule.formats().isEmpty()
                && rule.runsOn(classFormats)
                && !documents.contains(finding.location().file());
    }

    Optional<byte[]> bytes(String path) {
        return files.bytes(path);
    }
}
