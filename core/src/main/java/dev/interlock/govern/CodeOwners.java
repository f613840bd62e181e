package dev.interlock.govern;

import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Tell who owns which path: a {@code CODEOWNERS} file as GitHub and GitLab read it.
 *
 * <p>The last entry that fits a path counts, in each section of GitLab apart. What we cannot read as they do owns
 * nothing, so that it never proves an approval: negated patterns, ranges of characters, and entries without an owner.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CodeOwners {

    /** Where GitHub and GitLab look, in their order. */
    public static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private static final CodeOwners NONE = new CodeOwners("", Map.of(), "");

    private final String file;
    private final Map<String, List<Entry>> sections;
    private final String lack;

    /**
     * One line.
     *
     * @param pattern the paths
     * @param owners the handles, in lower case; none where the path is released from owners
     * @param location the line
     */
    public record Entry(String pattern, List<String> owners, Location location) {
        public Entry {
            owners = List.copyOf(owners);
        }
    }

    private CodeOwners(String file, Map<String, List<Entry>> sections, String lack) {
        this.file = file;
        this.sections = sections;
        this.lack = lack;
    }

    /** Tell the owners of a repository that names none. */
    public static CodeOwners none() {
        return NONE;
    }

    /**
     * Tell the owners of a repository whose files prove nothing.
     *
     * @param why why they do not, as part of a sentence
     */
    public static CodeOwners none(String why) {
        return new CodeOwners("", Map.of(), why);
    }

    /** Read a file; lines that say nothing are passed over, as GitHub does. */
    public static CodeOwners of(SourceText source) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        String section = "";
        List<String> inherited = List.of();
        int line = 0;
        for (String written : source.text().split("\n", -1)) {
            line++;
            String text = withoutComment(written).strip();
            if (text.startsWith("[") || text.startsWith("^[")) {
                int end = text.indexOf(']');
                section = text.substring(0, Math.max(end, 0)).toLowerCase(Locale.ROOT);
                inherited = owners(words(end < 0 ? "" : text.substring(end + 1)), 0);
            } else if (!text.isEmpty()) {
                List<String> words = words(text);
                List<String> owners = owners(words, 1);
                sections.putIfAbsent(section, new ArrayList<>());
                sections.get(section)
                        .add(new Entry(
                                words.get(0),
                                owners.isEmpty() ? inherited : owners,
                                Location.of(source.file(), line, 1)));
            }
        }
        return new CodeOwners(source.file(), sections, "");
    }

    /** Tell the file; empty for {@link #none()}. */
    public String file() {
        return file;
    }

    /** Tell why it proves nothing, as part of a sentence; empty where there is nothing to say. */
    String lack() {
        return lack;
    }

    /** List the entries that own a path, relative to the root of the repository: at most one a section. */
    public List<Entry> of(String path) {
        List<Entry> owning = new ArrayList<>();
        for (List<Entry> entries : sections.values()) {
            Optional<Entry> last = Optional.empty();
            for (Entry entry : entries) {
                if (fits(entry.pattern(), path)) {
                    last = Optional.of(entry);
                }
            }
            if (last.isPresent() && !last.get().owners().isEmpty()) {
                owning.add(last.get());
            }
        }
        return List.copyOf(owning);
    }

    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                word.append(' ');
                i++;
            } else if (Character.isWhitespace(c)) {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static List<String> owners(List<String> words, int from) {
        List<String> owners = new ArrayList<>();
        for (String word : words.subList(Math.min(from, words.size()), words.size())) {
            if (word.contains("@")) {
                owners.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return owners;
    }

    /** Compare as {@code .gitignore} does, as far as GitHub takes it over. */
    private static boolean fits(String pattern, String path) {
        if (pattern.startsWith("!") || pattern.indexOf('[') >= 0 || pattern.indexOf('\\') >= 0) {
            return false;
        }
        boolean directory = pattern.endsWith("/");
        String trimmed = directory ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = trimmed.indexOf('/') >= 0;
        String rooted = trimmed.startsWith("/") ? trimmed.substring(1) : trimmed;
        String[] wanted = (anchored ? rooted : "**/" + rooted).split("/", -1);
        String[] steps = path.split("/", -1);
        boolean contents = trimmed.endsWith("/*");
        return PathMatch.fits(wanted, steps, directory, contents);
    }
}
