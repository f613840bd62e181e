package dev.interlock.rules.spectral.arazzo;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.ScriptRegex;
import dev.interlock.rules.spectral.Failures;
import dev.interlock.source.Location;
import java.util.List;

/**
 * Judge a criterion (Arazzo 1.0, Criterion Object).
 *
 * @param node the criterion
 * @param place where its findings are told
 * @param description the description that it belongs to
 */
record Criterion(Node node, Node place, ArazzoDescription description) {

    /** Judge the criteria that an owner lists, told where the place lists its own. */
    static void judge(Node owner, Node place, String key, ArazzoDescription description, Failures failures) {
        List<Node> criteria = description.elements(owner, key);
        for (int i = 0; i < criteria.size(); i++) {
            new Criterion(criteria.get(i), description.get(place, key, i), description).judge(failures);
        }
    }

    private void judge(Failures failures) {
        if (isNothing(node)) {
            return;
        }
        Node condition = description.get(node, "condition");
        Node type = description.get(node, "type");
        Node context = description.get(node, "context");
        if (!condition.isString() || condition.text().isBlank()) {
            failures.add("The criterion has no condition", description.get(place, "condition"));
        }
        if (!isNothing(type) && isNothing(context)) {
            failures.add("A criterion with a type needs a context", description.get(place, "context"));
        }
        if (type.isContainer() && (isEmpty(type, "type") || isEmpty(type, "version"))) {
            failures.add("The type of a criterion needs 'type' and 'version'", description.get(place, "type"));
        }
        if (type.isString() && type.text().equals("regex") && condition.isString() && !isRegex(condition.text())) {
            failures.add(
                    Failures.quoted(condition.text()) + " is no regular expression",
                    description.get(place, "condition"));
        }
        if (context.isString() && !new RuntimeExpressions(description).isRight(context.text())) {
            failures.add(
                    Failures.quoted(context.text()) + " is no runtime expression that leads to a value",
                    description.get(place, "context"));
        }
    }

    private boolean isEmpty(Node type, String key) {
        Node member = description.get(type, key);
        return !member.isContainer() && member.findText().orElse("").isEmpty();
    }

    private static boolean isRegex(String text) {
        return ScriptRegex.parse(text, "", Location.of("criterion")).value().isPresent();
    }

    private static boolean isNothing(Node node) {
        return node.isAbsent() || node.kind() == NodeKind.NULL;
    }
}
