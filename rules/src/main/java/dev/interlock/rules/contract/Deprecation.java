package dev.interlock.rules.contract;

import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Read what a contract says of the end of a part: that it is deprecated, since when, until when, what comes instead.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Deprecation {

    private static final List<String> SINCE = List.of(
            "deprecatedsince",
            "deprecationsince",
            "deprecatedat",
            "deprecatedon",
            "deprecateddate",
            "deprecationdate",
            "deprecatedinversion",
            "deprecatedin");
    private static final List<String> SUNSET = List.of(
            "sunset",
            "sunsetdate",
            "sunseton",
            "deprecationsunset",
            "deprecateduntil",
            "removaldate",
            "endoflife",
            "endoflifedate",
            "eol");
    private static final List<String> SUCCESSOR = List.of(
            "successor",
            "successorversion",
            "deprecatedsuccessor",
            "replacedby",
            "deprecatedreplacedby",
            "supersededby",
            "replacement",
            "deprecatedreplacement");
    private static final List<String> NESTED = List.of("deprecation", "deprecated", "lifecycle", "sunset");

    private Deprecation() {}

    /** Put what a part of a contract says of its end into a draft with the members of a lifecycle. */
    public static void into(Draft facts, Node part) {
        Optional<Node> flag = flag(part);
        if (flag.isPresent()) {
            facts.put("deprecated", Draft.bool(true, Source.of(flag.get())));
        }
        put(facts, "since", find(part, SINCE, List.of("since", "date", "at")));
        put(facts, "sunset", find(part, SUNSET, List.of("sunset", "until", "removaldate", "date")));
        put(facts, "successor", find(part, SUCCESSOR, List.of("successor", "replacedby", "replacement")));
    }

    private static Optional<Node> flag(Node part) {
        for (Node member : part.children()) {
            String word = word(member.key());
            boolean says = member.key().equals("deprecated") || word.equals("xdeprecated");
            if (says && (member.isTrue() || member.isObject())) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> find(Node part, List<String> words, List<String> nested) {
        for (Node member : part.children()) {
            if (member.key().startsWith("x-")) {
                String word = word(member.key()).substring(1);
                if (words.contains(word) && isText(member)) {
                    return Optional.of(member);
                }
                boolean inside = NESTED.contains(word) && member.isObject();
                Optional<Node> found = inside ? member(member, word, words, nested) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> member(Node object, String under, List<String> words, List<String> nested) {
        for (Node member : object.children()) {
            String word = word(member.key());
            boolean own = nested.contains(word) && !(word.equals("date") && isSunset(words) != under.equals("sunset"));
            if ((words.contains(word) || own) && isText(member)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private static boolean isSunset(List<String> words) {
        return words.equals(SUNSET);
    }

    private static boolean isText(Node node) {
        String text = node.findText().orElse("");
        return !text.isBlank() && !text.equals("true") && !text.equals("false");
    }

    private static void put(Draft facts, String key, Optional<Node> node) {
        if (node.isPresent()) {
            facts.put(key, Draft.string(node.get().text(), Source.of(node.get())));
        }
    }

    private static String word(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
