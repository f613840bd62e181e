package dev.interlock.path;

import dev.interlock.document.Template;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apiguardian.api.API;

/**
 * Match texts by a regular expression that means what it means in ECMAScript.
 *
 * <p>Matching takes bounded time: expressions without looks and back references run on an engine that is linear in the
 * text, unless the engine of the platform answers within a few steps; the others run under a deadline. A text is read
 * by code points also where the flag {@code u} is missing. The flags {@code g}, {@code y} and {@code d} change nothing.
 * Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ScriptRegex {

    private static final Duration STANDARD_TIME = Limits.standard().matching();

    /** Up to here the engine of the platform, which is quicker to begin, is asked first, for so many characters. */
    private static final int SHORT = 256;

    private static final int READS = 4_096;

    private static final String FLAGS = "dgimsuvy";
    private static final String WHAT = "The regular expression";

    private final String written;
    private final RegexTraits traits;
    private final RegexEngines engines;

    private ScriptRegex(String written, RegexTraits traits, RegexEngines engines) {
        this.written = written;
        this.traits = traits;
        this.engines = engines;
    }

    /**
     * Parse an expression that a pack writes at a place, either bare or as {@code /expression/flags}.
     *
     * @return the expression, or one problem that shows the place in it
     */
    public static Parsed<ScriptRegex> parse(String written, Location location) {
        int slash = written.lastIndexOf('/');
        boolean literal = written.startsWith("/") && slash > 1 && areLowerCase(written.substring(slash + 1));
        return literal
                ? compile(written, 1, written.substring(1, slash), written.substring(slash + 1), location)
                : compile(written, 0, written, "", location);
    }

    private static boolean areLowerCase(String flags) {
        for (int i = 0; i < flags.length(); i++) {
            if (flags.charAt(i) < 'a' || flags.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Parse an expression whose flags stand apart. */
    public static Parsed<ScriptRegex> parse(String expression, String flags, Location location) {
        return compile("/" + expression + "/" + flags, 1, expression, flags, location);
    }

    /** Tell the expression as it is written. */
    public String written() {
        return written;
    }

    /**
     * Tell whether a text contains a match, within the standard time.
     *
     * @throws MatchLimitException if no answer was found in time
     */
    public boolean test(String value) {
        return test(value, STANDARD_TIME);
    }

    /**
     * Tell whether a text contains a match.
     *
     * @param time how long it may take
     * @throws MatchLimitException if no answer was found in time
     */
    public boolean test(String value, Duration time) {
        if (traits.linear()) {
            if (value.length() <= SHORT) {
                try {
                    return find(engines.backtracking().matcher(BoundedText.ofReads(value, READS)));
                } catch (MatchLimitException e) {
                    // The linear engine has the answer.
                }
            }
            com.google.re2j.Pattern linear = engines.findLinear();
            if (linear != null) {
                return linear.matcher(value).find();
            }
        }
        return find(engines.backtracking().matcher(BoundedText.of(value, time)));
    }

    /**
     * Tell whether a value of which only parts are known contains a match, whatever the rest turns out to be.
     *
     * @throws MatchLimitException if no answer was found in the standard time
     */
    public Certainty test(Template template) {
        Optional<String> whole = wholeOf(template);
        if (whole.isPresent()) {
            return Certainty.of(test(whole.get()));
        }
        Certainty byPrefix = decide(engines.backtracking(), template.prefix(), traits.atStart(), traits.readsAfter());
        if (byPrefix != Certainty.UNKNOWN) {
            return byPrefix;
        }
        String suffix = suffixOf(template);
        Pattern backwards = suffix.isEmpty() ? null : engines.findReversed();
        if (backwards != null) {
            String turned = new StringBuilder(suffix).reverse().toString();
            Certainty bySuffix = decide(backwards, turned, traits.atEnd(), traits.readsBefore());
            if (bySuffix != Certainty.UNKNOWN) {
                return bySuffix;
            }
        }
        return matchesInside(template) ? Certainty.YES : Certainty.UNKNOWN;
    }

    private boolean matchesInside(Template template) {
        if (traits.readsBefore() || traits.readsAfter()) {
            return false;
        }
        return template.parts().stream().anyMatch(part -> part instanceof Template.Known known && test(known.text()));
    }

    /** Decide by the beginning of a text whose rest is unknown. */
    @SuppressWarnings("JdkObsolete") // whether more text could change the answer is just what hitEnd() tells
    private static Certainty decide(Pattern pattern, String known, boolean anchored, boolean readsOn) {
        Matcher matcher = pattern.matcher(BoundedText.of(known, STANDARD_TIME));
        if (find(matcher)) {
            return !readsOn || (!matcher.hitEnd() && !matcher.requireEnd()) ? Certainty.YES : Certainty.UNKNOWN;
        }
        // Only a match that has to begin here is excluded by what stands here.
        if (!anchored) {
            return Certainty.UNKNOWN;
        }
        Matcher here = pattern.matcher(BoundedText.of(known, STANDARD_TIME));
        return !lookingAt(here) && !here.hitEnd() ? Certainty.NO : Certainty.UNKNOWN;
    }

    private static boolean find(Matcher matcher) {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw new MatchLimitException("matching recursed too deeply");
        }
    }

    private static boolean lookingAt(Matcher matcher) {
        try {
            return matcher.lookingAt();
        } catch (StackOverflowError e) {
            throw new MatchLimitException("matching recursed too deeply");
        }
    }

    private static Optional<String> wholeOf(Template template) {
        boolean known = template.parts().stream().allMatch(Template.Known.class::isInstance);
        return known ? Optional.of(template.written()) : Optional.empty();
    }

    private static String suffixOf(Template template) {
        return !template.parts().isEmpty()
                        && template.parts().get(template.parts().size() - 1) instanceof Template.Known known
                ? known.text()
                : "";
    }

    private static Parsed<ScriptRegex> compile(
            String written, int offset, String expression, String flags, Location location) {
        try {
            checkFlags(written, flags);
            RegexPart part = RegexParser.parse(expression, flags);
            RegexTraits traits = RegexTraits.of(part);
            RegexEngines engines = new RegexEngines(part, traits, flags.indexOf('i') >= 0);
            engines.prove();
            return Parsed.of(new ScriptRegex(written, traits, engines));
        } catch (ExpressionProblem problem) {
            return Parsed.failed(problem.shifted(offset).toDiagnostic("invalid-regex", WHAT, written, location));
        } catch (PatternSyntaxException e) {
            return Parsed.failed(new ExpressionProblem(
                            0,
                            "it uses something that is not supported: "
                                    + e.getDescription().toLowerCase(Locale.ROOT) + ".",
                            "Write it without unbounded look-behind and without unusual Unicode properties.")
                    .toDiagnostic("invalid-regex", WHAT, written, location));
        }
    }

    private static void checkFlags(String written, String flags) throws ExpressionProblem {
        for (int i = 0; i < flags.length(); i++) {
            char flag = flags.charAt(i);
            if (FLAGS.indexOf(flag) < 0 || flags.indexOf(flag) < i) {
                throw new ExpressionProblem(
                        written.length() - flags.length() + i - (written.startsWith("/") ? 1 : 0),
                        "'" + flag + "' is no flag, or stands there twice.",
                        "Use flags out of 'i', 'm', 's', 'u', each once.");
            }
        }
    }

    @Override
    public String toString() {
        return written;
    }
}
