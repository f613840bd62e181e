package dev.interlock.model;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.MergeConflict;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the documents of a stream of YAML, each with its true lines. */
final class OrganisationDocuments {

    /** People and catalogues write these files; whatever is larger than this was written by neither. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_DOCUMENTS = 50_000;

    private final SourceText whole;
    private final Limits limits;
    private final List<Node> roots = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private OrganisationDocuments(SourceText whole, Limits limits) {
        this.whole = whole;
        this.limits = limits;
    }

    /** Read the roots of all documents that hold anything; with a problem there are none. */
    static Parsed<List<Node>> read(String file, byte[] bytes, Limits limits) {
        Limits bounds = limits.withFileBytes(MOST_BYTES);
        Parsed<SourceText> text = TextDecoder.decode(file, bytes, bounds);
        if (text.value().isEmpty() || !text.problems().isEmpty()) {
            return Parsed.failed(text.problems());
        }
        Optional<Diagnostic> conflict = MergeConflict.find(text.value().get());
        if (conflict.isPresent()) {
            return Parsed.failed(conflict.get());
        }
        OrganisationDocuments documents = new OrganisationDocuments(text.value().get(), bounds);
        documents.split();
        return documents.problems.isEmpty()
                ? Parsed.of(List.copyOf(documents.roots))
                : Parsed.failed(Diagnostic.inOrder(documents.problems));
    }

    /** A mark at the beginning of a line ends a document wherever it stands (YAML 1.2, section 9.1). */
    private void split() {
        String text = whole.text();
        int begin = 0;
        int start = 0;
        int line = 1;
        int first = 1;
        int number = 0;
        while (start < text.length() && number <= MOST_DOCUMENTS) {
            if (start > begin && isMark(text, start)) {
                read(text.substring(begin, start), first);
                number++;
                begin = start;
                first = line;
            }
            start = nextLine(text, start);
            line++;
        }
        if (number > MOST_DOCUMENTS) {
            problems.add(Diagnostic.of(
                    "too-many-documents",
                    "The file holds more than " + MOST_DOCUMENTS + " documents.",
                    Location.of(whole.file()),
                    "Leave only groups, systems and domains in it."));
        } else {
            read(text.substring(begin), first);
        }
    }

    private static boolean isMark(String text, int start) {
        int end = start + 3;
        return text.startsWith("---", start) && (end == text.length() || " \t\r\n".indexOf(text.charAt(end)) >= 0);
    }

    private static int nextLine(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private void read(String text, int firstLine) {
        if (isEmpty(text)) {
            return;
        }
        Parsed<Document> read =
                DocumentReader.of(Syntax.YAML).read(SourceText.of(whole.file(), text, firstLine), limits);
        problems.addAll(read.problems());
        if (read.value().isPresent() && read.value().get().root().kind() != NodeKind.NULL) {
            roots.add(read.value().get().root());
        }
    }

    /** Tell whether there are only marks, directives and comments. */
    private static boolean isEmpty(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = nextLine(text, start);
            String line = text.substring(start, Math.min(end, text.length())).strip();
            boolean says = !line.isEmpty()
                    && !line.startsWith("#")
                    && !line.startsWith("%")
                    && !line.equals("---")
                    && !line.equals("...");
            if (says) {
                return false;
            }
            start = end;
        }
        return true;
    }
}
