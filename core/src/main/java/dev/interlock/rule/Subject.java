package dev.interlock.rule;

import dev.interlock.document.Document;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.model.Exposure;
import dev.interlock.model.InterfaceId;
import dev.interlock.model.Style;
import dev.interlock.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Hold one document with what rules need to know to run on it.
 *
 * @param document the document
 * @param formats the formats that it has; a rule with formats runs where it shares one
 * @param references where its {@code $ref}s lead
 * @param problems what was wrong with its text
 * @param interfaceId the interface that it belongs to, where it belongs to exactly one
 * @param style the style of that interface
 * @param exposure who can reach that interface, {@link Exposure#UNKNOWN} where nobody has said
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Subject(
        Document document,
        Set<String> formats,
        ReferenceGraph references,
        List<Diagnostic> problems,
        Optional<InterfaceId> interfaceId,
        Optional<Style> style,
        Exposure exposure) {

    public Subject {
        formats = Set.copyOf(formats);
        problems = List.copyOf(problems);
    }

    /** Create the subject of a document that refers to nothing and belongs to no interface. */
    public static Subject of(Document document, Set<String> formats) {
        return new Subject(
                document,
                formats,
                ReferenceGraph.none(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Exposure.UNKNOWN);
    }
}
