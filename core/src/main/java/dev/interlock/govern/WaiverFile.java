package dev.interlock.govern;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Syntax;
import dev.interlock.persona.PersonaCatalogue;
import dev.interlock.persona.PersonaId;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.RuleId;
import dev.interlock.schema.OwnSchema;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.MergeConflict;
import dev.interlock.source.Nearest;
import dev.interlock.source.Parsed;
import dev.interlock.source.Range;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Reads the waivers and approvals of one file; a record with a problem is left out, and the others count. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WaiverFile {

    /** The name of the file where nothing else is said. */
    public static final String FILE = "interlock-waivers.yaml";

    /** The schema is only loaded where there is a file. */
    private static final class Published {
        private static final OwnSchema SCHEMA = OwnSchema.load(WaiverFile.class, "interlock-waivers.schema.json");
    }

    private final PersonaCatalogue personas;
    private final Collection<String> rules;
    private final Collection<String> parties;
    private final LocalDate day;
    private final List<Diagnostic> problems = new ArrayList<>();

    private WaiverFile(PersonaCatalogue personas, Collection<String> rules, Collection<String> parties, LocalDate day) {
        this.personas = personas;
        this.rules = rules;
        this.parties = parties;
        this.day = day;
    }

    /**
     * Read a file.
     *
     * @param personas the personas that exist
     * @param rules the names of the guardrails that exist
     * @param parties the parties that exist; any is taken where it is empty
     * @param day the day on which the check takes place
     */
    public static Parsed<List<ApprovalRecord>> read(
            String file,
            byte[] bytes,
            Limits limits,
            PersonaCatalogue personas,
            Collection<String> rules,
            Collection<String> parties,
            LocalDate day) {
        Parsed<SourceText> text = TextDecoder.decode(file, bytes, limits);
        if (text.value().isEmpty()) {
            return Parsed.of(List.of(), text.problems());
        }
        Optional<Diagnostic> conflict = MergeConflict.find(text.value().get());
        if (conflict.isPresent()) {
            return Parsed.of(List.of(), List.of(conflict.get()));
        }
        Parsed<Document> read = DocumentReader.of(Syntax.YAML).read(text.value().get(), limits);
        WaiverFile reading = new WaiverFile(personas, rules, parties, day);
        reading.problems.addAll(text.problems());
        reading.problems.addAll(read.problems());
        List<ApprovalRecord> records =
                read.value().isPresent() ? reading.records(read.value().get().root()) : List.of();
        return Parsed.of(records, Diagnostic.inOrder(reading.problems));
    }

    /**
     * Read the approvals of an organisation file, which have the same shape; what names no guardrail but a kind of
     * thing is no waiver.
     *
     * @param approvals the list
     */
    public static Parsed<List<ApprovalRecord>> read(
            Node approvals,
            PersonaCatalogue personas,
            Collection<String> rules,
            Collection<String> parties,
            LocalDate day) {
        WaiverFile reading = new WaiverFile(personas, rules, parties, day);
        Draft root = Draft.object().from(approvals.sources());
        root.put("waivers", Draft.array().from(approvals.sources()));
        for (Node record : approvals.children()) {
            root.arrayAt(record.has("of") ? "approvals" : "waivers").add(Draft.copyOf(record));
        }
        List<ApprovalRecord> records =
                reading.records(root.seal(approvals.document().file()).root());
        return Parsed.of(records, Diagnostic.inOrder(reading.problems));
    }

    private List<ApprovalRecord> records(Node root) {
        if (root.kind() == NodeKind.NULL) {
            return List.of();
        }
        List<Diagnostic> refused = Published.SCHEMA.validate(root);
        problems.addAll(refused);
        List<ApprovalRecord> records = new ArrayList<>();
        for (Node record : root.get("waivers").children()) {
            if (!isRefused(record, refused) && isUsable("waiver", record)) {
                records.add(waiver(record));
            }
        }
        for (Node record : root.get("approvals").children()) {
            if (!isRefused(record, refused) && isUsable("approval", record)) {
                records.add(permission(record));
            }
        }
        return List.copyOf(records);
    }

    private static boolean isRefused(Node record, List<Diagnostic> refused) {
        Optional<Range> whole = record.location().range();
        for (Diagnostic problem : refused) {
            Optional<Range> place = problem.location().flatMap(Location::range);
            if (whole.isEmpty()
                    || place.isEmpty()
                    || (place.get().start().compareTo(whole.get().start()) >= 0
                            && place.get().end().compareTo(whole.get().end()) <= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether all that a record names exists, and its days are in order. */
    private boolean isUsable(String what, Node record) {
        int before = problems.size();
        Optional<LocalDate> created = date(record.get("created"));
        Optional<LocalDate> expires = date(record.get("expires"));
        if (created.isPresent() && expires.isPresent()) {
            checkTerm(what, record, created.get(), expires.get());
        }
        checkKnown(what, "guardrail", record.get("rule"), rules);
        checkKnown(what, "party", record.get("requestedBy"), parties);
        checkKnown(what, "party", record.get(List.of("approvedBy", "party")), parties);
        Node persona = record.get(List.of("approvedBy", "persona"));
        if (!persona.isAbsent()) {
            problems.addAll(personas.parse(persona.text(), persona.location()).problems());
        }
        return problems.size() == before;
    }

    private static Waiver waiver(Node record) {
        return new Waiver(
                record.get("id").text(),
                RuleId.of(record.get("rule").text()),
                scope(record.get("scope")),
                Waiver.Risk.valueOf(
                        record.get("risk").text().toUpperCase(Locale.ROOT).replace('-', '_')),
                record.get("reason").text().strip(),
                record.get("requestedBy").text(),
                approver(record.get("approvedBy")),
                day(record.get("created")),
                day(record.get("expires")),
                signature(record.get("signature")),
                record);
    }

    private static Permission permission(Node record) {
        return new Permission(
                record.get("id").text(),
                Permission.Kind.find(record.get("of").text()).orElseThrow(),
                record.get("value").text(),
                record.get("classification").findText(),
                record.get(List.of("scope", "interface")).text(),
                record.get("requestedBy").text(),
                approver(record.get("approvedBy")),
                day(record.get("created")),
                day(record.get("expires")),
                signature(record.get("signature")),
                record);
    }

    private static LocalDate day(Node node) {
        return CalendarDate.find(node.text()).orElseThrow();
    }

    private Optional<LocalDate> date(Node node) {
        Optional<LocalDate> date = CalendarDate.find(node.text());
        if (date.isEmpty()) {
            problems.add(Diagnostic.of(
                    "waiver-date",
                    "'" + node.text() + "' is no day of the calendar.",
                    node.location(),
                    "Write it as year-month-day, such as 2026-10-31."));
        }
        return date;
    }

    private void checkTerm(String what, Node record, LocalDate created, LocalDate expires) {
        if (expires.isBefore(created)) {
            problems.add(Diagnostic.of(
                    "waiver-date",
                    "The " + what + " ends on " + expires + ", before it begins on " + created + ".",
                    record.get("expires").location(),
                    "Correct one of the two days."));
        } else if (created.isAfter(day)) {
            problems.add(Diagnostic.of(
                    "waiver-date",
                    "The " + what + " begins on " + created + ", which has not come yet.",
                    record.get("created").location(),
                    "Write the day on which it was asked for."));
        }
    }

    private void checkKnown(String record, String what, Node named, Collection<String> known) {
        if (named.isAbsent() || known.isEmpty() || known.contains(named.text())) {
            return;
        }
        Optional<String> near = Nearest.find(named.text(), known);
        problems.add(Diagnostic.of(
                "waiver-unknown",
                "There is no " + what + " '" + named.text() + "'.",
                named.location(),
                near.isPresent()
                        ? "Did you mean '" + near.get() + "'?"
                        : "Name one that exists, or remove the " + record + "."));
    }

    private static Optional<Waiver.Approver> approver(Node node) {
        return node.isAbsent()
                ? Optional.empty()
                : Optional.of(new Waiver.Approver(
                        node.get("party").text(),
                        PersonaId.of(node.get("persona").text())));
    }

    private static Waiver.Scope scope(Node node) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (Node fingerprint : node.get("fingerprints").children()) {
            fingerprints.add(new Fingerprint(fingerprint.text()));
        }
        return new Waiver.Scope(
                node.get("interface").findText(), node.get("element").findText(), fingerprints);
    }

    private static Optional<Waiver.DetachedSignature> signature(Node node) {
        return node.isAbsent()
                ? Optional.empty()
                : Optional.of(new Waiver.DetachedSignature(
                        node.get("key").text(), node.get("value").text()));
    }
}
