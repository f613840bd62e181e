package dev.interlock;

import dev.interlock.model.Organisation;
import dev.interlock.model.OrganisationPack;
import dev.interlock.pack.PackInfo;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the packs of a check with those that the organisation makes mandatory.
 *
 * <p>What lacks refuses the check and is no finding: a finding belongs to a guardrail of a pack, and could be waived,
 * accepted as debt or skipped, all of which would let a project choose by what it is judged.
 */
final class MandatoryPacks {

    private MandatoryPacks() {}

    /** List what lacks or has a version that is not accepted. */
    static List<Diagnostic> problems(Organisation organisation, List<PackInfo> packs) {
        List<Diagnostic> problems = new ArrayList<>();
        for (OrganisationPack mandatory : organisation.packs()) {
            Optional<PackInfo> found = find(mandatory.pack(), packs);
            if (found.isEmpty()) {
                problems.add(lacking(mandatory, packs));
            } else if (!mandatory.accepts(version(mandatory.pack(), found.get()))) {
                String version = version(mandatory.pack(), found.get());
                problems.add(Diagnostic.of(
                        "mandatory-pack-version",
                        "The pack '" + mandatory.pack() + "' "
                                + (version.isEmpty() ? "states no version" : "has the version '" + version + "'")
                                + ", and the organisation asks for '" + mandatory.versions() + "'.",
                        mandatory.location(),
                        "Use another version of the pack in interlock.packs, or of Interlock where it ships with it."));
            }
        }
        return problems;
    }

    private static Diagnostic lacking(OrganisationPack mandatory, List<PackInfo> packs) {
        Set<String> names = new TreeSet<>();
        for (PackInfo pack : packs) {
            names.add(pack.id());
        }
        return Diagnostic.of(
                "mandatory-pack",
                "The organisation makes the pack '" + mandatory.pack() + "' mandatory, and this check lacks it.",
                mandatory.location(),
                Nearest.find(mandatory.pack(), names)
                        .map(near -> "Add it to interlock.packs; in force is '" + near + "', which is another one.")
                        .orElse("Add it to interlock.packs."));
    }

    /** A pack says its id itself: what is named by an address must come from there. */
    private static Optional<PackInfo> find(String mandatory, List<PackInfo> packs) {
        boolean isAddress = mandatory.indexOf(':') >= 0;
        for (PackInfo pack : packs) {
            String address = pack.address();
            boolean same = address.equals(mandatory) || (isAddress && address.startsWith(mandatory + ":"));
            if (same || (!isAddress && pack.id().equals(mandatory))) {
                return Optional.of(pack);
            }
        }
        return Optional.empty();
    }

    private static String version(String mandatory, PackInfo pack) {
        boolean released = pack.address().startsWith(mandatory + ":");
        return released
                ? pack.address().substring(mandatory.length() + 1)
                : pack.version().orElse("");
    }
}
