package dev.interlock.govern;

import dev.interlock.model.InterfaceId;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether a waiver covers a finding. */
final class WaiverScope {

    private final Waiver waiver;
    private final List<String> ids;

    /** @param formerIds the former ids of the interface that the finding concerns */
    private WaiverScope(Waiver waiver, Finding finding, List<String> formerIds) {
        this.waiver = waiver;
        this.ids = new ArrayList<>(formerIds);
        Optional<InterfaceId> id = finding.interfaceId();
        if (id.isPresent()) {
            ids.add(id.get().value());
        }
    }

    static boolean covers(Waiver waiver, Finding finding, List<String> formerIds) {
        WaiverScope scope = new WaiverScope(waiver, finding, formerIds);
        return waiver.rule().equals(finding.rule().id())
                && scope.fitsInterface()
                && scope.fitsElement(Debt.element(finding))
                && scope.fitsFingerprint(finding);
    }

    private boolean fitsInterface() {
        if (waiver.scope().anInterface().isEmpty()) {
            return true;
        }
        for (String id : ids) {
            if (fits(waiver.scope().anInterface().get(), id)) {
                return true;
            }
        }
        return false;
    }

    /** Compare with a name that holds {@code *} for any characters; linear, whatever somebody writes. */
    static boolean fits(String glob, String id) {
        String[] parts = glob.split("\\*", -1);
        if (parts.length == 1) {
            return glob.equals(id);
        }
        String last = parts[parts.length - 1];
        if (!id.startsWith(parts[0]) || !id.endsWith(last) || id.length() < parts[0].length() + last.length()) {
            return false;
        }
        int at = parts[0].length();
        int end = id.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = id.indexOf(parts[i], at);
            if (found < 0 || found + parts[i].length() > end) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }

    private boolean fitsElement(String element) {
        if (waiver.scope().element().isEmpty()) {
            return true;
        }
        String wanted = waiver.scope().element().get();
        return element.equals(wanted) || element.startsWith(wanted + "/");
    }

    private boolean fitsFingerprint(Finding finding) {
        List<Fingerprint> wanted = waiver.scope().fingerprints();
        for (Fingerprint fingerprint : wanted) {
            if (finding.isIdentifiedBy(fingerprint)) {
                return true;
            }
        }
        return wanted.isEmpty();
    }
}
