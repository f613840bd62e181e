package dev.interlock.engine;

import dev.interlock.path.MatchLimitException;

/** Describe in a few words why a check broke. */
final class Breakage {

    private static final int LONGEST = 200;

    private Breakage() {}

    static String describe(Throwable broken) {
        if (broken instanceof MatchLimitException) {
            return "met its limit: " + broken.getMessage();
        }
        if (broken instanceof StackOverflowError) {
            return "met its limit: it recursed too deeply";
        }
        String message = broken.getMessage();
        String text = "broke: " + broken.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.replaceAll("\\s+", " "));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
