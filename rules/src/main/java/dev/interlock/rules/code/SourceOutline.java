package dev.interlock.rules.code;

import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Know where a source file declares types and members.
 *
 * <p>Class files tell lines of code but not of declarations. This reads just enough of the text to find those:
 * comments, literals and the bodies of methods are passed over.
 */
final class SourceOutline {

    private final SourceText text;
    private final int[] lineStarts;
    private final Map<String, List<Declared>> byType;
    private final Map<String, Declared> types;

    /**
     * A declaration.
     *
     * @param name what is declared
     * @param start where its name begins
     * @param line the line of its name
     * @param parameters how many parameters it has, -1 for what is no method
     */
    record Declared(String name, int start, int line, int parameters) {}

    private SourceOutline(
            SourceText text, int[] lineStarts, Map<String, List<Declared>> byType, Map<String, Declared> types) {
        this.text = text;
        this.lineStarts = lineStarts;
        this.byType = byType;
        this.types = types;
    }

    static SourceOutline of(SourceText text) {
        Map<String, List<Declared>> members = new HashMap<>();
        Map<String, Declared> types = new HashMap<>();
        int[] starts = lineStarts(text.text());
        new SourceScan(text.text(), starts).scan(types, members);
        return new SourceOutline(text, starts, members, types);
    }

    /** Find a type by its binary name without package, such as {@code Outer$Inner}. */
    Optional<Declared> type(String nested) {
        Declared exact = types.get(nested);
        if (exact != null) {
            return Optional.of(exact);
        }
        String withoutOrdinals = nested.replaceAll("\\$\\d+", "\\$");
        String last = withoutOrdinals.substring(withoutOrdinals.lastIndexOf('$') + 1);
        return last.isEmpty() ? Optional.empty() : Optional.ofNullable(types.get(last));
    }

    /** Find a field or a constant of an enum. */
    Optional<Declared> field(String type, String name) {
        for (Declared member : byType.getOrDefault(type, List.of())) {
            if (member.name.equals(name)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /**
     * Find a method.
     *
     * @param firstLine the first line of its code, 0 where that is not known
     */
    Optional<Declared> method(String type, String name, int parameters, int firstLine) {
        List<Declared> named = new ArrayList<>();
        List<Declared> fitting = new ArrayList<>();
        for (Declared member : byType.getOrDefault(type, List.of())) {
            boolean isMethod = member.name.equals(name) && member.parameters >= 0;
            if (isMethod && (firstLine == 0 || member.line <= firstLine)) {
                named.add(member);
                if (member.parameters == parameters) {
                    fitting.add(member);
                }
            }
        }
        List<Declared> candidates = fitting.isEmpty() ? named : fitting;
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(candidates.get(firstLine == 0 ? 0 : candidates.size() - 1));
    }

    Location locate(Declared declared) {
        return text.locate(declared.start, declared.start + declared.name.length());
    }

    /** Locate what stands on a line. */
    Location locate(int line) {
        if (line < 1 || line > lineStarts.length) {
            return Location.of(text.file(), Math.max(1, line), 1);
        }
        String all = text.text();
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : all.length();
        while (start < end && Character.isWhitespace(all.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(all.charAt(end - 1))) {
            end--;
        }
        return text.locate(start, end);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        int[] all = new int[starts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = starts.get(i);
        }
        return all;
    }
}
