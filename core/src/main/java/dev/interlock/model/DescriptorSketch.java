package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Sketch the descriptor of a project that has none: only what somebody has to judge, with what could be guessed and
 * why.
 *
 * <p>A guess is written as a value, with its reason behind it; what nobody can guess is written as a comment, so that
 * the file is valid from the first moment. The same landscape gives the same text.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DescriptorSketch {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*");
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off");
    private static final int LONGEST_REASON = 100;

    private final Landscape landscape;
    private final StringBuilder text = new StringBuilder();

    private DescriptorSketch(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Write the sketch for a landscape that was joined without a descriptor, or with one that leaves gaps. */
    public static String of(Landscape landscape) {
        return new DescriptorSketch(landscape).write();
    }

    private String write() {
        line("# What no artefact can tell about the interfaces of this project. Check every guess.");
        Map<Interface, List<String>> gaps = gaps();
        if (gaps.isEmpty()) {
            line("# Nothing has to be judged: " + reason() + ".");
            line("# Whoever fills a persona here can be named:");
            personas();
            return text.toString();
        }
        Optional<Guess> owner = commonOwner(gaps);
        defaults(gaps, owner);
        line("interfaces:");
        gaps.forEach((one, facts) -> interfaceOf(one, facts, owner.isPresent()));
        line("# Who fills a persona, for everything or for one interface:");
        personas();
        return text.toString();
    }

    private String reason() {
        return landscape.interfaces().isEmpty()
                ? "no interface was found"
                : "artefacts and descriptors tell all that decides";
    }

    /** Tell which organisational facts decide and are missing. */
    private Map<Interface, List<String>> gaps() {
        Map<Interface, List<String>> gaps = new LinkedHashMap<>();
        for (Interface one : landscape.interfaces()) {
            List<String> missing = InterfaceModel.deciding().stream()
                    .filter(fact -> !InterfaceModel.isTechnical(List.of(fact)))
                    .filter(fact -> one.node().get(fact).isUnresolved())
                    .toList();
            if (!missing.isEmpty()) {
                gaps.put(one, missing);
            }
        }
        return gaps;
    }

    private void defaults(Map<Interface, List<String>> gaps, Optional<Guess> owner) {
        boolean asksOwner = gaps.values().stream().anyMatch(facts -> facts.contains("owner"));
        boolean asksClassification = gaps.values().stream().anyMatch(facts -> facts.contains("classification"));
        boolean nothingSaid = owner.isEmpty();
        if (!asksOwner && !asksClassification) {
            return;
        }
        line((nothingSaid ? "# " : "") + "defaults:  # what holds for every interface that says nothing else");
        if (asksOwner) {
            line(owner.map(guess -> "  owner: " + quoted(guess.value) + "  # guess: " + guess.why)
                    .orElse("#   owner: the-team-that-answers-for-it"));
        }
        if (asksClassification) {
            line((nothingSaid ? "#   " : "  # ") + "classification: internal  # public, internal, confidential …");
        }
    }

    private void interfaceOf(Interface one, List<String> facts, boolean ownerIsCommon) {
        line("  " + quoted(one.id().value()) + ":" + doubtAboutId(one));
        line("    from: " + quoted(fromOf(one)));
        if (facts.contains("exposure")) {
            line(ExposureGuess.of(one.node())
                    .map(guess -> "    exposure: " + guess.value + "  # guess: " + oneLine(guess.why))
                    .orElse("    # exposure: internal  # public, partner or internal; nothing tells it"));
        }
        if (facts.contains("owner") && !ownerIsCommon) {
            ownerOf(one).ifPresent(guess -> line("    owner: " + quoted(guess.value) + "  # guess: " + guess.why));
        }
    }

    private String doubtAboutId(Interface one) {
        String id = one.node().get("id").findText().orElse("");
        return id.equals(one.id().value()) ? "" : "  # another interface is called '" + oneLine(id) + "' already";
    }

    /** The place of the artefact, with the interface behind it where the artefact has several. */
    private String fromOf(Interface one) {
        boolean several = landscape.interfaces().stream()
                        .filter(other -> other.artefact().equals(one.artefact()))
                        .count()
                > 1;
        String base = directoryOf(landscape.node().document().file());
        String path = base.isEmpty() || !one.artefact().startsWith(base + "/")
                ? one.artefact()
                : one.artefact().substring(base.length() + 1);
        return several ? path + "#" + one.node().get("id").findText().orElse("") : path;
    }

    private static String directoryOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    private Optional<Guess> commonOwner(Map<Interface, List<String>> gaps) {
        Set<String> owners = new LinkedHashSet<>();
        List<Guess> guesses = new ArrayList<>();
        for (Map.Entry<Interface, List<String>> gap : gaps.entrySet()) {
            if (gap.getValue().contains("owner")) {
                Optional<Guess> guess = ownerOf(gap.getKey());
                owners.add(guess.map(known -> known.value).orElse(""));
                guess.ifPresent(guesses::add);
            }
        }
        return owners.size() == 1 && !guesses.isEmpty() ? Optional.of(guesses.get(0)) : Optional.empty();
    }

    private static Optional<Guess> ownerOf(Interface one) {
        Node contact = one.node().get("contact");
        Node named = contact.get("name").isString() ? contact.get("name") : contact.get("email");
        if (!named.isString()) {
            return Optional.empty();
        }
        int at = named.text().indexOf('@');
        String slug = (at > 0 ? named.text().substring(0, at) : named.text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess(
                        slug, "the contact at " + oneLine(named.location().toString())));
    }

    private void personas() {
        line("# personas:");
        line("#   - {persona: integration-developer, party: the-team-that-builds-it}");
    }

    /**
     * A value that may be right.
     *
     * @param value the value
     * @param why what speaks for it
     */
    record Guess(String value, String why) {}

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !RESERVED.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        StringBuilder escaped = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.append('"').toString();
    }

    private static String oneLine(String value) {
        String clean = value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF]+", " ");
        return clean.length() > LONGEST_REASON ? clean.substring(0, LONGEST_REASON) + "…" : clean;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
