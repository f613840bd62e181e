package dev.interlock.govern;

/** Compares paths with patterns of {@code CODEOWNERS}, step by step, in bounded time. */
final class PathMatch {

    private PathMatch() {}

    /**
     * Tell whether a pattern owns a path.
     *
     * @param pattern the steps of the pattern; {@code **} stands for any number of steps
     * @param path the steps of a file
     * @param directory whether the pattern names a directory, which owns what is below it and no file
     * @param contents whether the pattern owns the direct contents of a directory alone
     */
    static boolean fits(String[] pattern, String[] path, boolean directory, boolean contents) {
        // By step of the pattern, whether the pattern up to it fits the path up to the one that is looked at.
        boolean[] reached = new boolean[pattern.length + 1];
        reached[0] = true;
        skipAny(pattern, reached);
        for (int i = 0; i < path.length; i++) {
            boolean[] next = new boolean[pattern.length + 1];
            for (int at = 0; at < pattern.length; at++) {
                if (reached[at]) {
                    if (pattern[at].equals("**")) {
                        next[at] = true;
                    } else if (fitsStep(pattern[at], path[i])) {
                        next[at + 1] = true;
                    }
                }
            }
            skipAny(pattern, next);
            boolean isLast = i == path.length - 1;
            if (next[pattern.length] && (isLast ? !directory : !contents)) {
                return true; // what owns a directory owns all below it
            }
            reached = next;
        }
        return false;
    }

    private static void skipAny(String[] pattern, boolean[] reached) {
        for (int at = 0; at < pattern.length; at++) {
            if (reached[at] && pattern[at].equals("**")) {
                reached[at + 1] = true;
            }
        }
    }

    /** Tell whether a name fits one with {@code *} for any characters and {@code ?} for one. */
    static boolean fitsStep(String pattern, String step) {
        int p = 0;
        int s = 0;
        int star = -1;
        int retry = 0;
        while (s < step.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = s;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == step.charAt(s))) {
                p++;
                s++;
            } else if (star >= 0) {
                p = star + 1;
                s = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
