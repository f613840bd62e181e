package dev.interlock.command;

import dev.interlock.report.Threshold;
import dev.interlock.rule.Severity;
import dev.interlock.source.CalendarDate;
import dev.interlock.source.Nearest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** Hold what a user has set, and tell the standard for the rest. Immutable. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Options {

    private static final String NEVER = "never";

    private final Map<Option, List<String>> values;

    private Options(Map<Option, List<String>> values) {
        this.values = values;
    }

    /** Tell the options where nothing is set. */
    public static Options standard() {
        return new Options(new EnumMap<>(Option.class));
    }

    /** Tell the same options with one set. */
    public Options with(Option option, String value) {
        return with(option, List.of(value));
    }

    /** Tell the same options with one set; blank values count as none. */
    public Options with(Option option, List<String> written) {
        List<String> stated = new ArrayList<>();
        for (String one : written) {
            if (!one.isBlank()) {
                stated.add(one.strip());
            }
        }
        Map<Option, List<String>> changed = new EnumMap<>(Option.class);
        changed.putAll(values);
        changed.put(option, List.copyOf(stated));
        return new Options(changed);
    }

    /** Tell whether a user has set an option, be it to nothing. */
    public boolean has(Option option) {
        return values.containsKey(option);
    }

    /** Tell the text of an option, its standard where there is none; may be empty. */
    public String text(Option option) {
        List<String> stated = values.getOrDefault(option, List.of());
        return stated.isEmpty() ? option.standard() : stated.get(0);
    }

    /** Tell whether a flag is set, or holds where nobody has set it. */
    public boolean flag(Option option) {
        return Boolean.parseBoolean(text(option));
    }

    /** List the values of an option, those of its standard where nobody has set it. */
    public List<String> list(Option option) {
        List<String> stated = values.get(option);
        if (stated != null) {
            return stated;
        }
        return option.standard().isEmpty()
                ? List.of()
                : List.of(option.standard().split(",", -1));
    }

    /** Tell the date that expiries and sunsets are judged by. */
    LocalDate asOf() {
        String written = text(Option.AS_OF);
        if (written.isEmpty()) {
            return LocalDate.now(ZoneId.systemDefault());
        }
        Optional<LocalDate> date = CalendarDate.find(written);
        if (date.isEmpty()) {
            throw new CommandException(
                    "interlock.asOf is '" + written + "', which is no date; write it like 2026-03-01.");
        }
        return date.get();
    }

    /** Tell what blocks. */
    Threshold threshold() {
        String word = text(Option.FAIL_ON).toLowerCase(Locale.ROOT);
        boolean failOnFailed = flag(Option.FAIL_ON_FAILED);
        if (word.equals(NEVER)) {
            return new Threshold(Optional.empty(), false, failOnFailed);
        }
        Optional<Severity> severity = Severity.find(word);
        if (severity.isEmpty()) {
            throw new CommandException("interlock.failOn is '" + text(Option.FAIL_ON) + "'; " + nearestSeverity(word));
        }
        return new Threshold(severity, flag(Option.FAIL_ON_UNVERIFIED), failOnFailed);
    }

    private static String nearestSeverity(String word) {
        List<String> known = new ArrayList<>();
        known.add(NEVER);
        for (Severity severity : Severity.values()) {
            known.add(severity.word());
        }
        Optional<String> near = Nearest.find(word, known);
        return near.isPresent()
                ? "did you mean '" + near.get() + "'?"
                : "write one of " + String.join(", ", known) + ".";
    }

    /** Say what was switched off or relaxed; it stands in the report. */
    List<String> relaxations() {
        List<String> sentences = new ArrayList<>();
        if (text(Option.FAIL_ON).equalsIgnoreCase(NEVER)) {
            sentences.add("No finding blocks (interlock.failOn=never).");
        }
        if (!flag(Option.FAIL_ON_FAILED)) {
            sentences.add("Checks that break do not block (interlock.failOnFailed=false).");
        }
        if (flag(Option.PIN)) {
            sentences.add("What was fetched is compared with no pin (interlock.pin=true).");
        }
        name(sentences, "Only these rules run", Option.RULES);
        name(sentences, "These rules are skipped", Option.SKIP_RULES);
        name(sentences, "Only these files are checked", Option.INCLUDES);
        name(sentences, "These files are left out", Option.EXCLUDES);
        return sentences;
    }

    private void name(List<String> sentences, String what, Option option) {
        List<String> list = list(option);
        if (!list.isEmpty()) {
            sentences.add(what + ": " + String.join(", ", list) + " (" + option.property() + ").");
        }
    }
}
