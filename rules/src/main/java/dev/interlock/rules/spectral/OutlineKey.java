package dev.interlock.rules.spectral;

import java.util.Set;

/**
 * Hold the parts of a key in an {@link Outline}, {@code name!@mark}.
 *
 * @param name the name
 * @param required whether it must be there
 * @param mark which versions have it, or the word that has to be asked for; empty where it always counts
 */
record OutlineKey(String name, boolean required, String mark) {

    static OutlineKey of(String written) {
        int at = written.lastIndexOf('@');
        String name = at < 0 ? written : written.substring(0, at);
        boolean required = name.endsWith("!");
        return new OutlineKey(
                required ? name.substring(0, name.length() - 1) : name,
                required,
                at < 0 ? "" : written.substring(at + 1));
    }

    boolean isIn(String version, Set<String> words) {
        if (mark.isEmpty()) {
            return true;
        }
        if (!Character.isDigit(mark.charAt(0))) {
            return words.contains(mark);
        }
        int order = ordinal(version) - ordinal(mark.replaceAll("[+-]$", ""));
        return order == 0 || (order > 0 && mark.endsWith("+")) || (order < 0 && mark.endsWith("-"));
    }

    private static int ordinal(String version) {
        int dot = version.indexOf('.');
        return Integer.parseInt(version.substring(0, dot)) * 1_000 + Integer.parseInt(version.substring(dot + 1));
    }
}
