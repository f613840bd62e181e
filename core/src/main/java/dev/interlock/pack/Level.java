package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Say how strictly a rule is applied: by a severity, or not at all.
 *
 * @param severity the severity, empty where the rule is off
 */
record Level(Optional<Severity> severity) {

    static final Level OFF = new Level(Optional.empty());

    static final List<String> WORDS = List.of("error", "warn", "info", "hint", "off");

    private static final Map<String, Level> NUMBERS = Map.of(
            "-1", OFF,
            "0", of(Severity.ERROR),
            "1", of(Severity.WARN),
            "2", of(Severity.INFO),
            "3", of(Severity.HINT));

    static Level of(Severity severity) {
        return new Level(Optional.of(severity));
    }

    /** Find the level that a pack writes as a word or, as the Spectral language allows, as a number. */
    static Optional<Level> find(Node node) {
        if (node.isString()) {
            if (node.text().equals("off")) {
                return Optional.of(OFF);
            }
            Optional<Severity> severity = Severity.find(node.text());
            return severity.isPresent() ? Optional.of(of(severity.get())) : Optional.empty();
        }
        return node.kind() == NodeKind.NUMBER ? Optional.ofNullable(NUMBERS.get(node.text())) : Optional.empty();
    }

    boolean isOff() {
        return severity.isEmpty();
    }

    /** Tell whether findings matter less by this level than by another. */
    boolean isWeakerThan(Level other) {
        if (other.severity.isEmpty()) {
            return false;
        }
        return severity.isEmpty() || !severity.get().isAtLeast(other.severity.get());
    }

    String word() {
        return severity.isPresent() ? severity.get().word() : "off";
    }
}
