package dev.interlock.artefact;

import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;

/** Find the reader of a syntax. */
final class SyntaxReaders {

    private SyntaxReaders() {}

    static DocumentReader of(Syntax syntax) {
        return (text, limits) -> Parsed.failed(Diagnostic.of(
                "syntax-unsupported",
                "Documents in " + syntax + " cannot be read.",
                Location.of(text.file()),
                "Convert the file."));
    }
}
