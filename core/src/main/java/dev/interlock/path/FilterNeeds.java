package dev.interlock.path;

import java.util.Set;
import java.util.TreeSet;

/** Tells what can be said about a filter before it is computed. */
final class FilterNeeds {

    private FilterNeeds() {}

    /**
     * Tell members without any one of which a filter selects nothing: it is then false, and asks nothing of what is not
     * there. This holds for values other than null and for containers that were read as a whole.
     */
    static Set<String> of(Term term) {
        Set<String> needs = new TreeSet<>();
        if (term instanceof Term.Member) {
            add(term, needs);
        } else if (term instanceof Term.Infix infix) {
            switch (infix.operator()) {
                case "&&" -> {
                    needs.addAll(of(infix.left()));
                    if (asksSafely(infix.left())) {
                        needs.addAll(of(infix.right()));
                    }
                }
                case "||" -> {
                    needs.addAll(of(infix.left()));
                    needs.retainAll(of(infix.right()));
                }
                case "==", "===" -> {
                    if (isSomething(infix.right())) {
                        add(infix.left(), needs);
                    } else if (isSomething(infix.left())) {
                        add(infix.right(), needs);
                    }
                }
                default -> {
                    // What is not there compares in many ways.
                }
            }
        }
        return needs;
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

    private static void add(Term term, Set<String> needs) {
        if (term instanceof Term.Member member
                && member.of() == Term.Known.VALUE
                && member.name() instanceof Term.Constant constant
                && constant.value() instanceof Value.Text name
                && isNoneOfTexts(name.text())) {
            needs.add(name.text());
        }
    }

    /** Texts and lists have a length, a maker, and characters or elements. */
    private static boolean isNoneOfTexts(String name) {
        return !name.equals("length")
                && !name.equals("constructor")
                && !name.isEmpty()
                && !Character.isDigit(name.charAt(0));
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
            return prefix.operator().equals("!") && asksSafely(prefix.operand());
        }
        if (term instanceof Term.Infix infix) {
            return !infix.operator().equals("in") && asksSafely(infix.left()) && asksSafely(infix.right());
        }
        return term instanceof Term.Known || term instanceof Term.Constant || term instanceof Term.IsA;
    }
}
