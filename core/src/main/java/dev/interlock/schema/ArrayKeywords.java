package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.path.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compile the keywords about arrays. */
final class ArrayKeywords {

    private ArrayKeywords() {}

    static Optional<Keyword> maxItems(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.count(rule)
                .map(limit -> onArray((value, before, run) -> value.size() <= limit
                        ? value.isOpen() ? Hidden.open(value) : Judgement.VALID
                        : Judgement.violated("maxItems", rule, value, "not have more than " + items(rule))));
    }

    static Optional<Keyword> minItems(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.count(rule)
                .map(limit -> onArray((value, before, run) -> {
                    if (value.size() >= limit) {
                        return Judgement.VALID;
                    }
                    return value.isOpen()
                            ? Hidden.open(value)
                            : Judgement.violated("minItems", rule, value, "not have fewer than " + items(rule));
                }));
    }

    /** Until 2019-09 an array of schemas gives one for each first element; a single one is for all elements. */
    static Optional<Keyword> items(Node rule, Node schema, SchemaCompiler compiler) {
        if (rule.isArray() && !compiler.dialect().isAtLeast(Dialect.DRAFT2020_12)) {
            return compiler.all(rule).map(ArrayKeywords::first);
        }
        int from = compiler.dialect().isAtLeast(Dialect.DRAFT2020_12)
                ? schema.get("prefixItems").size()
                : 0;
        Optional<Subschema> each = compiler.one(rule);
        return each.isPresent() ? Optional.of(rest(each.get(), from)) : Optional.empty();
    }

    static Optional<Keyword> prefixItems(Node rule, Node schema, SchemaCompiler compiler) {
        return compiler.all(rule).map(ArrayKeywords::first);
    }

    static Optional<Keyword> additionalItems(Node rule, Node schema, SchemaCompiler compiler) {
        Node items = schema.get("items");
        return items.isArray() ? compiler.one(rule).map(each -> rest(each, items.size())) : Optional.empty();
    }

    private static Keyword first(List<Subschema> schemas) {
        return onArray((value, before, run) -> {
            Judgement all = Judgement.VALID;
            Set<String> seen = new HashSet<>();
            int index = 0;
            for (Node element : value.children()) {
                if (index == schemas.size() || (all.isViolated() && run.stopsEarly())) {
                    break;
                }
                all = all.and(schemas.get(index++).judgeBelow(element, run));
                seen.add(element.key());
            }
            return all.and(run.saw(seen));
        });
    }

    private static Keyword rest(Subschema each, int from) {
        Keyword rest = (value, before, run) -> {
            Judgement all = Judgement.VALID;
            Set<String> seen = new HashSet<>();
            int index = 0;
            for (Node element : value.children()) {
                if (index++ >= from) {
                    all = all.and(each.judgeBelow(element, run));
                    seen.add(element.key());
                    if (all.isViolated() && run.stopsEarly()) {
                        break;
                    }
                }
            }
            return all.and(run.saw(seen));
        };
        return onArray(new KeywordWithTest(rest, (value, run) -> {
            Certainty all = Certainty.YES;
            int index = 0;
            for (Node element : value.children()) {
                if (index++ >= from) {
                    all = all.and(each.certainty(element, run));
                    if (all == Certainty.NO) {
                        break;
                    }
                }
            }
            return all;
        }));
    }

    static Optional<Keyword> contains(Node rule, Node schema, SchemaCompiler compiler) {
        boolean counts = compiler.dialect().isAtLeast(Dialect.DRAFT2019_09);
        int least =
                counts ? schema.find("minContains").flatMap(Numbers::findCount).orElse(1) : 1;
        int most = counts
                ? schema.find("maxContains").flatMap(Numbers::findCount).orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
        boolean marks = compiler.dialect().isAtLeast(Dialect.DRAFT2020_12);
        Subschema wanted = compiler.at(rule);
        return Optional.of(onArray((value, before, run) -> {
            int holding = 0;
            int possible = 0;
            Optional<String> reason = Optional.empty();
            List<Violation> causes = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Node element : value.children()) {
                Judgement judged = wanted.judge(element, run);
                holding += judged.certainty() == Certainty.YES ? 1 : 0;
                possible += judged.certainty() == Certainty.UNKNOWN ? 1 : 0;
                reason = reason.or(judged::doubt);
                causes.addAll(judged.violations());
                if (!judged.isViolated()) {
                    seen.add(element.key());
                }
                if (holding > most) {
                    break;
                }
            }
            if (holding > most || (holding + possible < least && !value.isOpen())) {
                return violated(least, most, rule, value, causes);
            }
            Judgement marked = marks ? run.saw(seen) : Judgement.VALID;
            if (holding >= least && (holding + possible <= most) && !(value.isOpen() && most < Integer.MAX_VALUE)) {
                return marked;
            }
            return marked.and(reason.map(Judgement::doubtful).orElseGet(() -> Hidden.open(value)));
        }));
    }

    private static Judgement violated(int least, int most, Node rule, Node value, List<Violation> causes) {
        String wanted = "contain at least " + least + (most < Integer.MAX_VALUE ? " and at most " + most : "")
                + " valid "
                + (Math.max(least, most) == 1 || (least == 1 && most == Integer.MAX_VALUE) ? "element" : "elements");
        return Judgement.of(new Violation("contains", rule, value, Wording.subject(value) + " must " + wanted, causes));
    }

    static Optional<Keyword> uniqueItems(Node rule, Node schema, SchemaCompiler compiler) {
        return rule.isTrue()
                ? Optional.of(onArray(new KeywordWithTest(
                        (value, before, run) -> judgeUnique(rule, value), (value, run) -> isUnique(rule, value))))
                : Optional.empty();
    }

    /** Most arrays hold few texts. */
    private static Certainty isUnique(Node rule, Node array) {
        Set<String> texts = new HashSet<>();
        for (Node element : array.children()) {
            if (!element.isString()) {
                return judgeUnique(rule, array).certainty();
            }
            if (!texts.add(element.text())) {
                return Certainty.NO;
            }
        }
        return Certainty.YES;
    }

    private static Judgement judgeUnique(Node rule, Node array) {
        Map<String, List<Node>> alike = new HashMap<>();
        List<Node> hidden = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        for (Node element : array.children()) {
            List<Node> earlier = element.isUnresolved()
                    ? hidden
                    : alike.computeIfAbsent(likeness(element), any -> new ArrayList<>());
            for (Node other : earlier) {
                switch (Equality.of(other, element)) {
                    case YES -> {
                        return Judgement.violated(
                                "uniqueItems",
                                rule,
                                array,
                                "not have duplicate elements (those at index " + other.key() + " and " + element.key()
                                        + " are equal)");
                    }
                    case UNKNOWN -> doubt = doubt.or(() -> Optional.of("some elements contain what nobody knows"));
                    case NO -> {}
                }
            }
            earlier.add(element);
        }
        if (!hidden.isEmpty() && array.size() > 1) {
            return Hidden.doubt(hidden.get(0));
        }
        return doubt.map(Judgement::doubtful).orElse(Judgement.VALID);
    }

    /** Equal values are alike, so that only alike values need to be compared. */
    private static String likeness(Node node) {
        if (node.isContainer()) {
            return node.kind() + (node.isOpen() ? "" : ":" + node.size());
        }
        return node.kind()
                + Numbers.find(node)
                        .map(number -> number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toString())
                        .orElseGet(node::text);
    }

    private static Keyword onArray(Keyword keyword) {
        return new KeywordOfKind(NodeKind.ARRAY, keyword);
    }

    private static String items(Node rule) {
        return Wording.count(rule.text(), "element", "elements");
    }
}
