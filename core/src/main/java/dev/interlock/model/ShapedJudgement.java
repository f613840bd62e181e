package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.List;
import java.util.stream.Collectors;

/** Bring judgements that may be written in short forms into the one form of the model. */
final class ShapedJudgement {

    private ShapedJudgement() {}

    static Draft of(String fact, Node value) {
        return fact.equals("consumers") ? consumers(value) : publicReason(value);
    }

    private static Draft consumers(Node value) {
        Draft all = Draft.array(Source.of(value)).graded(Grade.DECLARED);
        for (Node consumer : value.children()) {
            Draft one = Draft.object(Source.of(consumer));
            if (consumer.isObject()) {
                for (String key : List.of("id", "version")) {
                    if (consumer.get(key).isString()) {
                        one.put(key, DeclaredValue.of(consumer.get(key)));
                    }
                }
            } else {
                one.put("id", DeclaredValue.of(consumer));
            }
            if (one.find("id").isPresent()) {
                all.add(one);
            }
        }
        return all;
    }

    private static Draft publicReason(Node value) {
        Draft whole = Draft.object(Source.of(value)).graded(Grade.DECLARED);
        if (value.isString()) {
            return whole.put("reason", DeclaredValue.of(value));
        }
        Node operations = value.get("operations");
        if (value.get("reason").isString()) {
            whole.put("reason", DeclaredValue.of(value.get("reason")));
        } else if (operations.isObject()) {
            List<String> reasons = operations.childList().stream()
                    .map(reason -> reason.findText().orElse(""))
                    .distinct()
                    .toList();
            whole.put(
                    "reason",
                    Draft.string(reasons.stream().collect(Collectors.joining("; ")), Source.of(operations))
                            .graded(Grade.DECLARED));
        }
        if (operations.isContainer()) {
            Draft keys = Draft.array(Source.of(operations));
            operations
                    .childList()
                    .forEach(named -> keys.add(Draft.string(PublicReasons.keyOf(named), Source.of(named))
                            .graded(Grade.DECLARED)));
            whole.put("operations", keys);
        }
        return whole;
    }
}
