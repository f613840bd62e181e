package dev.interlock.artefact;

import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Grade;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Template.Hole;
import dev.interlock.document.Template.Known;
import dev.interlock.document.Unresolved.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replace the placeholders of one text, as far as they are defined, within bounds. */
final class Expansion {

    private static final int LONGEST_PLACEHOLDER = 4096;
    private static final int LONGEST_RESULT = 1 << 16;
    private static final int MOST_REPLACEMENTS = 1000;
    private static final int MOST_UNCLOSED = 1000;
    private static final int DEEPEST = 16;
    /** Nobody can judge a value of which a part is missing; a prompt can be filled in; the runtime does the rest. */
    private static final List<Reason> BY_WEIGHT = List.of(Reason.PLACEHOLDER, Reason.FILL_ME_IN, Reason.RUNTIME);

    private final List<PlaceholderSyntax> syntaxes;
    private final List<String> runtimePrefixes;
    private final Map<String, Definition> definitions;

    private final List<Template.Part> parts = new ArrayList<>();
    private final List<Template.Part> written = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final Set<String> active = new LinkedHashSet<>();
    private final StringBuilder stretch = new StringBuilder();
    private Grade weakest = Grade.LITERAL;
    private boolean guess;
    private int length;
    private int replacements;
    private int unclosed;

    private record Found(PlaceholderSyntax syntax, String body, String written) {}

    Expansion(List<PlaceholderSyntax> syntaxes, List<String> runtimePrefixes, Map<String, Definition> definitions) {
        this.syntaxes = syntaxes;
        this.runtimePrefixes = runtimePrefixes;
        this.definitions = definitions;
    }

    void expand(String text) {
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Found found = find(text, at);
            if (found == null) {
                literal.append(text.charAt(at));
                known(text.charAt(at++));
            } else {
                if (active.isEmpty()) {
                    flush(literal, written);
                    written.add(new Hole(found.body, found.written));
                }
                replace(found);
                at += found.written.length();
            }
        }
        if (active.isEmpty()) {
            flush(literal, written);
        }
    }

    boolean foundAny() {
        return replacements > 0;
    }

    Optional<Reason> reason() {
        for (Reason reason : BY_WEIGHT) {
            if (reasons.contains(reason)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    Template template() {
        flush(stretch, parts);
        return new Template(parts);
    }

    /** Tell the text with every placeholder as a hole. */
    Template asWritten() {
        return new Template(written);
    }

    String known() {
        return template().written();
    }

    /** Tell whether a part of the text may be replaced by a deployment. */
    boolean isGuess() {
        return guess;
    }

    Grade grade() {
        return weakest;
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    private void replace(Found found) {
        replacements++;
        if (found.syntax.isRuntime()) {
            hole(found.body, found.written, Reason.RUNTIME);
            return;
        }
        int separator = separatorIn(found);
        String name = separator < 0 ? found.body : found.body.substring(0, separator);
        Optional<String> whole = found.syntax.nested() ? nameIn(name) : Optional.of(name);
        Definition definition = whole.isPresent() ? definitionOf(whole.get()) : null;
        if (definition != null) {
            sources.addAll(definition.sources());
            define(whole.orElse(name), definition.text(), definition.grade(), found);
        } else if (separator >= 0) {
            String after = found.body.substring(
                    separator + found.syntax.defaultSeparator().orElse("").length());
            define(found.written, after, Grade.DEFAULT, found);
        } else {
            hole(name, found.written, Reason.PLACEHOLDER);
        }
    }

    private @Nullable Definition definitionOf(String name) {
        Definition exact = definitions.get(name);
        return exact != null ? exact : definitions.get(name.strip());
    }

    private void define(String name, String text, Grade grade, Found found) {
        boolean bounded = replacements <= MOST_REPLACEMENTS && active.size() < DEEPEST && length <= LONGEST_RESULT;
        if (!bounded || active.contains(name)) {
            hole(found.body, found.written, Reason.PLACEHOLDER);
        } else if (isRuntime(text)) {
            hole(found.body, found.written, Reason.RUNTIME);
        } else if (grade != Grade.LITERAL && Prompt.isPrompt(text)) {
            hole(found.body, found.written, Reason.FILL_ME_IN);
        } else {
            guess |= grade != Grade.LITERAL;
            weakest = grade.compareTo(weakest) > 0 ? grade : weakest;
            active.add(name);
            expand(text);
            active.remove(name);
        }
    }

    private boolean isRuntime(String text) {
        for (String prefix : runtimePrefixes) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** A name may itself be put together from placeholders; it is known only if they are. */
    private Optional<String> nameIn(String name) {
        if (!PlaceholderSyntax.mayStandIn(name, syntaxes) || active.size() >= DEEPEST) {
            return Optional.of(name);
        }
        Expansion inner = new Expansion(syntaxes, runtimePrefixes, definitions);
        inner.active.addAll(active);
        inner.active.add(name);
        inner.replacements = replacements;
        inner.expand(name);
        replacements = inner.replacements;
        sources.addAll(inner.sources);
        return inner.reason().isPresent() ? Optional.empty() : Optional.of(inner.known());
    }

    private @Nullable Found find(String text, int at) {
        for (PlaceholderSyntax syntax : syntaxes) {
            if (text.startsWith(syntax.prefix(), at) && unclosed < MOST_UNCLOSED) {
                int start = at + syntax.prefix().length();
                int end = endOf(text, start, syntax);
                if (end > start && isName(syntax, text, start, end)) {
                    return new Found(
                            syntax,
                            text.substring(start, end),
                            text.substring(at, end + syntax.suffix().length()));
                }
                unclosed++;
            }
        }
        return null;
    }

    /** Tell where the suffix of a placeholder begins whose body begins at {@code start}, or -1. */
    private static int endOf(String text, int start, PlaceholderSyntax syntax) {
        int limit = Math.min(text.length(), start + LONGEST_PLACEHOLDER);
        int depth = 1;
        for (int i = start; i < limit; i++) {
            if (syntax.nested() && !syntax.hasPlainNames() && text.startsWith(syntax.prefix(), i)) {
                depth++;
                i += syntax.prefix().length() - 1;
            } else if (text.startsWith(syntax.suffix(), i)) {
                depth--;
                if (depth == 0) {
                    return i;
                }
                i += syntax.suffix().length() - 1;
            }
        }
        return -1;
    }

    private static boolean isName(PlaceholderSyntax syntax, String text, int start, int end) {
        if (syntax.hasPlainNames()) {
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tell where the separator of name and default stands outside of inner placeholders, or -1. */
    private static int separatorIn(Found found) {
        if (found.syntax.defaultSeparator().isEmpty()) {
            return -1;
        }
        String separator = found.syntax.defaultSeparator().get();
        int depth = 0;
        for (int i = 0; i < found.body.length(); i++) {
            if (found.body.startsWith(found.syntax.prefix(), i)) {
                depth++;
                i += found.syntax.prefix().length() - 1;
            } else if (found.body.startsWith(found.syntax.suffix(), i)) {
                depth--;
                i += found.syntax.suffix().length() - 1;
            } else if (depth <= 0 && found.body.startsWith(separator, i)) {
                return i;
            }
        }
        return -1;
    }

    private void hole(String name, String placeholder, Reason reason) {
        reasons.add(reason);
        flush(stretch, parts);
        parts.add(new Hole(name, placeholder));
    }

    private void known(char c) {
        length++;
        stretch.append(c);
    }

    private static void flush(StringBuilder text, List<Template.Part> into) {
        if (text.length() > 0) {
            into.add(new Known(text.toString()));
            text.setLength(0);
        }
    }
}
