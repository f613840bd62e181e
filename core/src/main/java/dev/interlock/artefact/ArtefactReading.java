package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Let a format read one artefact, and let nothing that goes wrong there reach another. */
final class ArtefactReading implements DocumentSink {

    private static final Logger LOG = LoggerFactory.getLogger(ArtefactReading.class);

    private final ProjectFiles files;
    private final List<Artefact.Part> parts = new ArrayList<>();
    private final Set<Diagnostic> problems = new LinkedHashSet<>();
    private ReferenceGraph references = ReferenceGraph.none();

    private ArtefactReading(ProjectFiles files) {
        this.files = files;
    }

    /** Read a claimed artefact; whatever was read before a failure stays. */
    static Artefact read(ArtefactFormat format, Claim claim, ProjectFiles files) {
        ArtefactReading reading = new ArtefactReading(files);
        try {
            format.read(claim, reading);
        } catch (RuntimeException | StackOverflowError e) {
            reading.problem(failure(format.spec().id(), "reading", claim.root(), e));
        }
        return new Artefact(
                claim,
                reading.parts,
                reading.references,
                reading.problems.stream().sorted().toList());
    }

    /** Extract the interfaces of an artefact; those extracted before a failure stay. */
    static Extracted extract(ArtefactFormat format, Artefact artefact, ProjectFiles files) {
        List<InterfaceDraft> drafts = new ArrayList<>();
        Set<Diagnostic> problems = new LinkedHashSet<>();
        try {
            format.extract(artefact, new InterfaceSink() {
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
            });
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(failure(format.spec().id(), "understanding", artefact.file(), e));
        }
        return new Extracted(drafts, problems.stream().sorted().toList());
    }

    /**
     * What was extracted from one artefact.
     *
     * @param drafts the interfaces, in the order of the format
     * @param problems what could not be extracted
     */
    record Extracted(List<InterfaceDraft> drafts, List<Diagnostic> problems) {}

    static Diagnostic failure(String format, String doing, String file, Throwable cause) {
        LOG.debug("format {} failed {} {}", format, doing, file, cause);
        String name = cause.getClass().getSimpleName();
        String message = cause.getMessage() == null ? name : name + ": " + cause.getMessage();
        String inOneLine = message.replaceAll("\\s+", " ");
        return Diagnostic.of(
                "format-failed",
                String.format(
                        Locale.ROOT,
                        "The format '%s' failed while %s the file (%s).",
                        format,
                        doing,
                        inOneLine.length() > 200 ? inOneLine.substring(0, 200) + "…" : inOneLine),
                Location.of(file),
                "Exclude the file with interlock.excludes and report the defect with the file.");
    }

    @Override
    public ProjectFiles files() {
        return files;
    }

    @Override
    public Document read(String path, Syntax syntax) {
        Parsed<Document> parsed = files.document(path, syntax);
        problems.addAll(parsed.problems());
        return parsed.value()
                .orElseGet(() -> Document.empty(files.text(path).value().orElseGet(() -> SourceText.of(path, ""))));
    }

    @Override
    public ReferenceGraph follow(Document root) {
        references = References.of(root, files);
        return references;
    }

    @Override
    public void accept(Document document, String... formats) {
        parts.add(new Artefact.Part(document, Set.of(formats)));
    }

    @Override
    public void problem(Diagnostic diagnostic) {
        problems.add(diagnostic);
    }
}
