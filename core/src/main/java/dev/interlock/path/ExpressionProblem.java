package dev.interlock.path;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;

/** Leave a parser with one problem at one place of an expression. */
final class ExpressionProblem extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final int offset;
    private final String nextStep;

    ExpressionProblem(int offset, String message, String nextStep) {
        super(message, null, false, false);
        this.offset = offset;
        this.nextStep = nextStep;
    }

    /** Tell the same problem of an expression that has so many more characters in front. */
    ExpressionProblem shifted(int characters) {
        return new ExpressionProblem(offset + characters, message(), nextStep);
    }

    Diagnostic toDiagnostic(String code, String what, String expression, Location location) {
        return Diagnostic.of(
                code, describe(what, "cannot be read: ", expression, offset, message()), location, nextStep);
    }

    /** Tell what is wrong, with a caret under the place in the expression. */
    static String describe(String what, String verb, String expression, int offset, String message) {
        int from = Math.max(0, offset - SHOWN / 2);
        int to = Math.min(expression.length(), from + SHOWN);
        String shown = expression.substring(from, to).replaceAll("[\\r\\n\\t]", " ");
        return what + " " + verb + message + "\n  " + shown + "\n  " + " ".repeat(offset - from) + "^";
    }

    private String message() {
        return String.valueOf(getMessage());
    }
}
