package dev.interlock.artefact;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Let a format read a claimed artefact; whatever was read before a failure stays. */
final class ArtefactReading implements DocumentSink, Task<Artefact> {

    private final ArtefactFormat format;
    private final Claim claim;
    private final ProjectFiles files;
    private final List<Artefact.Part> parts = new ArrayList<>();
    private final Set<Diagnostic> problems = new LinkedHashSet<>();
    private final List<Document> read = new ArrayList<>();
    private ReferenceGraph references = ReferenceGraph.none();

    ArtefactReading(ArtefactFormat format, Claim claim, ProjectFiles files) {
        this.format = format;
        this.claim = claim;
        this.files = files;
    }

    @Override
    public Artefact call() {
        try {
            format.read(claim, this);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            problems.add(FormatFailure.of(format, "reading", claim.root(), e));
        }
        return new Artefact(claim, parts, read, references, Diagnostic.inOrder(problems));
    }

    @Override
    public int weight() {
        return claim.members().size();
    }

    @Override
    public ProjectFiles files() {
        return files;
    }

    @Override
    public Document read(String path, Syntax syntax) {
        Parsed<Document> parsed = files.document(path, syntax);
        return add(
                parsed,
                parsed.value().isPresent() ? parsed.value().get() : Document.empty(sourceOf(path, files.text(path))));
    }

    @Override
    public Document read(String path, DocumentReader reader) {
        Parsed<SourceText> text = files.text(path);
        problems.addAll(text.problems());
        SourceText source = sourceOf(path, text);
        if (text.value().isEmpty()) {
            return Document.empty(source);
        }
        Parsed<Document> parsed = reader.read(source, files.limits());
        return add(parsed, parsed.value().isPresent() ? parsed.value().get() : Document.empty(source));
    }

    private static SourceText sourceOf(String path, Parsed<SourceText> text) {
        return text.value().isPresent() ? text.value().get() : SourceText.of(path, "");
    }

    private Document add(Parsed<Document> parsed, Document document) {
        problems.addAll(parsed.problems());
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
