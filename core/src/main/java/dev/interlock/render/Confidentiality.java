package dev.interlock.render;

import dev.interlock.document.Node;
import dev.interlock.document.Unresolved;
import dev.interlock.model.Interface;
import dev.interlock.report.Report;
import dev.interlock.rule.Finding;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows which findings must not be told in public: those of interfaces that are classified as confidential or stricter.
 *
 * <p>Every organisation has words of its own for what is stricter, so that only the words for less are known here:
 * whatever else is declared counts as confidential, and so does what stands behind a placeholder. Where nothing is
 * declared, nothing is held back.
 */
final class Confidentiality {

    private static final Set<String> OPEN = Set.of(
            "public",
            "open",
            "unclassified",
            "unrestricted",
            "general",
            "internal",
            "internal-use",
            "internal-use-only",
            "company-internal");

    private final Set<String> interfaces = new HashSet<>();
    private final List<String> artefacts = new ArrayList<>();

    Confidentiality(Report report) {
        for (Interface offered : report.landscape().interfaces()) {
            if (isConfidential(offered.node().get("classification"))) {
                interfaces.add(offered.id().value());
                artefacts.add(offered.artefact());
            }
        }
    }

    private static boolean isConfidential(Node classification) {
        if (classification.isUnresolved()) {
            return classification.unresolved().reason() != Unresolved.Reason.NOT_DECLARED;
        }
        String word = classification.findText().orElse("").strip().toLowerCase(Locale.ROOT);
        return !word.isEmpty() && !OPEN.contains(word.replace(' ', '-').replace('_', '-'));
    }

    /** Tell whether a finding concerns such an interface, or names a place in its artefact. */
    boolean covers(Finding finding) {
        if (interfaces.isEmpty()) {
            return false;
        }
        boolean covers = finding.interfaceId().isPresent()
                && interfaces.contains(finding.interfaceId().get().value());
        covers |= isInArtefact(finding.location());
        for (Location related : finding.related()) {
            covers |= isInArtefact(related);
        }
        return covers;
    }

    private boolean isInArtefact(Location location) {
        for (String artefact : artefacts) {
            String file = location.file();
            if (!artefact.isEmpty()
                    && (file.equals(artefact) || file.startsWith(artefact + "/") || file.startsWith(artefact + "!/"))) {
                return true;
            }
        }
        return false;
    }
}
