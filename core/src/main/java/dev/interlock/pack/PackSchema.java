package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Validate a pack by the schema that we publish, and tell which of its rules are malformed. */
final class PackSchema {

    private static final OwnSchema PACK = OwnSchema.load(PackSchema.class, "pack.schema.json", "rule.schema.json");
    private static final OwnSchema RULE = OwnSchema.load(PackSchema.class, "rule.schema.json");

    private static final Set<String> RULE_KEYS = Set.of(
            "description",
            "message",
            "documentationUrl",
            "severity",
            "formats",
            "recommended",
            "resolved",
            "given",
            "then",
            "type",
            "tags",
            "extensions",
            "x-guardrail");

    /** Whoever misspells one of these gets another rule than the one that he meant. */
    private static final Set<String> TELLING_KEYS =
            Set.of("severity", "formats", "recommended", "resolved", "given", "then", "x-guardrail");

    private static final Set<String> CLAUSE_KEYS = Set.of("field", "function", "functionOptions");

    private PackSchema() {}

    /**
     * Validate a pack.
     *
     * @return the names of the rules whose definition cannot be used; problems that leave a rule what it was meant to
     *     be are reported but do not count
     */
    static Set<String> validate(Node root, Problems problems) {
        List<Diagnostic> found = PACK.validate(root);
        problems.addAll(found);
        return broken(root, !found.isEmpty());
    }

    /** Tell the names of the rules in a pack or an override whose definition cannot be used. */
    static Set<String> broken(Node root, boolean suspected) {
        Set<String> broken = new TreeSet<>();
        if (suspected) {
            for (Node rule : root.get("rules").childList()) {
                if (rule.isObject() && isBroken(rule)) {
                    broken.add(rule.key());
                }
            }
        }
        return broken;
    }

    private static boolean isBroken(Node rule) {
        Set<Location> harmless = new HashSet<>();
        collectHarmless(rule, RULE_KEYS, TELLING_KEYS, harmless);
        Node then = rule.get("then");
        collectHarmless(then, CLAUSE_KEYS, CLAUSE_KEYS, harmless);
        if (then.isArray()) {
            then.children().forEach(clause -> collectHarmless(clause, CLAUSE_KEYS, CLAUSE_KEYS, harmless));
        }
        return RULE.validate(rule).stream()
                .anyMatch(
                        problem -> problem.location().filter(harmless::contains).isEmpty());
    }

    private static void collectHarmless(Node node, Set<String> known, Set<String> telling, Set<Location> harmless) {
        if (!node.isObject()) {
            return;
        }
        for (Node child : node.children()) {
            boolean unknown = !known.contains(child.key()) && !child.key().startsWith("x-");
            if (unknown
                    && Nearest.find(child.key(), known)
                            .filter(telling::contains)
                            .isEmpty()) {
                harmless.add(child.keyLocation());
            }
        }
    }
}
