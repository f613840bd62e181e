package dev.interlock.artefact;

import dev.interlock.artefact.Extraction.Extracted;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Let a format extract the interfaces of one artefact; those extracted before a failure stay. */
final class Extraction implements InterfaceSink, Task<Extracted> {

    private final ArtefactFormat format;
    private final Artefact artefact;
    private final ProjectFiles files;
    private final List<InterfaceDraft> drafts = new ArrayList<>();
    private final Set<Diagnostic> problems = new LinkedHashSet<>();

    Extraction(ArtefactFormat format, Artefact artefact, ProjectFiles files) {
        this.format = format;
        this.artefact = artefact;
        this.files = files;
    }

    /**
     * What was extracted from one artefact.
     *
     * @param drafts the interfaces, in the order of the format
     * @param problems what could not be extracted
     */
    record Extracted(List<InterfaceDraft> drafts, List<Diagnostic> problems) {}

    @Override
    public Extracted call() {
        try {
            format.extract(artefact, this);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(FormatFailure.of(format, "understanding", artefact.file(), e));
        }
        return new Extracted(drafts, Diagnostic.inOrder(problems));
    }

    @Override
    public ProjectFiles files() {
        return files;
    }

    @Override
    public void accept(InterfaceDraft draft) {
        drafts.add(draft);
    }

    @Override
    public void problem(Diagnostic diagnostic) {
        problems.add(diagnostic);
    }
}
