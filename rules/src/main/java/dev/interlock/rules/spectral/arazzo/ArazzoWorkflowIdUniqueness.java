package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.rules.spectral.Failures;
import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Ask that every workflow has an id of its own (Arazzo 1.0, Workflow Object): the function
 * {@code arazzoWorkflowIdUniqueness}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ArazzoWorkflowIdUniqueness extends OnDescription {

    /** Create the function. */
    public ArazzoWorkflowIdUniqueness() {
        super("arazzoWorkflowIdUniqueness");
    }

    @Override
    void judge(ArazzoDescription description, Failures failures) {
        Map<String, Node> seen = new HashMap<>();
        for (ArazzoDescription.Workflow workflow : description.workflows()) {
            Node id = description.get(workflow.node(), "workflowId");
            if (workflow.node().isObject() && !id.isContainer()) {
                Node first = seen.putIfAbsent(id.kind() + id.findText().orElse(""), id);
                if (first != null) {
                    failures.add(
                            id.isAbsent()
                                    ? "Several workflows have no 'workflowId'"
                                    : "The workflowId "
                                            + Failures.quoted(id.findText().orElse("null")) + " is used more than once",
                            id,
                            first.nearest());
                }
            }
        }
    }
}
