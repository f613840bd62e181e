package dev.interlock.rules.sap;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Position;
import dev.interlock.source.Range;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hold the main attributes of a bundle manifest, each with its place.
 *
 * <p>Lines fold after 72 bytes, if need be in the middle of a character, so they are joined as bytes before they are
 * decoded. Names are compared without regard to case; of equal names the last counts, as in the JDK.
 */
final class BundleManifest {

    /** One attribute: its value, unfolded, and where it stands. */
    record Attribute(String value, Location location) {}

    private final Map<String, Attribute> attributes;
    private final List<Diagnostic> problems;

    private BundleManifest(Map<String, Attribute> attributes, List<Diagnostic> problems) {
        this.attributes = attributes;
        this.problems = problems;
    }

    static BundleManifest parse(String file, byte[] bytes) {
        return new Parser(file, bytes).parse();
    }

    /** Find an attribute that is not blank. */
    Optional<Attribute> find(String name) {
        Attribute attribute = attributes.get(name.toLowerCase(Locale.ROOT));
        return attribute == null || attribute.value().isBlank() ? Optional.empty() : Optional.of(attribute);
    }

    boolean isIntegrationFlow() {
        Optional<Attribute> type = find("SAP-BundleType");
        return type.isPresent() && type.get().value().equals("IntegrationFlow");
    }

    List<Diagnostic> problems() {
        return problems;
    }

    private static final class Parser {
        private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        private final String file;
        private final byte[] bytes;
        private final Map<String, Attribute> attributes = new LinkedHashMap<>();
        private final List<Diagnostic> problems = new ArrayList<>();
        private final ByteArrayOutputStream logical = new ByteArrayOutputStream();
        private int firstLine;
        private Position end = Position.START;

        Parser(String file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        BundleManifest parse() {
            int at = startsWithMark() ? MARK.length : 0;
            for (int line = 1; at < bytes.length; line++) {
                int stop = lineEnd(at);
                if (stop == at) {
                    break;
                }
                physicalLine(line, at, stop);
                at = stop + terminatorLength(stop);
            }
            logicalLine();
            return new BundleManifest(Map.copyOf(attributes), List.copyOf(problems));
        }

        private void physicalLine(int line, int start, int stop) {
            boolean continues = bytes[start] == ' ';
            if (continues && firstLine == 0) {
                problem(line, "The manifest starts with a continuation line.");
                return;
            }
            if (!continues) {
                logicalLine();
                firstLine = line;
            }
            int from = continues ? start + 1 : start;
            logical.write(bytes, from, stop - from);
            int columns = new String(bytes, start, stop - start, StandardCharsets.UTF_8).length();
            end = Position.of(line, columns + 1);
        }

        private void logicalLine() {
            if (firstLine == 0) {
                return;
            }
            String text = logical.toString(StandardCharsets.UTF_8);
            logical.reset();
            int colon = text.indexOf(": ");
            if (colon < 1 || !isName(text.substring(0, colon))) {
                // An empty value may have lost its trailing blank in an editor.
                if (!text.endsWith(":")) {
                    problem(
                            firstLine,
                            "The manifest line '" + abbreviated(text) + "' is not of the form 'Name: value'.");
                }
                return;
            }
            Position start = Position.of(firstLine, colon + 3);
            Location location = Location.of(file, Range.of(start, end.compareTo(start) < 0 ? start : end));
            attributes.put(
                    text.substring(0, colon).toLowerCase(Locale.ROOT),
                    new Attribute(text.substring(colon + 2).trim(), location));
        }

        private void problem(int line, String message) {
            problems.add(Diagnostic.of(
                    "manifest-invalid",
                    message,
                    Location.of(file, line, 1),
                    "Export the integration flow again, or repair the line."));
        }

        private boolean startsWithMark() {
            return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
        }

        private int lineEnd(int from) {
            int at = from;
            while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                at++;
            }
            return at;
        }

        private int terminatorLength(int at) {
            boolean pair = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
            return pair ? 2 : 1;
        }

        private static boolean isName(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!isNameCharacter(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNameCharacter(char c) {
            return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
        }

        private static String abbreviated(String text) {
            return text.length() <= 60 ? text : text.substring(0, 60) + "…";
        }
    }
}
