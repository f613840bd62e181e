package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rules.spectral.Failures;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Ask that a workflow depends on workflows that exist, each named once (Arazzo 1.0, Workflow Object): the function
 * {@code arazzoWorkflowDependsOnValidation}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoWorkflowDependsOnValidation extends OnDescription {

    private static final String SOURCES = "$sourceDescriptions.";

    /** Create the function. */
    public ArazzoWorkflowDependsOnValidation() {
        super("arazzoWorkflowDependsOnValidation");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            Set<String> seen = new HashSet<>();
            for (Node dependency : description.elements(workflow.node(), "dependsOn")) {
                if (dependency.isString()) {
                    String named = dependency.text();
                    Optional<String> wrong =
                            seen.add(named) ? wrong(named, description) : Optional.of(" is listed more than once");
                    if (wrong.isPresent()) {
                        failures.add("The dependency " + Failures.quoted(named) + wrong.get(), dependency);
                    }
                }
            }
        }
    }

    private static Optional<String> wrong(String named, ArazzoDescription description) {
        if (named.startsWith("$") && !new RuntimeExpressions(description).isRight(named)) {
            return Optional.of(" is no runtime expression that leads to a workflow");
        }
        if (!named.startsWith(SOURCES)) {
            return description.hasWorkflow(named)
                    ? Optional.empty()
                    : Optional.of(" is no workflow of this description");
        }
        String[] parts = named.split("\\.", -1);
        String type = description.typeOfSource(parts[1]);
        if (type.isEmpty()) {
            return Optional.of(" names a source that is not described with its type");
        }
        if (!type.equals("arazzo")) {
            return Optional.of(" names a source of type " + Failures.quoted(type) + ", which has no workflows");
        }
        return parts.length > 2 ? Optional.empty() : Optional.of(" names a source, but no workflow of it");
    }
}
