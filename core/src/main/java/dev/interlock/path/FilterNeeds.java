package dev.interlock.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells what can be said about a filter before it is computed. */
final class FilterNeeds {

    /** A filter that could be told from its members in more ways is computed. */
    private static final int MOST = 16;

    private FilterNeeds() {}

    /**
     * Tell the sets of members of which a value must have one each: where it has none of a set, the filter is false and
     * asks nothing of what is not there. This holds for values other than null and for containers that were read as a
     * whole.
     */
    static List<Set<String>> of(Term term) {
        if (term instanceof Term.Member) {
            return member(term);
        }
        return term instanceof Term.Infix infix ? of(infix) : List.of();
    }

    private static List<Set<String>> of(Term.Infix infix) {
        Term left = infix.left();
        Term right = infix.right();
        return switch (infix.operator()) {
            case "&&" -> asksSafely(left) ? both(of(left), of(right)) : of(left);
            case "||" -> either(of(left), of(right));
            case "==", "===" -> {
                if (isSomething(right)) {
                    yield member(left);
                }
                yield isSomething(left) ? member(right) : List.of();
            }
            case "!=" -> isUndefined(right) || isNull(right) ? member(left) : List.of();
            case "!==" -> isUndefined(right) ? member(left) : List.of();
            // What is not there compares in many ways.
            default -> List.of();
        };
    }

    private static List<Set<String>> both(List<Set<String>> left, List<Set<String>> right) {
        List<Set<String>> both = new ArrayList<>(left);
        both.addAll(right);
        return both.size() > MOST ? left : both;
    }

    private static List<Set<String>> either(List<Set<String>> left, List<Set<String>> right) {
        if (left.size() * right.size() > MOST) {
            return List.of();
        }
        List<Set<String>> either = new ArrayList<>();
        for (Set<String> one : left) {
            for (Set<String> other : right) {
                Set<String> any = new TreeSet<>(one);
                any.addAll(other);
                either.add(any);
            }
        }
        return either;
    }

    /** Tell whether a filter depends on the key of a place alone. */
    static boolean readsKeyOnly(Term term) {
        if (term instanceof Term.Member member) {
            return readsKeyOnly(member.of()) && readsKeyOnly(member.name());
        }
        if (term instanceof Term.Call call) {
            return readsKeyOnly(call.of()) && readKeyOnly(call.arguments());
        }
        if (term instanceof Term.Items items) {
            return readKeyOnly(items.items());
        }
        if (term instanceof Term.Prefix prefix) {
            return readsKeyOnly(prefix.operand());
        }
        if (term instanceof Term.Infix infix) {
            return readsKeyOnly(infix.left()) && readsKeyOnly(infix.right());
        }
        return term == Term.Known.PROPERTY || term instanceof Term.Constant;
    }

    private static boolean readKeyOnly(Iterable<Term> terms) {
        for (Term term : terms) {
            if (!readsKeyOnly(term)) {
                return false;
            }
        }
        return true;
    }

    private static List<Set<String>> member(Term term) {
        if (term instanceof Term.Member member
                && member.of() == Term.Known.VALUE
                && member.name() instanceof Term.Constant constant
                && constant.value() instanceof Value.Text name
                && isNoneOfTexts(name.text())) {
            return List.of(Set.of(name.text()));
        }
        return List.of();
    }

    /** Texts and lists have a length, a maker, and characters or elements. */
    private static boolean isNoneOfTexts(String name) {
        return !name.equals("length")
                && !name.equals("constructor")
                && !name.isEmpty()
                && !Character.isDigit(name.charAt(0));
    }

    private static boolean isUndefined(Term term) {
        boolean isVoid = term instanceof Term.Prefix prefix && prefix.operator().equals("void");
        return isVoid || (term instanceof Term.Constant constant && constant.value() instanceof Value.Undefined);
    }

    private static boolean isNull(Term term) {
        return term instanceof Term.Constant constant && constant.value() instanceof Value.Null;
    }

    private static boolean isSomething(Term term) {
        return term instanceof Term.Constant constant && !Scripting.isNothing(constant.value());
    }

    /** Tell whether nothing that the term asks of a value but null can end it. */
    private static boolean asksSafely(Term term) {
        if (term instanceof Term.Member member) {
            return member.of() == Term.Known.VALUE && member.name() instanceof Term.Constant;
        }
        if (term instanceof Term.Prefix prefix) {
            return isUndefined(prefix) || (prefix.operator().equals("!") && asksSafely(prefix.operand()));
        }
        if (term instanceof Term.Infix infix) {
            return !infix.operator().equals("in") && asksSafely(infix.left()) && asksSafely(infix.right());
        }
        return term instanceof Term.Known || term instanceof Term.Constant || term instanceof Term.IsA;
    }
}
