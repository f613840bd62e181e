package dev.interlock.rules.sap;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold the files of one flow as they were read.
 *
 * @param diagram the diagram
 * @param manifest the manifest, if there is one
 * @param metainfo the metadata
 * @param parameters the defaults of its parameters
 * @param declarations how its parameters are declared
 * @param scripts its scripts by their paths
 * @param folder where they lie
 */
record FlowParts(
        Document diagram,
        Optional<BundleManifest> manifest,
        Document metainfo,
        Parameters parameters,
        Document declarations,
        Map<String, SourceText> scripts,
        IflowFolder folder) {

    FlowParts {
        scripts = Map.copyOf(scripts);
    }

    /** Tell the element that holds the participants and channels; absent in a broken diagram. */
    Node collaboration() {
        return rootElement().get("bpmn2:collaboration").get(0);
    }

    /** Tell the root element; absent in a diagram that could not be read. */
    Node rootElement() {
        return diagram.root().get("bpmn2:definitions").get(0);
    }

    /** List the processes. */
    List<Node> processes() {
        return Elements.of(rootElement(), "bpmn2:process");
    }

    /** Find the path of a resource of the flow. */
    Optional<String> findResource(String relative) {
        return relative.isEmpty() ? Optional.empty() : folder.findResource(relative);
    }

    /** Copy properties into an object, each resolved, keeping their keys. */
    Draft properties(Map<String, Node> properties) {
        Draft object = Draft.object();
        for (Map.Entry<String, Node> property : properties.entrySet()) {
            object.put(property.getKey(), parameters.read(property.getValue()));
        }
        return object;
    }
}
