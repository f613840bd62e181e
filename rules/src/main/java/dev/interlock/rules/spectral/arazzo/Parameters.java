package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tell the parameters that are in force for a step: those of its workflow, each replaced by that of the same name and
 * place which the step has (Arazzo 1.0, Parameter Object).
 */
final class Parameters {

    private static final String BEGINNING = "$components.parameters.";

    private final ArazzoDescription description;

    /** What there is to say about a parameter before it is looked at. */
    enum Mark {
        NONE,
        REPEATED,
        MISNAMED,
        MISSING
    }

    /**
     * A parameter in force.
     *
     * @param name the name that it has, or the reference that names it
     * @param in where it is sent, empty where it does not say so
     */
    record InForce(Mark mark, String name, Optional<String> in, Optional<Node> parameter) {

        private String key() {
            return mark + " " + name + " " + in.orElse("");
        }
    }

    Parameters(ArazzoDescription description) {
        this.description = description;
    }

    /** List the parameters that are in force for a step. */
    List<InForce> inForce(Node workflow, Node step) {
        Map<String, InForce> inForce = new LinkedHashMap<>();
        for (InForce parameter : listed(workflow)) {
            String key = parameter.key();
            for (int i = 2; inForce.containsKey(key); i++) {
                key = parameter.key() + ' ' + i;
            }
            inForce.put(key, parameter);
        }
        for (InForce parameter : listed(step)) {
            inForce.put(parameter.key(), parameter);
        }
        return new ArrayList<>(inForce.values());
    }

    private List<InForce> listed(Node owner) {
        List<InForce> listed = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Node element : description.elements(owner, "parameters")) {
            Optional<InForce> read = read(element);
            if (read.isPresent()) {
                InForce one = read.get();
                listed.add(
                        known.add(one.key()) ? one : new InForce(Mark.REPEATED, one.name(), one.in(), one.parameter()));
            }
        }
        return listed;
    }

    private Optional<InForce> read(Node parameter) {
        if (!parameter.isObject()) {
            return Optional.empty();
        }
        Node reference = description.get(parameter, "reference");
        if (reference.isAbsent()) {
            return named(parameter);
        }
        if (!reference.isString()) {
            return Optional.empty();
        }
        String text = reference.text();
        if (!new RuntimeExpressions(description).isRight(text)) {
            return Optional.of(new InForce(Mark.MISNAMED, text, Optional.empty(), Optional.empty()));
        }
        Optional<Node> target = text.startsWith(BEGINNING)
                ? description.findComponent("parameters", text.substring(BEGINNING.length()))
                : Optional.empty();
        return target.isPresent()
                ? named(target.get())
                : Optional.of(new InForce(Mark.MISSING, text, Optional.empty(), Optional.empty()));
    }

    private Optional<InForce> named(Node parameter) {
        Node name = description.get(parameter, "name");
        Node in = description.get(parameter, "in");
        boolean isParameter = parameter.isObject() && name.isString() && (in.isAbsent() || in.isString());
        return isParameter
                ? Optional.of(new InForce(Mark.NONE, name.text(), in.findText(), Optional.of(parameter)))
                : Optional.empty();
    }
}
