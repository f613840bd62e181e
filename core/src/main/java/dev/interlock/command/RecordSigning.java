package dev.interlock.command;

import dev.interlock.CheckRequest;
import dev.interlock.govern.ApprovalRecord;
import dev.interlock.govern.SignatureText;
import dev.interlock.govern.SignedRecord;
import dev.interlock.govern.SigningKey;
import dev.interlock.govern.Waiver;
import dev.interlock.govern.WaiverFile;
import dev.interlock.model.Organisation;
import dev.interlock.model.Party;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Limits;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Signs one record of a file of waivers, as the party that the record names. */
final class RecordSigning {

    private final Workspace workspace;
    private final Options options;
    private final LocalDate day;
    private final Organisation organisation;
    private final PersonaCatalogue personas;
    private final Path file;
    private final String shown;

    RecordSigning(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
        this.day = options.asOf();
        this.organisation = new OrganisationLoading(workspace, options)
                .addTo(CheckRequest.of(workspace.project()))
                .organisation();
        this.personas = organisation.extend(PersonaCatalogue.builtIn()).value().orElse(PersonaCatalogue.builtIn());
        this.file = workspace.directory().resolve(new WaiverLoading(workspace, options, List.of()).file());
        this.shown = workspace.display(file);
    }

    void sign(List<ConsoleLine> lines) {
        String id = options.text(Option.RECORD);
        if (id.isEmpty()) {
            throw new CommandException("Name the record to sign by its id with " + Option.RECORD.property() + ".");
        }
        SigningKey key = PrivateKeyFile.read(workspace, options);
        String text = text();
        ApprovalRecord record = find(id, text);
        Waiver.Approver approver = approver(record);
        Optional<Party.Key> listed = listed(key, approver.party());
        String keyId = listed.isPresent() ? listed.get().id() : newId(approver.party());
        WholeFile.write(file, signed(text, record, keyId, key), workspace);
        tell(
                lines,
                "interlock: " + shown + ":" + record.node().location().line() + " is signed by '"
                        + approver.party() + "' with key '" + keyId + "': the " + record.described() + ", which '"
                        + record.requestedBy() + "' asks for until " + record.expires() + ".");
        tell(lines, "  Whoever changes a word of it makes it a claim again.");
        if (listed.isEmpty()) {
            lines.add(new ConsoleLine(
                    Level.WARNING,
                    "The organisation file lists no such key of '" + approver.party()
                            + "', so that the signature proves nothing yet. Whoever keeps it enters under 'keys'"
                            + " of that party: - {id: " + keyId + ", publicKey: " + key.publicKey() + "}"));
        }
    }

    private static void tell(List<ConsoleLine> lines, String text) {
        lines.add(new ConsoleLine(Level.INFO, text));
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandException(shown + " cannot be read (" + FileTrouble.describe(e)
                    + "); name the file that holds the record with " + Option.WAIVERS.property() + ".");
        }
    }

    private Parsed<List<ApprovalRecord>> read(String text) {
        return WaiverFile.read(
                shown,
                text.getBytes(StandardCharsets.UTF_8),
                Limits.standard(),
                personas,
                List.of(),
                organisation.parties().keySet(),
                day);
    }

    private ApprovalRecord find(String id, String text) {
        Parsed<List<ApprovalRecord>> read = read(text);
        List<ApprovalRecord> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (ApprovalRecord record : read.value().orElse(List.of())) {
            known.add(record.id());
            if (record.id().equals(id)) {
                found.add(record);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw new CommandException(
                    shown + " has " + found.size() + " records '" + id + "'; give each an id of its own.");
        }
        StringBuilder message = new StringBuilder(shown + " has no record '" + id + "' that can be signed");
        Optional<String> near = read.problems().isEmpty() ? Nearest.find(id, known) : Optional.empty();
        message.append(near.isPresent() ? "; did you mean '" + near.get() + "'?" : ".");
        for (Diagnostic problem : read.problems()) {
            message.append("\n  ").append(problem);
        }
        throw new CommandException(message.toString());
    }

    private static Waiver.Approver approver(ApprovalRecord record) {
        if (record.approvedBy().isEmpty()) {
            throw new CommandException("'" + record.id() + "' does not say who approves it; write"
                    + " 'approvedBy: {party: …, persona: …}' into it, which is signed too.");
        }
        Waiver.Approver approver = record.approvedBy().get();
        if (approver.party().equals(record.requestedBy())) {
            throw new CommandException(
                    "'" + approver.party() + "' asks for '" + record.id() + "' itself; let another party approve it.");
        }
        return approver;
    }

    /** Find what the organisation says of the key; one of somebody else signs nothing for this party. */
    private Optional<Party.Key> listed(SigningKey key, String party) {
        for (Party each : organisation.parties().values()) {
            for (Party.Key listed : each.keys()) {
                if (listed.publicKey().replaceAll("\\s", "").equals(key.publicKey())) {
                    requireUsable(listed, each.id(), party);
                    return Optional.of(listed);
                }
            }
        }
        return Optional.empty();
    }

    private void requireUsable(Party.Key listed, String owner, String party) {
        if (!owner.equals(party)) {
            throw new CommandException("The key is '" + listed.id() + "' of '" + owner + "', and the record names '"
                    + party + "' as who approves it; sign it with a key of '" + party + "'.");
        }
        if (listed.until().isPresent() && listed.until().get().isBefore(day)) {
            throw new CommandException("The key '" + listed.id() + "' of '" + owner + "' ended on "
                    + listed.until().get() + "; sign with a newer one.");
        }
        String asked = options.text(Option.KEY_ID);
        if (!asked.isEmpty() && !asked.equals(listed.id())) {
            throw new CommandException("The organisation file calls this key '" + listed.id() + "', not '" + asked
                    + "'; leave out " + Option.KEY_ID.property() + ".");
        }
    }

    private String newId(String party) {
        String asked = options.text(Option.KEY_ID);
        String id = asked.isEmpty() ? party + "-" + day.getYear() : asked;
        for (Party each : organisation.parties().values()) {
            for (Party.Key listed : each.keys()) {
                if (listed.id().equals(id)) {
                    throw new CommandException("The organisation file calls another key of '" + each.id() + "' '" + id
                            + "'; give this one a name with " + Option.KEY_ID.property() + ".");
                }
            }
        }
        return id;
    }

    /** Write the signature, and make sure that the file says the same as before and that it is verified. */
    private String signed(String text, ApprovalRecord record, String keyId, SigningKey key) {
        Waiver.DetachedSignature signature;
        try {
            signature = new Waiver.DetachedSignature(keyId, key.sign(record.node()));
        } catch (GeneralSecurityException e) {
            throw new CommandException("This Java cannot sign with Ed25519; use one of JDK 17 or newer.", e);
        }
        Optional<String> written = SignatureText.with(text, record.node(), signature);
        if (written.isPresent() && isAsMeant(text, written.get(), record, signature, key)) {
            return written.get();
        }
        throw new CommandException("'" + record.id() + "' is written in a way that nothing can be added to it."
                + " Take out its old 'signature', if it has one, and add this line yourself:\n  signature: {key: "
                + keyId + ", value: \"" + signature.value() + "\"}");
    }

    private boolean isAsMeant(
            String before, String after, ApprovalRecord record, Waiver.DetachedSignature signature, SigningKey key) {
        List<ApprovalRecord> old = read(before).value().orElse(List.of());
        Parsed<List<ApprovalRecord>> read = read(after);
        List<ApprovalRecord> now = read.value().orElse(List.of());
        if (now.size() != old.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!Arrays.equals(
                    SignedRecord.bytes(old.get(i).node()),
                    SignedRecord.bytes(now.get(i).node()))) {
                return false;
            }
            boolean isOther = !now.get(i).id().equals(record.id());
            if (isOther && !now.get(i).signature().equals(old.get(i).signature())) {
                return false;
            }
            if (!isOther
                    && !(now.get(i).signature().equals(Optional.of(signature))
                            && SignedRecord.isSigned(now.get(i).node(), key.publicKey(), signature.value()))) {
                return false;
            }
        }
        return true;
    }
}
