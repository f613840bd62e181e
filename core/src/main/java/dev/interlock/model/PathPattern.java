package dev.interlock.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Match paths by a glob.
 *
 * <p>{@code *} and {@code ?} stay within one segment, {@code **} spans any number of them (also none), {@code {a,b}}
 * lists alternatives, {@code [abc]} characters. A glob without {@code /} matches the name of a file in any directory;
 * one that ends with {@code /}, or that names a directory, matches everything below it. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PathPattern {

    private static final String BELOW = "/**";

    private final String glob;
    private final @Nullable Pattern pattern;

    /** @param pattern none if the glob is a path itself, or a directory and all below it */
    private PathPattern(String glob, @Nullable Pattern pattern) {
        this.glob = glob;
        this.pattern = pattern;
    }

    /**
     * Create a pattern from a glob.
     *
     * @throws IllegalArgumentException if the glob is blank or a bracket of it is not closed
     */
    public static PathPattern of(String glob) {
        if (glob.isBlank()) {
            throw new IllegalArgumentException("a path pattern is not blank");
        }
        String slashed = glob.strip().replace('\\', '/');
        String anchored = slashed.startsWith("./") ? slashed.substring(2) : slashed;
        if (isPath(glob)) {
            return new PathPattern(glob, null);
        }
        try {
            return new PathPattern(glob, Pattern.compile(regexOf(anchored)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + glob + "' is no path pattern, such as 'src/**/*.yaml'", e);
        }
    }

    /** Create patterns from globs. */
    public static List<PathPattern> all(List<String> globs) {
        List<PathPattern> patterns = new ArrayList<>();
        for (String glob : globs) {
            patterns.add(of(glob));
        }
        return List.copyOf(patterns);
    }

    /** Tell whether a path matches, which is relative and written with {@code /}. */
    public boolean matches(String path) {
        if (pattern != null) {
            return pattern.matches(path);
        }
        String root = rootOf(glob);
        return path.startsWith(root)
                && (path.length() == root.length() ? root.equals(glob) : path.charAt(root.length()) == '/');
    }

    private static String rootOf(String glob) {
        return glob.endsWith(BELOW) ? glob.substring(0, glob.length() - BELOW.length()) : glob;
    }

    /** Most globs name one file, or one directory and all below it: no expression is needed for them. */
    private static boolean isPath(String glob) {
        String root = rootOf(glob);
        for (int i = 0; i < root.length(); i++) {
            char c = root.charAt(i);
            if (!Character.isLetterOrDigit(c) && "/._-".indexOf(c) < 0) {
                return false;
            }
        }
        boolean relative = !root.startsWith("/") && !root.startsWith("./");
        return relative
                && !root.endsWith("/")
                && (root.contains("/") || root.length() < glob.length())
                && !root.isEmpty();
    }

    private static String regexOf(String glob) {
        String rooted = glob.startsWith("/") ? glob.substring(1) : glob;
        boolean anywhere =
                rooted.equals(glob) && !rooted.substring(0, rooted.length() - 1).contains("/");
        StringBuilder regex = new StringBuilder(anywhere ? "(?s)(?:.*/)?" : "(?s)");
        int braces = 0;
        for (int i = 0; i < rooted.length(); i++) {
            char c = rooted.charAt(i);
            switch (c) {
                case '*' -> {
                    if (rooted.startsWith("**/", i)) {
                        regex.append("(?:.*/)?");
                        i += 2;
                    } else if (rooted.startsWith("**", i)) {
                        regex.append(".*");
                        i++;
                    } else {
                        regex.append("[^/]*");
                    }
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    regex.append("(?:");
                    braces++;
                }
                case '}' -> {
                    regex.append(braces > 0 ? ")" : "\\}");
                    braces = Math.max(0, braces - 1);
                }
                case ',' -> regex.append(braces > 0 ? "|" : ",");
                case '[', ']' -> regex.append(c);
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        if (rooted.endsWith("/")) {
            return regex.append(".*").toString();
        }
        return regex.append("(?:/.*)?").toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathPattern that && that.glob.equals(glob);
    }

    @Override
    public int hashCode() {
        return glob.hashCode();
    }

    @Override
    public String toString() {
        return glob;
    }
}
