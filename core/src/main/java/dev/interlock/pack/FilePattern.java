package dev.interlock.pack;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Match files, or places in files.
 *
 * <p>Patterns know {@code *}, {@code **}, {@code ?}, {@code [abc]} and <code>{a,b}</code>. One without {@code /}
 * matches the name of a file in any directory, one with it the path from the pack. After <code>!</code> a pattern means
 * all other files.
 */
final class FilePattern {

    private final String written;
    private final String base;
    private final boolean others;
    private final boolean nameAlone;
    private final Pattern pattern;
    private final Optional<List<String>> pointer;

    private FilePattern(
            String written,
            String base,
            boolean others,
            boolean nameAlone,
            Pattern pattern,
            Optional<List<String>> pointer) {
        this.written = written;
        this.base = base;
        this.others = others;
        this.nameAlone = nameAlone;
        this.pattern = pattern;
        this.pointer = pointer;
    }

    /**
     * Create a pattern.
     *
     * @param written the pattern, alone or with {@code #} and a JSON pointer
     * @param base the directory that it starts from, empty or with a slash at its end
     */
    static FilePattern of(String written, String base) {
        int hash = written.indexOf('#');
        String glob = hash < 0 ? written : written.substring(0, hash);
        boolean others = false;
        while (glob.startsWith("!")) {
            others = !others;
            glob = glob.substring(1);
        }
        if (glob.startsWith("./")) {
            glob = glob.substring(2);
        }
        boolean anywhere = glob.isEmpty();
        Optional<List<String>> pointer =
                hash < 0 ? Optional.empty() : Optional.of(segments(written.substring(hash + 1)));
        return new FilePattern(
                written,
                anywhere ? "" : base,
                others,
                !glob.contains("/"),
                compile(anywhere ? ".*" : expression(glob), glob),
                pointer);
    }

    /** Tell the place in a file, empty where the pattern means whole files. */
    Optional<List<String>> pointer() {
        return pointer;
    }

    boolean matchesFile(String file) {
        return others != matches(file);
    }

    private boolean matches(String file) {
        if (!file.startsWith(base)) {
            return false;
        }
        String path = file.substring(base.length());
        return pattern.matches(nameAlone ? path.substring(path.lastIndexOf('/') + 1) : path);
    }

    /** Tell whether a place lies at the pointer or below it. */
    boolean reaches(List<String> path) {
        List<String> wanted = pointer.orElse(List.of());
        return wanted.size() <= path.size() && path.subList(0, wanted.size()).equals(wanted);
    }

    @Override
    public String toString() {
        return written;
    }

    /** A pattern whose brackets make no sense means a file of this very name. */
    private static Pattern compile(String expression, String glob) {
        try {
            return Pattern.compile(expression, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(glob));
        }
    }

    private static List<String> segments(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .skip(1)
                .map(segment -> unescaped(segment).replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** Read {@code %7B} as the character that it stands for; a percent sign that begins no code is one. */
    private static String unescaped(String segment) {
        try {
            return segment.contains("%")
                    ? URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : segment;
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    private static String expression(String glob) {
        StringBuilder expression = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    boolean deep = i + 1 < glob.length() && glob.charAt(i + 1) == '*';
                    boolean directories = deep && i + 2 < glob.length() && glob.charAt(i + 2) == '/';
                    expression.append(directories ? "(?:.*/)?" : deep ? ".*" : "[^/]*");
                    i += directories ? 2 : deep ? 1 : 0;
                }
                case '?' -> expression.append("[^/]");
                case '[' -> {
                    int close = glob.indexOf(']', i + 2);
                    if (close < 0) {
                        expression.append("\\[");
                    } else {
                        expression.append(characters(glob.substring(i + 1, close)));
                        i = close;
                    }
                }
                case '{' -> {
                    boolean closes = glob.indexOf('}', i) > 0;
                    expression.append(closes ? "(?:" : "\\{");
                    braces += closes ? 1 : 0;
                }
                case '}' -> {
                    expression.append(braces > 0 ? ")" : "\\}");
                    braces -= braces > 0 ? 1 : 0;
                }
                case ',' -> expression.append(braces > 0 ? "|" : ",");
                default -> expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return expression + ")".repeat(braces);
    }

    private static String characters(String written) {
        boolean not = written.startsWith("!") || written.startsWith("^");
        String set = not ? written.substring(1) : written;
        StringBuilder characters = new StringBuilder(not ? "[^/" : "[");
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            boolean range = c == '-' && i > 0 && i + 1 < set.length() && set.charAt(i - 1) < set.charAt(i + 1);
            boolean plain = range || Character.isLetterOrDigit(c);
            characters.append(plain ? "" : "\\").append(c);
        }
        return characters + "]";
    }
}
