package dev.interlock.document;

import java.math.BigInteger;
import java.util.Optional;

/** Know how numbers are written: in JSON, and in the other ways of YAML's core schema. */
final class NumberText {

    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_EXPONENT_DIGITS = 4;

    private NumberText() {}

    /** Find the end of a number that is known to start at an offset. */
    static int end(String text, int start) {
        int at = start;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Tell whether the number can be calculated with at a bounded cost. */
    static boolean isBounded(String text, int start, int stop) {
        if (stop - start > MOST_CHARACTERS) {
            return false;
        }
        int exponentDigits = 0;
        boolean inExponent = false;
        for (int at = start; at < stop; at++) {
            char c = text.charAt(at);
            if (c == 'e' || c == 'E') {
                inExponent = true;
            } else if (inExponent && isDigit(c) && (exponentDigits > 0 || c != '0')) {
                exponentDigits++;
            }
        }
        return exponentDigits <= MOST_EXPONENT_DIGITS;
    }

    /**
     * Find the JSON form of a number by YAML's core schema.
     *
     * <p>Infinity and what is no number have no JSON form, and numbers too large to calculate with are none either: all
     * of these are text.
     */
    static Optional<String> findJsonForm(String plain) {
        if (isJson(plain) && isBounded(plain, 0, plain.length())) {
            return Optional.of(plain);
        }
        if (plain.startsWith("0o")) {
            return findInRadix(plain, 8);
        }
        if (plain.startsWith("0x")) {
            return findInRadix(plain, 16);
        }
        boolean isSigned = plain.startsWith("-") || plain.startsWith("+");
        String sign = plain.startsWith("-") ? "-" : "";
        Optional<String> number = findUnsigned(plain, isSigned ? 1 : 0);
        return number.isPresent() ? Optional.of(sign + number.get()) : Optional.empty();
    }

    private static boolean isJson(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int whole = digits(plain, start);
        if (whole == start || (whole > start + 1 && plain.charAt(start) == '0')) {
            return false;
        }
        boolean hasPoint = whole < plain.length() && plain.charAt(whole) == '.';
        int fraction = hasPoint ? digits(plain, whole + 1) : whole;
        return (!hasPoint || fraction > whole + 1) && exponent(plain, fraction) == plain.length();
    }

    private static Optional<String> findInRadix(String plain, int radix) {
        if (plain.length() <= 2 || plain.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        for (int at = 2; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c > 'f' || Character.digit(c, radix) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new BigInteger(plain.substring(2), radix).toString());
    }

    private static Optional<String> findUnsigned(String plain, int start) {
        int whole = digits(plain, start);
        int fractionStart = whole < plain.length() && plain.charAt(whole) == '.' ? whole + 1 : whole;
        int fraction = digits(plain, fractionStart);
        if (whole == start && fraction == fractionStart) {
            return Optional.empty();
        }
        int end = exponent(plain, fraction);
        if (end != plain.length() || !isBounded(plain, start, end)) {
            return Optional.empty();
        }
        int significant = start;
        while (significant < whole - 1 && plain.charAt(significant) == '0') {
            significant++;
        }
        String integer = whole == start ? "0" : plain.substring(significant, whole);
        String decimals = fraction > fractionStart ? "." + plain.substring(fractionStart, fraction) : "";
        return Optional.of(integer + decimals + plain.substring(fraction));
    }

    private static int exponent(String plain, int start) {
        if (start == plain.length() || (plain.charAt(start) != 'e' && plain.charAt(start) != 'E')) {
            return start;
        }
        int from = start + 1;
        if (from < plain.length() && (plain.charAt(from) == '+' || plain.charAt(from) == '-')) {
            from++;
        }
        int end = digits(plain, from);
        return end == from ? -1 : end;
    }

    private static int digits(String plain, int start) {
        int at = start;
        while (at < plain.length() && isDigit(plain.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPart(char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
