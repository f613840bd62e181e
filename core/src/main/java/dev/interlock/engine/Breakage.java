package dev.interlock.engine;

import dev.interlock.path.MatchLimitException;
import dev.interlock.source.Defect;

/** Describe in a few words why a check broke. */
final class Breakage {

    private Breakage() {}

    static String describe(Throwable broken) {
        if (broken instanceof MatchLimitException) {
            return "met its limit: " + broken.getMessage();
        }
        if (broken instanceof StackOverflowError) {
            return "met its limit: it recursed too deeply";
        }
        return "broke " + Defect.describe(broken);
    }
}
