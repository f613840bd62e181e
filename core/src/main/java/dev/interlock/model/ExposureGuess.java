package dev.interlock.model;

import dev.interlock.document.Node;
import dev.interlock.model.DescriptorSketch.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guess from the addresses of an interface who can reach it. */
final class ExposureGuess {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?([^/:?#]+).*", Pattern.DOTALL);
    private static final Pattern INSIDE =
            Pattern.compile("localhost|[^.]+|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*"
                    + "|.*\\.(?:internal|intern|intra|intranet|local|lan|corp|svc|localhost)");

    private ExposureGuess() {}

    static Optional<Guess> of(Node anInterface) {
        List<Node> outside = new ArrayList<>();
        List<Node> inside = new ArrayList<>();
        for (Node endpoint : anInterface.get("endpoints").children()) {
            Node address = endpoint.get("address");
            Matcher matcher = HOST.matcher(address.isString() ? address.text().strip() : "");
            if (matcher.matches()) {
                String host = matcher.group(1).toLowerCase(Locale.ROOT);
                (INSIDE.matcher(host).matches() ? inside : outside).add(address);
            }
        }
        if (!outside.isEmpty()) {
            String weakest = anInterface
                    .get(List.of("authentication", "weakest"))
                    .findText()
                    .orElse("");
            String host = hostOf(outside.get(0));
            return weakest.equals("none")
                    ? Optional.of(new Guess("public", "its host '" + host + "' lies outside, and nobody has to log in"))
                    : Optional.of(new Guess("partner", "its host '" + host + "' may be reached from outside"));
        }
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess("internal", "its host '" + hostOf(inside.get(0)) + "' lies inside"));
    }

    private static String hostOf(Node address) {
        Matcher matcher = HOST.matcher(address.text().strip());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
