package dev.interlock.rules.configuration;

import dev.interlock.artefact.DocumentSink;
import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;

/** Read a configuration file into its documents: it may hold several, one for each profile. */
final class ConfigurationReading {

    private static final int MOST_DOCUMENTS = 200;

    private final ConfigurationFile file;
    private final DocumentSink out;

    ConfigurationReading(ConfigurationFile file, DocumentSink out) {
        this.file = file;
        this.out = out;
    }

    List<Document> documents() {
        boolean yaml = file.syntax() == Syntax.YAML;
        String marker = yaml ? DocumentStream.YAML : DocumentStream.PROPERTIES;
        Parsed<SourceText> text = yaml ? out.files().text(file.path()) : properties();
        List<SourceText> parts =
                text.value().isPresent() ? DocumentStream.documents(text.value().get(), marker) : List.of();
        if (parts.size() < 2) {
            return List.of(out.read(file.path(), file.syntax()));
        }
        text.problems().forEach(out::problem);
        if (parts.size() > MOST_DOCUMENTS) {
            out.problem(Diagnostic.of(
                    "too-many-documents",
                    "The file holds " + parts.size() + " documents, more than the limit of " + MOST_DOCUMENTS + ".",
                    Location.of(file.path()),
                    "Split it; only the first " + MOST_DOCUMENTS + " were read."));
        }
        List<Document> documents = new ArrayList<>();
        for (SourceText part : parts.subList(0, Math.min(parts.size(), MOST_DOCUMENTS))) {
            Parsed<Document> parsed =
                    DocumentReader.of(file.syntax()).read(part, out.files().limits());
            parsed.problems().forEach(out::problem);
            parsed.value().ifPresent(documents::add);
        }
        return documents;
    }

    private Parsed<SourceText> properties() {
        byte[] bytes = out.files().bytes(file.path()).orElseGet(() -> new byte[0]);
        return TextDecoder.decodeProperties(file.path(), bytes, out.files().limits());
    }
}
