package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.rule.FunctionContext;
import dev.interlock.rule.FunctionSpec;
import dev.interlock.rule.OptionsReader;
import dev.interlock.rule.RuleFunction;
import dev.interlock.rule.Verdict;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Parsed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Ask that a text is a date, and neither before nor after another: the function {@code date}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DateFunction implements RuleFunction<DateFunction.Span>, OptionsReader<DateFunction.Span> {

    private static final Pattern RELATIVE = Pattern.compile("(?:asOf)?([+-]\\d{1,5})?|\\d{1,5}");
    private static final int DATE_LENGTH = 10;

    /** A day: a fixed one, or one so many days from the date that the check is made for. */
    record Day(Optional<LocalDate> fixed, int days) {
        LocalDate on(LocalDate asOf) {
            return fixed.isPresent() ? fixed.get() : asOf.plusDays(days);
        }
    }

    /** The days that the date must not be before or after. */
    record Span(Optional<Day> notBefore, Optional<Day> notAfter) {}

    @Override
    public FunctionSpec<Span> spec() {
        return FunctionSpec.of("date", this);
    }

    @Override
    public Parsed<Span> read(Node node) {
        Options options = Options.of("date", node, "notBefore", "notAfter");
        Optional<Day> notBefore = day(options, "notBefore");
        Optional<Day> notAfter = day(options, "notAfter");
        return options.finish(new Span(notBefore, notAfter));
    }

    private static Optional<Day> day(Options options, String name) {
        // YAML takes +90 for a number.
        Optional<String> text = options.node(name).findText();
        if (text.isEmpty() && !options.has(name)) {
            return Optional.empty();
        }
        String day = text.orElse("");
        if (!day.isEmpty() && RELATIVE.matcher(day).matches()) {
            String days = day.startsWith("asOf") ? day.substring("asOf".length()) : day;
            return Optional.of(new Day(Optional.empty(), days.isEmpty() ? 0 : Integer.parseInt(days)));
        }
        Optional<LocalDate> fixed = parse(day);
        return fixed.isPresent()
                ? Optional.of(new Day(fixed, 0))
                : options.wrong(options.node(name), "'asOf', 'asOf+90', 'asOf-90' or a date such as '2026-12-31'");
    }

    @Override
    public Verdict apply(Node target, Span span, FunctionContext context) {
        if (target.isUnresolved()) {
            return Target.hidden(target);
        }
        if (!target.isScalar() || target.findText().isEmpty()) {
            return Verdict.holds();
        }
        Optional<LocalDate> date = parse(target.text());
        if (date.isEmpty()) {
            return Verdict.fails(Target.shown(target) + " must be a date such as '2026-12-31'", target);
        }
        if (span.notBefore().isPresent()) {
            LocalDate first = span.notBefore().get().on(context.asOf());
            if (date.get().isBefore(first)) {
                return Verdict.fails(Target.shown(target) + " must not be before " + first, target);
            }
        }
        if (span.notAfter().isPresent()) {
            LocalDate last = span.notAfter().get().on(context.asOf());
            if (date.get().isAfter(last)) {
                return Verdict.fails(Target.shown(target) + " must not be after " + last, target);
            }
        }
        return Verdict.holds();
    }

    /** Find the day of a date or a point in time. */
    private static Optional<LocalDate> parse(String text) {
        boolean hasTime = text.length() > DATE_LENGTH && "Tt ".indexOf(text.charAt(DATE_LENGTH)) >= 0;
        return CalendarDate.find(hasTime ? text.substring(0, DATE_LENGTH) : text);
    }
}
