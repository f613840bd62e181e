package dev.interlock.path;

import java.util.List;

/** Tell whether what an expression selects below a shared target depends on the way to that target. */
final class RouteReaders {

    private RouteReaders() {}

    static boolean read(List<Segment> segments) {
        int ups = 0;
        for (Segment segment : segments) {
            boolean readsKeyAbove = segment instanceof Segment.Key && ups > 0;
            ups += segment instanceof Segment.Up ? 1 : 0;
            boolean readsRoute = segment instanceof Segment.Filter filter && readsRoute(filter.condition());
            if (readsKeyAbove || readsRoute || ups > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean readsRoute(Term term) {
        if (term == Term.Known.PATH || term == Term.Known.PARENT_PROPERTY) {
            return true;
        }
        if (term instanceof Term.Member member) {
            return readsRoute(member.of()) || readsRoute(member.name());
        }
        if (term instanceof Term.Call call) {
            return readsRoute(call.of()) || anyReadsRoute(call.arguments());
        }
        if (term instanceof Term.Items items) {
            return anyReadsRoute(items.items());
        }
        if (term instanceof Term.Prefix prefix) {
            return readsRoute(prefix.operand());
        }
        return term instanceof Term.Infix infix && (readsRoute(infix.left()) || readsRoute(infix.right()));
    }

    private static boolean anyReadsRoute(List<Term> terms) {
        for (Term term : terms) {
            if (readsRoute(term)) {
                return true;
            }
        }
        return false;
    }
}
