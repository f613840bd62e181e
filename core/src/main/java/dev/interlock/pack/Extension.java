package dev.interlock.pack;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hold one entry of {@code extends}.
 *
 * @param written the address as the pack writes it
 * @param mode which rules it switches on
 * @param explicit whether the pack states the mode, which then also governs what the other pack extends
 * @param location where it stands
 */
record Extension(String written, Mode mode, boolean explicit, Location location) {

    /** Which rules of another pack are on. */
    enum Mode {
        OFF("off"),
        RECOMMENDED("recommended"),
        ALL("all");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean enables(boolean recommended) {
            return this == ALL || (this == RECOMMENDED && recommended);
        }

        private static Optional<Mode> find(String word) {
            for (Mode mode : values()) {
                if (mode.word.equals(word)) {
                    return Optional.of(mode);
                }
            }
            return Optional.empty();
        }
    }

    /** Read what a pack extends, in order. */
    static List<Extension> read(Node written, Problems problems) {
        List<Extension> extensions = new ArrayList<>();
        if (written.isString()) {
            extensions.add(new Extension(written.text(), Mode.RECOMMENDED, false, written.location()));
        }
        for (Node entry : written.children()) {
            if (entry.isString()) {
                extensions.add(new Extension(entry.text(), Mode.RECOMMENDED, false, entry.location()));
            } else if (entry.isArray() && entry.get(0).isString()) {
                readMode(entry.get(1), problems)
                        .ifPresent(mode -> extensions.add(new Extension(
                                entry.get(0).text(), mode, true, entry.get(0).location())));
            } else if (entry.isArray()) {
                problems.add(
                        "wrong-type",
                        "An entry of 'extends' names no pack.",
                        entry.location(),
                        "Write the address of a pack first, then 'off', 'recommended' or 'all'.");
            }
        }
        return extensions;
    }

    private static Optional<Mode> readMode(Node node, Problems problems) {
        if (node.kind() == NodeKind.BOOLEAN) {
            Mode mode = node.isTrue() ? Mode.RECOMMENDED : Mode.OFF;
            problems.add(
                    "legacy",
                    "'" + node.text() + "' beside an extended pack is the form of Spectral 5 and means '" + mode.word
                            + "'.",
                    node.location(),
                    "Write '" + mode.word + "'.");
            return Optional.of(mode);
        }
        Optional<Mode> mode = node.findText().flatMap(Mode::find);
        if (mode.isEmpty()) {
            String text = node.findText().orElse("");
            problems.add(
                    "wrong-value",
                    "'" + text + "' is not how a pack is extended.",
                    node.nearest().location(),
                    Problems.meant(text, List.of("off", "recommended", "all")));
        }
        return mode;
    }
}
