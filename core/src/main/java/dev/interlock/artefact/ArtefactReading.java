package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Defect;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Let a format read one artefact, and let nothing that goes wrong there reach another. */
final class ArtefactReading implements DocumentSink {

    private static final Logger LOG = LoggerFactory.getLogger(ArtefactReading.class);

    private final ProjectFiles files;
    private final List<Artefact.Part> parts = new ArrayList<>();
    private final Set<Diagnostic> problems = new LinkedHashSet<>();
    private final List<Document> read = new ArrayList<>();
    private ReferenceGraph references = ReferenceGraph.none();

    private ArtefactReading(ProjectFiles files) {
        this.files = files;
    }

    /** Read a claimed artefact; whatever was read before a failure stays. */
    static Artefact read(ArtefactFormat format, Claim claim, ProjectFiles files) {
        ArtefactReading reading = new ArtefactReading(files);
        try {
            format.read(claim, reading);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            reading.problem(failure(format.spec().id(), "reading", claim.root(), e));
        }
        return new Artefact(
                claim, reading.parts, reading.read, reading.references, Diagnostic.inOrder(reading.problems));
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
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(failure(format.spec().id(), "understanding", artefact.file(), e));
        }
        return new Extracted(drafts, Diagnostic.inOrder(problems));
    }

    /**
     * What was extracted from one artefact.
     *
     * @param drafts the interfaces, in the order of the format
     * @param problems what could not be extracted
     */
    record Extracted(List<InterfaceDraft> drafts, List<Diagnostic> problems) {}

    static Diagnostic failure(String format, String doing, String file, Throwable cause) {
        // Not the exception itself: its message may quote the input, secrets included.
        LOG.debug("format {} failed {} {}: {}", format, doing, file, Arrays.toString(cause.getStackTrace()));
        return Diagnostic.of(
                "format-failed",
                String.format(
                        Locale.ROOT,
                        "The format '%s' broke while %s the file, %s.",
                        format,
                        doing,
                        Defect.describe(cause)),
                Location.of(file),
                "Exclude the file with interlock.excludes, and report the defect together with the file.");
    }

    @Override
    public ProjectFiles files() {
        return files;
    }

    @Override
    public Document read(String path, Syntax syntax) {
        Parsed<Document> parsed = files.document(path, syntax);
        return read(parsed, () -> sourceOf(path, files.text(path)));
    }

    private static SourceText sourceOf(String path, Parsed<SourceText> text) {
        return text.value().isPresent() ? text.value().get() : SourceText.of(path, "");
    }

    @Override
    public Document read(String path, DocumentReader reader) {
        Parsed<SourceText> text = files.text(path);
        problems.addAll(text.problems());
        SourceText source = sourceOf(path, text);
        return text.value().isEmpty()
                ? Document.empty(source)
                : read(reader.read(source, files.limits()), () -> source);
    }

    private Document read(Parsed<Document> parsed, Supplier<SourceText> source) {
        problems.addAll(parsed.problems());
        Document document = parsed.value().isPresent() ? parsed.value().get() : Document.empty(source.get());
        read.add(document);
        return document;
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
