package dev.interlock.path;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Compute what a filter says about one place. */
final class FilterEvaluation {

    private final Place place;
    private final Place root;
    private final UnaryOperator<Node> follow;

    FilterEvaluation(Place place, Place root, UnaryOperator<Node> follow) {
        this.place = place;
        this.root = root;
        this.follow = follow;
    }

    /** Tell whether the filter selects the place. */
    Certainty decide(Term condition) {
        return Scripting.truth(compute(condition));
    }

    private Value compute(Term term) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        if (term instanceof Term.Known known) {
            return know(known);
        }
        if (term instanceof Term.Member member) {
            return member(compute(member.of()), compute(member.name()));
        }
        if (term instanceof Term.Call call) {
            // A method of '@property' is one of its text, also where it is an index.
            Value of = call.of() == Term.Known.PROPERTY ? new Value.Text(place.key()) : compute(call.of());
            return TextMethods.call(of, call.method(), compute(call.arguments()));
        }
        if (term instanceof Term.IsA isA) {
            return isA(isA.type());
        }
        if (term instanceof Term.Items items) {
            return new Value.Items(compute(items.items()));
        }
        if (term instanceof Term.Prefix prefix) {
            return prefix(prefix.operator(), compute(prefix.operand()));
        }
        return infix((Term.Infix) term);
    }

    private List<Value> compute(List<Term> terms) {
        List<Value> values = new ArrayList<>(terms.size());
        for (Term term : terms) {
            values.add(compute(term));
        }
        return List.copyOf(values);
    }

    private Value know(Term.Known known) {
        Place parent = place.parent();
        return switch (known) {
            case VALUE -> Value.of(place.node());
            case PROPERTY -> property(place);
            case PARENT -> parent == null ? Value.UNDEFINED : Value.of(parent.node());
            case PARENT_PROPERTY -> parent == null ? Value.UNDEFINED : property(parent);
            case ROOT -> Value.of(root.node());
            case PATH -> new Value.Text(place.written());
        };
    }

    /** Tell the key of a place; that of an element is a number. */
    private static Value property(Place place) {
        Place parent = place.parent();
        return parent != null && parent.node().isArray()
                ? new Value.Numeric(Scripting.number(place.key()))
                : new Value.Text(place.key());
    }

    private Value member(Value of, Value name) {
        if (Scripting.isNothing(of)) {
            throw new FilterFault("'" + Scripting.text(name) + "' is asked of " + Scripting.text(of));
        }
        if (Scripting.isOpen(of) || Scripting.isOpen(name)) {
            return Value.hidden();
        }
        String key = Scripting.text(name);
        if (of instanceof Value.Container container) {
            return memberOf(container.node(), key);
        }
        if (of instanceof Value.Maker maker) {
            return key.equals("name") ? new Value.Text(maker.name()) : Value.UNDEFINED;
        }
        if (key.equals("constructor")) {
            return new Value.Maker(Scripting.maker(of));
        }
        if (of instanceof Value.Items list) {
            return memberOf(list, key);
        }
        return of instanceof Value.Text text ? memberOf(text.text(), key) : Value.UNDEFINED;
    }

    private Value memberOf(Node container, String key) {
        Node child = container.get(key);
        if (!child.isAbsent()) {
            return Value.of(follow.apply(child));
        }
        if (key.equals("constructor")) {
            return new Value.Maker(container.isArray() ? "Array" : "Object");
        }
        if (container.isOpen()) {
            return Value.hidden();
        }
        return container.isArray() && key.equals("length") ? new Value.Numeric(container.size()) : Value.UNDEFINED;
    }

    private static Value memberOf(Value.Items list, String key) {
        if (key.equals("length")) {
            return new Value.Numeric(list.items().size());
        }
        int index = Scripting.ordinal(key);
        return index >= 0 && index < list.items().size() ? list.items().get(index) : Value.UNDEFINED;
    }

    private static Value memberOf(String text, String key) {
        if (key.equals("length")) {
            return new Value.Numeric(text.length());
        }
        int index = Scripting.ordinal(key);
        return index >= 0 && index < text.length() ? new Value.Text(text.substring(index, index + 1)) : Value.UNDEFINED;
    }

    private Value isA(String type) {
        Node node = place.node();
        if (node.isUnresolved()) {
            return Value.hidden();
        }
        return Value.of(
                switch (type) {
                    case "object" -> node.isContainer(); // as 'typeof' of JavaScript, which Spectral asks
                    case "array" -> node.isArray();
                    case "string" -> node.isString();
                    case "boolean" -> Value.of(node) instanceof Value.Truth;
                    case "null" -> Value.of(node) instanceof Value.Null;
                    case "integer" ->
                        Value.of(node) instanceof Value.Numeric numeric
                                && numeric.number() == Math.rint(numeric.number());
                    case "number" -> Value.of(node) instanceof Value.Numeric;
                    case "scalar" -> !node.isContainer();
                    default -> node.isContainer();
                });
    }

    private static Value prefix(String operator, Value operand) {
        return switch (operator) {
            case "!" -> new Value.Truth(Scripting.truth(operand).not());
            case "void" -> Value.UNDEFINED;
            case "typeof" -> typeOf(operand);
            default ->
                Scripting.isOpen(operand)
                        ? Value.hidden()
                        : new Value.Numeric(
                                operator.equals("-") ? -Scripting.number(operand) : Scripting.number(operand));
        };
    }

    private static Value typeOf(Value value) {
        if (Scripting.isOpen(value)) {
            return Value.hidden();
        }
        if (value instanceof Value.Undefined) {
            return new Value.Text("undefined");
        }
        String maker = Scripting.maker(value);
        boolean compound = value instanceof Value.Null || value instanceof Value.Matcher || maker.equals("Array");
        return new Value.Text(compound ? "object" : maker.toLowerCase(Locale.ROOT));
    }

    private Value infix(Term.Infix term) {
        Value left = compute(term.left());
        return switch (term.operator()) {
            case "&&" -> and(left, term.right());
            case "||" -> or(left, term.right());
            default -> infix(term.operator(), left, compute(term.right()));
        };
    }

    private Value and(Value left, Term right) {
        return switch (Scripting.truth(left)) {
            case NO -> left;
            case YES -> compute(right);
            case UNKNOWN -> new Value.Truth(Certainty.UNKNOWN.and(decideBesidesHidden(right)));
        };
    }

    private Value or(Value left, Term right) {
        return switch (Scripting.truth(left)) {
            case NO -> compute(right);
            case YES -> left;
            case UNKNOWN -> new Value.Truth(Certainty.UNKNOWN.or(decideBesidesHidden(right)));
        };
    }

    /** Decide a term that might not have been asked, had the hidden value been known. */
    private Certainty decideBesidesHidden(Term term) {
        try {
            return decide(term);
        } catch (FilterFault fault) {
            return Certainty.UNKNOWN;
        }
    }

    private static Value infix(String operator, Value left, Value right) {
        return switch (operator) {
            case "==" -> new Value.Truth(Scripting.equal(left, right));
            case "!=" -> new Value.Truth(Scripting.equal(left, right).not());
            case "===" -> new Value.Truth(Scripting.same(left, right));
            case "!==" -> new Value.Truth(Scripting.same(left, right).not());
            case "in" -> in(left, right);
            case "+", "-", "*", "/", "%" -> calculate(operator, left, right);
            default -> new Value.Truth(Scripting.ordered(operator, left, right));
        };
    }

    private static Value in(Value left, Value right) {
        if (Scripting.isOpen(right)) {
            return Value.hidden();
        }
        if (right instanceof Value.Container container && container.node().isObject()) {
            boolean has = container.node().has(Scripting.text(left));
            return !has && container.node().isOpen() ? Value.hidden() : Value.of(has);
        }
        if (!(right instanceof Value.Items) && !(right instanceof Value.Container)) {
            throw new FilterFault("'in' needs a list");
        }
        Certainty found = Certainty.NO;
        for (Value item : Scripting.items(right)) {
            found = found.or(Scripting.same(left, item));
        }
        return new Value.Truth(found);
    }

    private static Value calculate(String operator, Value left, Value right) {
        if (Scripting.isOpen(left) || Scripting.isOpen(right)) {
            return Value.hidden();
        }
        boolean joins = left instanceof Value.Text || right instanceof Value.Text;
        if (operator.equals("+") && joins) {
            return new Value.Text(Scripting.text(left) + Scripting.text(right));
        }
        double one = Scripting.number(left);
        double other = Scripting.number(right);
        return new Value.Numeric(
                switch (operator) {
                    case "+" -> one + other;
                    case "-" -> one - other;
                    case "*" -> one * other;
                    case "/" -> one / other;
                    default -> one % other;
                });
    }
}
