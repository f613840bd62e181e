package dev.interlock.rules.sap;

import dev.interlock.artefact.DocumentSink;
import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Read the files of one flow, and say what is wrong with them. */
final class FlowReading {

    private static final Pattern SCRIPT = Pattern.compile(".*/script/[^/]+\\.(groovy|gsh|js)");

    private static final DocumentReader DIAGRAMS = DocumentReader.ofXml(Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn2",
            "http:///com.sap.ifl.model/Ifl.xsd", "ifl",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"));

    private final IflowFolder folder;
    private final DocumentSink out;

    FlowReading(IflowFolder folder, DocumentSink out) {
        this.folder = folder;
        this.out = out;
    }

    FlowParts read() {
        checkDiagrams();
        Document diagram = folder.flows().isEmpty()
                ? Document.empty(SourceText.of(folder.rootFile(), ""))
                : diagram(folder.flows().get(0));
        Parameters parameters = parameters();
        return new FlowParts(
                diagram,
                manifest(),
                document(folder.findMetainfo(), Syntax.PROPERTIES),
                parameters,
                document(folder.findResource("parameters.propdef"), Syntax.XML),
                scripts(),
                folder);
    }

    /** Prefixes are the author's choice, so that the diagram is read with those that everybody knows. */
    private Document diagram(String path) {
        return out.read(path, DIAGRAMS);
    }

    private void checkDiagrams() {
        if (folder.flows().isEmpty()) {
            out.problem(Diagnostic.of(
                    "iflow-missing",
                    "The bundle is an integration flow but holds no '*" + IflowFolder.DIAGRAM + "' file.",
                    Location.of(folder.rootFile()),
                    "Export the integration flow again, with its diagram."));
        }
        for (String surplus : folder.flows()
                .subList(Math.min(1, folder.flows().size()), folder.flows().size())) {
            out.problem(Diagnostic.of(
                    "iflow-ambiguous",
                    "The bundle holds a second diagram beside '" + folder.rootFile() + "'.",
                    Location.of(surplus),
                    "Keep one diagram for each integration flow; this one was not read."));
        }
    }

    private Optional<BundleManifest> manifest() {
        Optional<String> path = folder.findManifest();
        Optional<byte[]> bytes = path.isPresent() ? out.files().bytes(path.get()) : Optional.empty();
        if (path.isEmpty() || bytes.isEmpty()) {
            return Optional.empty();
        }
        BundleManifest manifest = BundleManifest.parse(path.get(), bytes.get());
        tell(manifest.problems());
        return Optional.of(manifest);
    }

    private Parameters parameters() {
        Optional<String> path = folder.findResource("parameters.prop");
        return path.isPresent() ? Parameters.of(out.read(path.get(), Syntax.PROPERTIES)) : Parameters.none();
    }

    private Document document(Optional<String> path, Syntax syntax) {
        return path.isPresent() ? out.read(path.get(), syntax) : Document.empty(SourceText.of("", ""));
    }

    private Map<String, SourceText> scripts() {
        Map<String, SourceText> scripts = new TreeMap<>();
        for (String path : folder.paths()) {
            if (SCRIPT.matcher(path).matches()) {
                Parsed<SourceText> text = out.files().text(path);
                tell(text.problems());
                if (text.value().isPresent() && ScriptText.canRead(text.value().get())) {
                    scripts.put(path, text.value().get());
                }
            }
        }
        return scripts;
    }

    private void tell(List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            out.problem(problem);
        }
    }
}
