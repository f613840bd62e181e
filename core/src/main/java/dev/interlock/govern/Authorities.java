package dev.interlock.govern;

import dev.interlock.model.Interface;
import dev.interlock.model.Parties;
import dev.interlock.model.Party;
import dev.interlock.persona.PersonaCatalogue.Filled;
import dev.interlock.persona.PersonaId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Decide whether an approval counts: it must come from who is accountable, by a way that the requester could not have
 * gone alone.
 *
 * <p>Who fills which persona is taken from the organisation file alone, because the descriptors of a project are
 * written by those who ask. An organisation file in the repository of the project counts only where {@code CODEOWNERS}
 * gives it, and itself, to the approver or to the integration manager: any other owner might be the requester under
 * another name.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Authorities {

    private final Map<String, Party> known;
    private final Parties parties;
    private final Optional<Origin> organisation;
    private final CodeOwners owners;
    private final LocalDate day;

    /**
     * Create the judge of approvals.
     *
     * @param known the parties of the organisation by id
     * @param parties who fills which persona, as the organisation file says
     * @param organisation where the organisation file comes from; empty where there is none
     * @param owners who owns which path of the repository
     * @param day the day on which the check takes place
     */
    public Authorities(
            Map<String, Party> known,
            Parties parties,
            Optional<Origin> organisation,
            CodeOwners owners,
            LocalDate day) {
        this.known = Map.copyOf(known);
        this.parties = parties;
        this.organisation = organisation;
        this.owners = owners;
        this.day = day;
    }

    /** Tell whether anybody is known who could approve. */
    boolean areKnown() {
        return organisation.isPresent();
    }

    /** Judge the approval of a record for what one persona is accountable for. */
    Approval judge(ApprovalRecord record, Origin origin, PersonaId accountable, Optional<Interface> concerned) {
        if (record.approvedBy().isEmpty()) {
            return new Approval.Claimed("nobody has approved it");
        }
        Waiver.Approver approver = record.approvedBy().get();
        if (approver.party().equals(record.requestedBy())) {
            return new Approval.Claimed("'" + approver.party() + "' approved what it asks for itself");
        }
        List<String> keepers = keepers(approver.party(), record.requestedBy());
        Optional<String> untrusted = untrusted(keepers);
        if (untrusted.isPresent()) {
            return new Approval.Claimed(untrusted.get());
        }
        Optional<String> unentitled = unentitled(approver, accountable, concerned, record.requestedBy());
        if (unentitled.isPresent()) {
            return new Approval.Claimed(unentitled.get());
        }
        return evidence(record, origin, approver.party(), keepers);
    }

    /** Tell why the organisation file proves nothing. */
    private Optional<String> untrusted(List<String> keepers) {
        if (organisation.isEmpty()) {
            return Optional.of("no organisation file says who may approve");
        }
        Optional<String> path = organisation.get().repositoryPath();
        if (path.isEmpty() || (isKept(path.get(), keepers) && isKept(owners.file(), keepers))) {
            return Optional.empty();
        }
        return Optional.of("the organisation file '" + organisation.get().file()
                + "' lies in the same repository, and "
                + lackOr("CODEOWNERS keeps it for neither the approver nor the integration manager"));
    }

    private String lackOr(String otherwise) {
        return owners.lack().isEmpty() ? otherwise : owners.lack();
    }

    /** Tell the handles of those who may keep what proves approvals. */
    private List<String> keepers(String approver, String requester) {
        List<String> keepers = new ArrayList<>(handles(approver));
        Optional<Filled> manager =
                parties.findApprovers(PersonaId.INTEGRATION_MANAGER, Optional.empty(), day, requester);
        if (manager.isPresent()) {
            for (String party : manager.get().parties()) {
                keepers.addAll(handles(party));
            }
        }
        keepers.removeAll(handles(requester));
        return keepers;
    }

    /** Tell whether nobody but the keepers can change a path, where one owner is enough to review a change. */
    private boolean isKept(String path, List<String> keepers) {
        List<CodeOwners.Entry> entries = path.isEmpty() ? List.of() : owners.of(path);
        for (CodeOwners.Entry entry : entries) {
            if (keepers.containsAll(entry.owners())) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> unentitled(
            Waiver.Approver approver, PersonaId accountable, Optional<Interface> concerned, String requester) {
        Optional<Filled> entitled = parties.findApprovers(accountable, concerned, day, requester);
        if (entitled.isEmpty()) {
            return Optional.of("the organisation file names nobody as " + accountable);
        }
        PersonaId persona = entitled.get().persona();
        if (!entitled.get().parties().contains(approver.party())) {
            return Optional.of("'" + approver.party() + "' does not act as " + persona + "; "
                    + String.join(", ", entitled.get().parties()) + " does");
        }
        boolean sameRole =
                approver.persona().equals(persona) || approver.persona().whole().equals(accountable.whole());
        return sameRole
                ? Optional.empty()
                : Optional.of("'" + approver.party() + "' approved as " + approver.persona() + ", and " + persona
                        + " is accountable");
    }

    private Approval evidence(ApprovalRecord record, Origin origin, String approver, List<String> keepers) {
        Optional<String> released = released(origin, approver);
        if (released.isPresent()) {
            return new Approval.Approved(released.get());
        }
        if (record.signature().isPresent()) {
            return signed(record, record.signature().get(), approver);
        }
        return owned(origin, approver, keepers);
    }

    private Optional<String> released(Origin origin, String approver) {
        if (origin.artefact().isEmpty()) {
            return Optional.empty();
        }
        String coordinates = origin.artefact().get();
        String[] parts = coordinates.split(":", -1);
        Party party = known.get(approver);
        if (party != null && parts.length >= 2) {
            for (String pattern : party.artefacts()) {
                String[] wanted = pattern.split(":", -1);
                if (wanted.length == 2
                        && PathMatch.fitsStep(wanted[0], parts[0])
                        && PathMatch.fitsStep(wanted[1], parts[1])) {
                    return Optional.of("'" + approver + "' released it in " + coordinates);
                }
            }
        }
        return Optional.empty();
    }

    private Approval signed(ApprovalRecord record, Waiver.DetachedSignature signature, String approver) {
        Party party = known.get(approver);
        List<Party.Key> keys = party == null ? List.of() : party.keys();
        for (Party.Key key : keys) {
            if (key.id().equals(signature.key())) {
                if (key.until().isPresent() && key.until().get().isBefore(day)) {
                    return new Approval.Claimed("the key '" + key.id() + "' of '" + approver + "' ended on "
                            + key.until().get());
                }
                return SignedRecord.isSigned(record.node(), key.publicKey(), signature.value())
                        ? new Approval.Approved("'" + approver + "' signed it with key '" + key.id() + "'")
                        : new Approval.Claimed("its signature is not that of key '" + key.id() + "' over this record");
            }
        }
        return new Approval.Claimed(
                "the organisation file lists no key '" + signature.key() + "' of '" + approver + "'");
    }

    private Approval owned(Origin origin, String approver, List<String> keepers) {
        if (origin.artefact().isPresent()) {
            return new Approval.Claimed("the organisation file does not say that '" + approver + "' releases "
                    + origin.artefact().get());
        }
        if (owners.file().isEmpty() || origin.repositoryPath().isEmpty()) {
            return new Approval.Claimed("nothing shows that '" + approver + "' wrote it: "
                    + lackOr("no CODEOWNERS entry for the file, no signature, no released artefact"));
        }
        if (!isKept(owners.file(), keepers)) {
            return new Approval.Claimed(
                    owners.file() + " itself is kept for neither '" + approver + "' nor the integration manager");
        }
        List<String> own = handles(approver);
        for (CodeOwners.Entry entry : owners.of(origin.repositoryPath().get())) {
            if (own.containsAll(entry.owners())) {
                return new Approval.Approved("'" + approver + "' owns the file by '" + entry.pattern() + " "
                        + String.join(" ", entry.owners()) + "' (" + entry.location() + ")");
            }
        }
        return new Approval.Claimed("CODEOWNERS does not give " + origin.file() + " to '" + approver + "' alone");
    }

    private List<String> handles(String id) {
        Party party = known.get(id);
        return party == null
                ? List.of()
                : party.handles().stream()
                        .map(handle -> handle.toLowerCase(Locale.ROOT))
                        .toList();
    }
}
