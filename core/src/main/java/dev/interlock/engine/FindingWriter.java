package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import dev.interlock.model.Exposure;
import dev.interlock.model.Interface;
import dev.interlock.model.InterfaceId;
import dev.interlock.model.Style;
import dev.interlock.rule.Finding;
import dev.interlock.rule.Fingerprint;
import dev.interlock.rule.Guardrail;
import dev.interlock.rule.Masking;
import dev.interlock.rule.Outcome;
import dev.interlock.rule.Rule;
import dev.interlock.rule.Severity;
import dev.interlock.rule.Subject;
import dev.interlock.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Write what a judge remarked as findings: where it stands in the files, how grave it is, what identifies it. */
final class FindingWriter {

    private static final String INTERFACES = "interfaces";

    private final Subject subject;
    private final Masking masking;
    private final Node interfaces;
    private final StructuralPath structure;
    private final ValueText values;
    private final WrittenPlace written;
    /** Most findings of a document lead through the same few names. */
    private final Map<String, String> maskedSteps = new HashMap<>();

    FindingWriter(Subject subject, RunContext context) {
        this.subject = subject;
        Masking masking = context.masking();
        this.interfaces = context.landscape().get(INTERFACES);
        this.masking = masking;
        this.structure = new StructuralPath(masking);
        this.values = new ValueText(masking);
        this.written = new WrittenPlace(subject);
    }

    /** Write a finding; nothing where the rule does not want to hear of undecided cases. */
    Optional<CausedFinding> write(CompiledRule compiled, Target target, Outcome outcome, Judgement.Remark remark) {
        Rule rule = compiled.rule();
        boolean near = remark.at().document() == target.judged().document();
        boolean key = near && target.isKey();
        Node defined = key ? target.place() : remark.at();
        Node at = near && rule.resolved()
                ? written.of(target.match().path(), pathTo(target, defined, key), defined)
                : defined;
        Whose whose = whose(at);
        Optional<Severity> severity = severity(rule, outcome, whose);
        if (severity.isEmpty()) {
            return Optional.empty();
        }
        List<Source> sources = at.sources();
        List<String> identity = identity(at, whose, key);
        Fingerprint fingerprint = fingerprint(rule, identity);
        List<Fingerprint> former = new ArrayList<>();
        List<Fingerprint> formerCauses = new ArrayList<>();
        for (List<String> before : formerly(identity, whose)) {
            Fingerprint fingerprintBefore = fingerprint(rule, before);
            former.add(fingerprintBefore);
            formerCauses.add(
                    cause(rule, outcome, remark, at, before, fingerprintBefore).fingerprint());
        }
        Finding finding = new Finding(
                rule,
                severity.get(),
                outcome,
                masking.mask(message(compiled, target, outcome, remark, key)),
                remark.place().isPresent()
                        ? remark.place().get()
                        : sources.get(0).contentLocation(),
                masked(sources.get(0).path()),
                at.missing(),
                related(sources, remark),
                1,
                whose.id(),
                rule.guardrail().accountable().on(whose.style()),
                rule.guardrail().responsible(),
                fingerprint,
                former,
                List.of());
        FindingCause cause = cause(rule, outcome, remark, at, identity, fingerprint);
        return Optional.of(new CausedFinding(finding, cause.formerly(formerCauses)));
    }

    /** Tell the same identity under the former ids of the interface, where it names the interface at all. */
    private List<List<String>> formerly(List<String> identity, Whose whose) {
        List<List<String>> formerly = new ArrayList<>();
        if (whose.id().isPresent() && identity.get(0).equals(whose.id().get().value())) {
            for (Node former :
                    interfaces.get(whose.id().get().value()).get("formerIds").children()) {
                Optional<String> id = former.findText();
                if (id.isPresent()) {
                    List<String> before = new ArrayList<>(identity);
                    before.set(0, id.get());
                    formerly.add(before);
                }
            }
        }
        return formerly;
    }

    /**
     * The interface that a place belongs to.
     *
     * @param id its id
     * @param style its style
     * @param exposure who can reach it
     */
    private record Whose(Optional<InterfaceId> id, Optional<Style> style, Exposure exposure) {}

    private Whose whose(Node at) {
        if (subject.interfaceId().isPresent()) {
            return new Whose(subject.interfaceId(), subject.style(), subject.exposure());
        }
        List<String> path = at.document() == subject.document() ? at.path() : List.of();
        if (path.size() < 2
                || !path.get(0).equals(INTERFACES)
                || !subject.document().isDerived()) {
            return new Whose(Optional.empty(), subject.style(), subject.exposure());
        }
        Interface one = Interface.of(subject.document().root().get(path.subList(0, 2)));
        return new Whose(
                Optional.of(one.id()),
                one.style().value(),
                one.exposure().value().orElse(Exposure.UNKNOWN));
    }

    private static Optional<Severity> severity(Rule rule, Outcome outcome, Whose whose) {
        return switch (outcome) {
            case UNVERIFIED -> rule.guardrail().unverified();
            case FAILED -> Optional.of(Severity.ERROR);
            default ->
                Optional.of(rule.guardrail().severityByExposure().getOrDefault(whose.exposure(), rule.severity()));
        };
    }

    private String message(
            CompiledRule compiled, Target target, Outcome outcome, Judgement.Remark remark, boolean key) {
        if (remark.isWhole()) {
            return remark.text();
        }
        if (outcome == Outcome.UNVERIFIED) {
            return "Nobody can tell, because " + remark.text() + ": "
                    + compiled.rule().title();
        }
        return compiled.message().write(new Facts(compiled.rule(), target, remark, key));
    }

    /** Tells what a template asks of one finding. */
    private final class Facts implements MessageTemplate.Facts {

        private final Rule rule;
        private final Target target;
        private final Judgement.Remark remark;
        private final boolean key;

        Facts(Rule rule, Target target, Judgement.Remark remark, boolean key) {
            this.rule = rule;
            this.target = target;
            this.remark = remark;
            this.key = key;
        }

        @Override
        public String error() {
            return remark.text();
        }

        @Override
        public String description() {
            return rule.title();
        }

        @Override
        public String path() {
            return pointer(pathTo(target, remark.at(), key));
        }

        @Override
        public String property() {
            if (remark.at().isAbsent()) {
                return String.join(".", remark.at().missing());
            }
            List<String> path = pathTo(target, remark.at(), key);
            return path.isEmpty() ? "" : path.get(path.size() - 1);
        }

        @Override
        public String value() {
            return values.of(remark.at());
        }
    }

    /** Tell the way to a place: that to the target, prolonged where the place lies below the target. */
    private static List<String> pathTo(Target target, Node at, boolean key) {
        if (key || at.document() != target.judged().document()) {
            return target.path();
        }
        List<String> ofTarget = target.judged().path();
        List<String> ofPlace = at.path();
        if (ofPlace.size() < ofTarget.size()
                || !ofPlace.subList(0, ofTarget.size()).equals(ofTarget)) {
            return ofPlace;
        }
        List<String> whole = new ArrayList<>(target.path());
        whole.addAll(ofPlace.subList(ofTarget.size(), ofPlace.size()));
        return whole;
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder("#");
        for (String step : path) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static List<Location> related(List<Source> sources, Judgement.Remark remark) {
        Set<Location> related = new LinkedHashSet<>();
        for (Source source : sources.subList(1, sources.size())) {
            related.add(source.location());
        }
        for (Node node : remark.related()) {
            related.add(node.sources().get(0).location());
        }
        return List.copyOf(related);
    }

    private List<String> masked(List<String> path) {
        List<String> masked = new ArrayList<>();
        for (String step : path) {
            String known = maskedSteps.get(step);
            if (known == null) {
                known = masking.mask(step);
                maskedSteps.put(step, known);
            }
            masked.add(known);
        }
        return masked;
    }

    private List<String> identity(Node at, Whose whose, boolean key) {
        boolean own = at.document() == subject.document()
                || at.document().file().equals(subject.document().file());
        String file = own ? subject.document().file() : at.document().file();
        String base = own && whose.id().isPresent() ? whose.id().get().value() : file;
        List<String> path = structure.of(at);
        // The id names the interface already, and may change where its document does not.
        boolean repeats = own && whose.id().isPresent() && at.document().isDerived() && path.size() >= 2;
        List<String> identity = new ArrayList<>(List.of(base));
        identity.addAll(repeats && path.get(0).equals(INTERFACES) ? path.subList(2, path.size()) : path);
        if (key) {
            identity.add("~");
        }
        return identity;
    }

    private static Fingerprint fingerprint(Rule rule, List<String> identity) {
        List<String> parts = new ArrayList<>(List.of(rule.id().value()));
        parts.addAll(identity);
        return Fingerprint.of(parts);
    }

    private static String nameOf(Template template) {
        StringBuilder name = new StringBuilder();
        for (Template.Part part : template.parts()) {
            name.append(part instanceof Template.Known known ? known.text() : ((Template.Hole) part).name());
        }
        return name.toString();
    }

    private FindingCause cause(
            Rule rule,
            Outcome outcome,
            Judgement.Remark remark,
            Node at,
            List<String> identity,
            Fingerprint fingerprint) {
        if (remark.sharedCause().isPresent()) {
            return FindingCause.shared(
                    rule.id(), outcome.word(), List.of(remark.sharedCause().get()));
        }
        String base = identity.get(0);
        Optional<Unresolved> hidden = outcome == Outcome.UNVERIFIED ? at.findUnresolved() : Optional.empty();
        Guardrail.Cause kind = rule.guardrail().cause();
        if (hidden.isPresent() && (kind == Guardrail.Cause.PLACE || kind == Guardrail.Cause.VALUE)) {
            // Wherever an interface uses it, it is filled in once.
            return FindingCause.shared(
                    rule.id(),
                    outcome.word() + " hidden",
                    List.of(
                            base,
                            hidden.get().reason().name(),
                            nameOf(hidden.get().template())));
        }
        return switch (kind) {
            case PLACE -> FindingCause.place(fingerprint);
            case VALUE ->
                at.isContainer() || at.isAbsent()
                        ? FindingCause.place(fingerprint)
                        : FindingCause.shared(rule.id(), outcome.word() + " value", List.of(base, values.of(at)));
            case INTERFACE -> FindingCause.shared(rule.id(), outcome.word() + " interface", List.of(base));
            case PROJECT -> FindingCause.shared(rule.id(), outcome.word() + " project", List.of());
        };
    }
}
