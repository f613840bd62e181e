package dev.interlock.model;

import dev.interlock.document.Draft;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Unresolved;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Join what an artefact tells of one interface with what descriptors judge. */
final class InterfaceJoin {

    private static final String AUTHENTICATION = "authentication";
    /** Judgements that are laid into other facts, or written in a short form. */
    private static final Set<String> SHAPED = Set.of("public", "consumers");

    private final Node told;
    private final Draft facts;
    private final List<Judgement> judgements;
    private final List<Diagnostic> problems;

    private InterfaceJoin(Node told, List<Judgement> judgements, List<Diagnostic> problems) {
        this.told = told;
        this.facts = Draft.copyOf(told);
        this.judgements = judgements;
        this.problems = problems;
    }

    /**
     * Join one interface.
     *
     * @param told what the artefact tells
     * @param identified its id and version line
     * @param entry the entry of the descriptor for it
     * @param judgements what descriptors say of it
     * @param problems takes what is wrong in the descriptor
     */
    static Draft join(
            Node told,
            InterfaceIdentity identified,
            Optional<Node> entry,
            List<Judgement> judgements,
            List<Diagnostic> problems) {
        InterfaceJoin join = new InterfaceJoin(told, judgements, problems);
        List<Source> anchor = told.sources();
        Draft id = Draft.string(identified.id().value());
        join.facts.put("id", id.from(entry.isPresent() ? keyOf(entry.get()) : anchor));
        Optional<String> line = identified.versionLine();
        if (!told.has("versionLine") && line.isPresent()) {
            join.facts.put("versionLine", Draft.string(line.get()).from(anchor));
        }
        if (entry.isPresent()) {
            Draft declared = Draft.bool(true).from(keyOf(entry.get()));
            join.facts.put("declared", declared.graded(Grade.DECLARED));
        }
        join.judge();
        join.decide();
        join.authenticate();
        join.encrypt("endpoints");
        join.encrypt("uses");
        return inOrder(join.facts);
    }

    private static List<Source> keyOf(Node entry) {
        return List.of(Source.of(entry), Source.of(entry.keyLocation()));
    }

    /** Lay the judgements into the facts: of technical facts the artefact has the last word. */
    private void judge() {
        Disagreements disagreements = new Disagreements(problems);
        for (Judgement judgement : judgements) {
            List<String> path = judgement.fact();
            Node artefact = told.get(path);
            boolean known = !artefact.isAbsent() && !artefact.isUnresolved();
            if (known) {
                disagreements.compare(String.join(".", path), artefact, judgement.value());
            }
            if (!known || !InterfaceModel.isTechnical(path)) {
                put(judgement, artefact.isAbsent() ? List.of() : artefact.sources());
            }
        }
        disagreements.putInto(facts);
    }

    private void put(Judgement judgement, List<Source> also) {
        List<String> path = judgement.fact();
        Draft value = SHAPED.contains(path.get(0))
                ? ShapedJudgement.of(path.get(0), judgement.value())
                : DeclaredValue.of(judgement.value());
        List<Source> overridden = new ArrayList<>();
        for (Node other : judgement.overridden()) {
            overridden.add(Source.of(other));
        }
        Draft sourced = value.from(also).from(overridden);
        if (path.size() == 1) {
            facts.put(path.get(0), sourced);
        } else {
            if (facts.find(path.get(0)).isEmpty()) {
                facts.put(path.get(0), Draft.object(Source.of(parentOf(judgement.value()))));
            }
            facts.objectAt(path.get(0)).put(path.get(1), sourced);
        }
    }

    private static Node parentOf(Node node) {
        return node.parent().orElse(node);
    }

    /** Whatever decides is never absent: where nobody says it, that is what is known. */
    private void decide() {
        for (String fact : InterfaceModel.deciding()) {
            if (facts.find(fact).isEmpty() && !fact.equals(AUTHENTICATION)) {
                facts.put(fact, Draft.unresolved(Unresolved.notDeclared(fact)).from(told.sources()));
            }
        }
    }

    private void authenticate() {
        PublicReasons reasons = PublicReasons.of(judgements);
        Optional<Node> enforcedBy = enforcedBy();
        Node common = told.get(AUTHENTICATION).isAbsent() ? shared() : told.get(AUTHENTICATION);
        Optional<Node> reason = reasons.ofWhole();
        Draft whole = common.isAbsent() ? undeclared(told) : Draft.copyOf(common);
        Node stated = whole.seal(told.document().file()).root();
        facts.put(AUTHENTICATION, Authentication.complete(stated, enforcedBy, reason));
        for (Element operation : elements("operations")) {
            Node own = operation.authentication(common);
            Optional<Node> ownReason = reasonFor(operation.told, reasons);
            operation.facts.put(AUTHENTICATION, Authentication.complete(own, enforcedBy, ownReason));
        }
        for (Element endpoint : elements("endpoints")) {
            Node own = endpoint.authentication(common);
            endpoint.facts.put(AUTHENTICATION, Authentication.complete(own, enforcedBy, reason));
        }
        for (Element use : elements("uses")) {
            Node own = use.authentication(use.told.get(AUTHENTICATION));
            use.facts.put(AUTHENTICATION, Authentication.complete(own, Optional.empty(), Optional.empty()));
        }
        reportUnknownOperations(reasons);
    }

    private Optional<Node> enforcedBy() {
        List<String> fact = List.of("enforcedBy", AUTHENTICATION);
        for (Judgement judgement : judgements) {
            if (judgement.fact().equals(fact)) {
                return Optional.of(judgement.value());
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> reasonFor(Node operation, PublicReasons reasons) {
        Optional<Node> byKey = reasons.of(operation.get("key").findText().orElse(""));
        return byKey.isPresent()
                ? byKey
                : reasons.of(operation.get("id").findText().orElse(""));
    }

    /** Where each operation states its own authentication, what holds for all of them is the weakest. */
    private Node shared() {
        Node weakest = told.get(AUTHENTICATION);
        for (Node operation : told.get("operations").children()) {
            Node own = operation.get(AUTHENTICATION);
            if (operation.get("housekeeping").isTrue()) {
                continue;
            }
            if (own.isAbsent()) {
                return told.get(AUTHENTICATION);
            }
            String scheme = Authentication.weakestOf(own);
            boolean weaker = weakest.isAbsent()
                    || scheme.isEmpty()
                    || Authentication.weakness(scheme) > Authentication.weakness(Authentication.weakestOf(weakest));
            boolean hiddenAlready =
                    !weakest.isAbsent() && Authentication.weakestOf(weakest).isEmpty();
            weakest = weaker && !hiddenAlready ? own : weakest;
        }
        return weakest;
    }

    private static Draft undeclared(Node place) {
        return Authentication.notDeclared(place);
    }

    private void reportUnknownOperations(PublicReasons reasons) {
        Set<String> known = new HashSet<>();
        for (Node operation : told.get("operations").children()) {
            addText(operation.get("key"), known);
            addText(operation.get("id"), known);
        }
        for (Node named : reasons.named()) {
            String key = PublicReasons.keyOf(named);
            if (!known.contains(key)) {
                problems.add(Diagnostic.of(
                        "descriptor-unknown-operation",
                        "The interface has no operation '" + key + "'.",
                        named.parent().filter(Node::isObject).isPresent() ? named.keyLocation() : named.location(),
                        Nearest.find(key, known)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Name an operation by its id or key, or remove it.")));
            }
        }
    }

    private static void addText(Node node, Set<String> texts) {
        Optional<String> text = node.findText();
        if (text.isPresent()) {
            texts.add(text.get());
        }
    }

    private void encrypt(String list) {
        for (Element endpoint : elements(list)) {
            Optional<Draft> encrypted =
                    endpoint.told.has("encrypted") ? Optional.empty() : Encryption.of(endpoint.told);
            if (encrypted.isPresent()) {
                endpoint.facts.put("encrypted", encrypted.get());
            }
        }
    }

    /**
     * One element of a list.
     *
     * @param told what the artefact tells of it
     * @param facts the draft of it
     */
    private record Element(Node told, Draft facts) {

        /** Tell its own authentication, else the one that it inherits. */
        Node authentication(Node common) {
            if (told.has(AUTHENTICATION)) {
                return told.get(AUTHENTICATION);
            }
            return common.isAbsent()
                    ? undeclared(told).seal(told.document().file()).root()
                    : common;
        }
    }

    /** List the elements of a list that are objects. */
    private List<Element> elements(String list) {
        List<Element> objects = new ArrayList<>();
        Node elements = told.get(list);
        if (elements.isArray()) {
            List<Draft> drafts = facts.arrayAt(list).elements();
            int i = 0;
            for (Node element : elements.children()) {
                Draft into = drafts.get(i++);
                if (element.isObject()) {
                    objects.add(new Element(element, into));
                }
            }
        }
        return objects;
    }

    /** Bring the facts of an interface into the order of the schema. */
    static Draft inOrder(Draft facts) {
        Draft ordered = Draft.object().from(facts.sources());
        List<String> order = new ArrayList<>(InterfaceModel.facts());
        Set<String> others = new TreeSet<>(facts.keys());
        others.removeAll(order);
        order.addAll(others);
        for (String fact : order) {
            Optional<Draft> value = facts.find(fact);
            if (value.isPresent()) {
                ordered.put(fact, value.get());
            }
        }
        return ordered;
    }
}
