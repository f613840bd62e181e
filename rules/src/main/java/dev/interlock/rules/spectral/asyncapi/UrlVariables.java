package dev.interlock.rules.spectral.asyncapi;

import java.util.ArrayList;
import java.util.List;

/** Find the variables of an address template: what stands between braces, at least one character on one line. */
final class UrlVariables {

    private UrlVariables() {}

    /** List the names in their order, also repeated ones. */
    static List<String> in(String template) {
        List<String> names = new ArrayList<>();
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open + 2);
            if (close < 0) {
                break;
            }
            String name = template.substring(open + 1, close);
            boolean isOnOneLine = name.indexOf('\n') < 0 && name.indexOf('\r') < 0;
            if (isOnOneLine) {
                names.add(name);
            }
            open = template.indexOf('{', isOnOneLine ? close + 1 : open + 1);
        }
        return names;
    }
}
