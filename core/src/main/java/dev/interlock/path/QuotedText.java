package dev.interlock.path;

/**
 * Hold a text that stands in quotes in an expression.
 *
 * @param text the characters, escapes resolved
 * @param end the first offset behind the closing quote
 */
record QuotedText(String text, int end) {

    static QuotedText read(String expression, int open) throws ExpressionProblem {
        char quote = expression.charAt(open);
        StringBuilder text = new StringBuilder();
        for (int at = open + 1; at < expression.length(); at++) {
            char c = expression.charAt(at);
            if (c == quote) {
                return new QuotedText(text.toString(), at + 1);
            }
            if (c == '\\' && at + 1 < expression.length()) {
                at++;
                text.append(escaped(expression.charAt(at)));
            } else {
                text.append(c);
            }
        }
        throw new ExpressionProblem(open, "the quote is not closed.", "Close it with " + quote + ".");
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
