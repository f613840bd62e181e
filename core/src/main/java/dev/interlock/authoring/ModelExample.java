package dev.interlock.authoring;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Syntax;
import dev.interlock.model.Descriptor;
import dev.interlock.model.Exposure;
import dev.interlock.model.Interface;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.Join;
import dev.interlock.model.Landscape;
import dev.interlock.model.ProjectFacts;
import dev.interlock.model.Style;
import dev.interlock.rule.Subject;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Build the model of an example as a check would: what artefacts tell, joined with the descriptor.
 *
 * @param subjects each interface alone, and the landscape of all
 * @param landscape the root of the landscape
 * @param problems what joining them met
 */
record ModelExample(List<Subject> subjects, Node landscape, List<Diagnostic> problems) {

    static ModelExample read(GuardrailExample example, Limits limits) {
        List<Diagnostic> problems = new ArrayList<>();
        List<InterfaceDraft> drafts = new ArrayList<>();
        if (example.kind().orElseThrow() == GuardrailExample.Kind.INTERFACE) {
            drafts.add(draft(example.given(), "example"));
        } else {
            example.given().children().forEach(each -> drafts.add(draft(each, each.key())));
        }
        Parsed<Landscape> joined = Join.of(drafts, descriptor(example, limits, problems), ProjectFacts.of(""));
        problems.addAll(joined.problems());
        Landscape landscape = joined.value().orElseThrow();
        List<Subject> subjects = new ArrayList<>();
        for (Interface each : landscape.interfaces()) {
            subjects.add(subject(
                    landscape.interfaceDocument(each.id()).orElseThrow(), Set.of("interface"), Optional.of(each)));
        }
        Document whole = with(example.node().get("landscape"), landscape.document());
        subjects.add(subject(whole, Set.of("landscape"), Optional.empty()));
        return new ModelExample(subjects, whole.root(), problems);
    }

    private static Document with(Node further, Document landscape) {
        return further.isAbsent()
                ? landscape
                : Fragment.over(Draft.copyOf(landscape.root()), further).seal(landscape.file());
    }

    private static InterfaceDraft draft(Node facts, String id) {
        Style style = facts.get("style").findText().flatMap(Style::find).orElse(Style.API);
        InterfaceDraft draft = InterfaceDraft.open(id, style, "example", id, facts);
        Fragment.over(draft.facts(), facts);
        return draft;
    }

    private static Descriptor descriptor(GuardrailExample example, Limits limits, List<Diagnostic> problems) {
        Node stated = example.node().get("descriptor");
        if (stated.isAbsent()) {
            return Descriptor.none();
        }
        byte[] text = JsonText.of(stated).getBytes(StandardCharsets.UTF_8);
        Parsed<Document> document = DocumentReader.read("interlock.yaml", text, Syntax.YAML, limits);
        Parsed<Descriptor> descriptor = Descriptor.of(document.value().orElseThrow());
        problems.addAll(descriptor.problems());
        return descriptor.value().orElse(Descriptor.none());
    }

    private static Subject subject(Document document, Set<String> formats, Optional<Interface> one) {
        return new Subject(
                document,
                formats,
                ReferenceGraph.none(),
                List.of(),
                one.map(Interface::id),
                one.flatMap(each -> each.style().value()),
                one.flatMap(each -> each.exposure().value()).orElse(Exposure.UNKNOWN));
    }
}
