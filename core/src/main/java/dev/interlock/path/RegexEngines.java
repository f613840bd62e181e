package dev.interlock.path;

import dev.interlock.path.RegexWriter.Engine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hold an expression for the engines of the Java platform, each compiled when it is first asked.
 *
 * <p>Of the expressions of a pack most meet few texts or none, and most texts need one engine only. Thread-safe: what
 * two threads compile at once is the same.
 */
final class RegexEngines {

    private final RegexPart part;
    private final RegexTraits traits;
    private final boolean ignoresCase;

    private volatile com.google.re2j.@Nullable Pattern linear;
    private volatile boolean linearIsKnown;
    private volatile @Nullable Pattern backtracking;
    private volatile @Nullable Pattern reversed;

    RegexEngines(RegexPart part, RegexTraits traits, boolean ignoresCase) {
        this.part = part;
        this.traits = traits;
        this.ignoresCase = ignoresCase;
    }

    /**
     * Compile what might fail.
     *
     * @throws java.util.regex.PatternSyntaxException if the platform cannot match the expression
     */
    void prove() {
        if (!traits.linear() || traits.hasProperties()) {
            backtracking();
        }
    }

    /** Find the engine that takes time linear in the text, if there is one for this expression. */
    com.google.re2j.@Nullable Pattern findLinear() {
        if (!linearIsKnown) {
            linear = traits.linear() ? compileLinear() : null;
            linearIsKnown = true;
        }
        return linear;
    }

    Pattern backtracking() {
        Pattern known = backtracking;
        if (known == null) {
            known = Pattern.compile(RegexWriter.write(part, Engine.BACKTRACKING), flags());
            backtracking = known;
        }
        return known;
    }

    /** Find the expression that matches texts read from their end; none if it looks or refers back. */
    @Nullable
    Pattern findReversed() {
        Pattern known = reversed;
        if (known == null && traits.reversible()) {
            known = Pattern.compile(RegexWriter.writeReversed(part), flags());
            reversed = known;
        }
        return known;
    }

    private int flags() {
        return ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    }

    private com.google.re2j.@Nullable Pattern compileLinear() {
        try {
            return com.google.re2j.Pattern.compile(
                    RegexWriter.write(part, Engine.LINEAR), ignoresCase ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0);
        } catch (com.google.re2j.PatternSyntaxException e) {
            // Such as a repetition of more than a thousand times; the other engine matches it under a deadline.
            return null;
        }
    }
}
