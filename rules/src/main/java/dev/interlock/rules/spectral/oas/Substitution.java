package dev.interlock.rules.spectral.oas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Put all values of variables into the address of a server, in every combination up to a bound. */
final class Substitution {

    private static final int MOST_TOLD = 5;
    private static final int MOST_TRIED = 10_000;
    private static final String KEPT = "-_.!~*'();/?:@&=+$,#";

    private final String address;
    private final List<Map.Entry<String, List<String>>> variables;
    private final List<String> broken = new ArrayList<>();
    private int tried;

    Substitution(String address, Map<String, List<String>> values) {
        this.address = address;
        this.variables = List.copyOf(values.entrySet());
    }

    /** List the first addresses that come out invalid. */
    List<String> broken() {
        if (!variables.isEmpty()) {
            substitute(address, 0);
        }
        return List.copyOf(broken);
    }

    private void substitute(String text, int next) {
        if (next == variables.size()) {
            tried++;
            if (!WebAddress.isValid(text)) {
                broken.add(text);
            }
            return;
        }
        for (String value : variables.get(next).getValue()) {
            if (broken.size() >= MOST_TOLD || tried >= MOST_TRIED) {
                return;
            }
            substitute(text.replace("{" + variables.get(next).getKey() + "}", encoded(value)), next + 1);
        }
    }

    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean kept = c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            encoded.append(kept ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
