package dev.interlock.document;

import java.util.Locale;

/** Turn the message of a parser into the second half of a sentence of ours. */
final class ParserReason {

    private static final int LONGEST = 200;

    private ParserReason() {}

    static String of(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        while (line.endsWith(".")) {
            line = line.substring(0, line.length() - 1);
        }
        if (line.isEmpty()) {
            return "the parser gives no reason";
        }
        String bounded = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        boolean startsAWord = bounded.length() > 1 && Character.isLowerCase(bounded.charAt(1));
        return startsAWord ? bounded.substring(0, 1).toLowerCase(Locale.ROOT) + bounded.substring(1) : bounded;
    }
}
