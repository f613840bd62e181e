package dev.interlock.rules.sap;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognise values that somebody has still to replace. */
final class Prompts {

    private static final Pattern ANGLE_BRACKETS = Pattern.compile("<[^<>/=]+>");
    private static final Pattern EMPTY_HOST = Pattern.compile("^[a-z][a-z0-9+.-]*://(/|:|$)");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(xxx+|changeme|change_me|host:port|tbd|todo)\\b|fill(ed)?[ _-]?(me[ _-]?in|by[ _-]?customer)|\\byour[ _-]?[a-z]");
    private static final Pattern RESERVED_DOMAIN = Pattern.compile("(^|[./@])(example\\.(com|org|net)|sample\\.com)\\b");

    private Prompts() {}

    /** Tell whether a text is a prompt; markup and plain words that only contain one are not. */
    static boolean isPrompt(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ANGLE_BRACKETS.matcher(lower).find() && !lower.contains("</")
                || EMPTY_HOST.matcher(lower).find()
                || WORDS.matcher(lower).find()
                || RESERVED_DOMAIN.matcher(lower).find();
    }
}
