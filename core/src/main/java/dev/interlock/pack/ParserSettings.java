package dev.interlock.pack;

import dev.interlock.document.Node;
import java.util.Map;
import java.util.Optional;

/**
 * Apply {@code parserOptions} of the packs that somebody asked for to the rules about the text of documents.
 *
 * <p>Such a rule of ours is enforced, so that the options make it stricter and never weaker.
 */
final class ParserSettings {

    /** The rules by the names of the options. */
    private static final Map<String, String> RULES = Map.of(
            "duplicateKeys", "integrity-duplicate-key",
            "incompatibleValues", "integrity-key-text");

    private ParserSettings() {}

    static void apply(PackFile file, Map<String, InheritedRule> rules) {
        for (Node option : file.root().get("parserOptions").children()) {
            InheritedRule before = rules.get(RULES.getOrDefault(option.key(), ""));
            Optional<Level> wanted = Level.find(option);
            if (before != null && wanted.isPresent()) {
                rules.put(before.id().value(), apply(option, wanted.get(), before, file));
            }
        }
    }

    private static InheritedRule apply(Node option, Level wanted, InheritedRule before, PackFile file) {
        InheritedRule after = before.leveled(wanted, file, option.keyLocation());
        if (before.isEnforced() && after.isWeakerThan(before)) {
            String what = "asks for the severity '" + wanted.word() + "', which an enforced rule does not follow";
            return before.unmoved(file, what, option.keyLocation());
        }
        return after;
    }
}
