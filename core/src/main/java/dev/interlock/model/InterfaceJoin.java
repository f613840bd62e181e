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
import java.util.function.BiConsumer;

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
        join.facts.put("id", entry.map(node -> id.from(keyOf(node))).orElseGet(() -> id.from(anchor)));
        if (!told.has("versionLine")) {
            identified
                    .versionLine()
                    .ifPresent(line ->
                            join.facts.put("versionLine", Draft.string(line).from(anchor)));
        }
        entry.ifPresent(node ->
                join.facts.put("declared", Draft.bool(true).from(keyOf(node)).graded(Grade.DECLARED)));
        join.judge();
        join.decide();
        join.authenticate();
        join.encrypt("endpoints");
        join.encrypt("uses");
        return join.inOrder();
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
        List<Source> overridden =
                judgement.overridden().stream().map(Source::of).toList();
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
        Optional<Node> enforcedBy = judgements.stream()
                .filter(judgement -> judgement.fact().equals(List.of("enforcedBy", AUTHENTICATION)))
                .map(Judgement::value)
                .findFirst();
        Node common = told.get(AUTHENTICATION).isAbsent() ? shared() : told.get(AUTHENTICATION);
        Optional<Node> reason = reasons.ofWhole();
        Draft whole = common.isAbsent() ? undeclared(told) : Draft.copyOf(common);
        Node stated = whole.seal(told.document().file()).root();
        facts.put(AUTHENTICATION, Authentication.complete(stated, enforcedBy, reason));
        each("operations", (operation, into) -> {
            Optional<Node> ownReason = reasons.of(
                            operation.get("key").findText().orElse(""))
                    .or(() -> reasons.of(operation.get("id").findText().orElse("")));
            Node own = operation.has(AUTHENTICATION) ? operation.get(AUTHENTICATION) : inherited(common, operation);
            into.put(AUTHENTICATION, Authentication.complete(own, enforcedBy, ownReason));
        });
        each("endpoints", (endpoint, into) -> {
            Node own = endpoint.has(AUTHENTICATION) ? endpoint.get(AUTHENTICATION) : inherited(common, endpoint);
            into.put(AUTHENTICATION, Authentication.complete(own, enforcedBy, reason));
        });
        each("uses", (use, into) -> {
            Node own = use.has(AUTHENTICATION) ? use.get(AUTHENTICATION) : inherited(use.get(AUTHENTICATION), use);
            into.put(AUTHENTICATION, Authentication.complete(own, Optional.empty(), Optional.empty()));
        });
        reportUnknownOperations(reasons);
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

    private Node inherited(Node common, Node place) {
        return common.isAbsent()
                ? undeclared(place).seal(told.document().file()).root()
                : common;
    }

    private static Draft undeclared(Node place) {
        return Authentication.notDeclared(place);
    }

    private void reportUnknownOperations(PublicReasons reasons) {
        Set<String> known = new HashSet<>();
        for (Node operation : told.get("operations").children()) {
            operation.get("key").findText().ifPresent(known::add);
            operation.get("id").findText().ifPresent(known::add);
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

    private void encrypt(String list) {
        each(list, (endpoint, into) -> {
            if (!endpoint.has("encrypted")) {
                Encryption.of(endpoint).ifPresent(encrypted -> into.put("encrypted", encrypted));
            }
        });
    }

    /** Visit the elements of a list as they were told, each with the draft of it. */
    private void each(String list, BiConsumer<Node, Draft> visit) {
        Node elements = told.get(list);
        if (elements.isArray()) {
            List<Draft> drafts = facts.arrayAt(list).elements();
            int i = 0;
            for (Node element : elements.children()) {
                Draft into = drafts.get(i++);
                if (element.isObject()) {
                    visit.accept(element, into);
                }
            }
        }
    }

    private Draft inOrder() {
        Draft ordered = Draft.object().from(told.sources());
        List<String> order = new ArrayList<>(InterfaceModel.facts());
        facts.keys().stream().filter(key -> !order.contains(key)).sorted().forEach(order::add);
        for (String fact : order) {
            facts.find(fact).ifPresent(value -> ordered.put(fact, value));
        }
        return ordered;
    }
}
