package dev.interlock.rules.sap;

import dev.interlock.source.Location;
import dev.interlock.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Find what a script of a flow writes to the message processing log.
 *
 * <p>Works on the text without its comments. A variable counts as the message body when it is assigned from a call of
 * {@code getBody}, directly or from another such variable.
 */
final class ScriptText {

    /** Something that a script does, and where. */
    record Place(String name, Location location) {}

    private static final Pattern ATTACHMENT = Pattern.compile("\\baddAttachmentAsString\\s*\\(");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*=(?![=~])([^;\\n]*)");
    private static final Pattern BODY = Pattern.compile("\\bgetBody\\s*\\(|\\bmessage\\.body\\b");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern SEARCH_KEY = Pattern.compile(
            "\\baddCustomHeaderProperty\\s*\\(\\s*[\"']([^\"'\\n]+)[\"']|\\bsetHeader\\s*\\(\\s*[\"'](SAP_ApplicationID)[\"']");
    private static final Pattern HEADER = Pattern.compile("\\bsetHeader\\s*\\(\\s*[\"']([^\"'$\\n]+)[\"']");
    private static final Pattern LOGGING = Pattern.compile(
            "\\b(addAttachmentAsString|setStringProperty|addCustomHeaderProperty)\\s*\\(|\\blog(ger)?\\.(error|warn|info)\\s*\\(");
    private static final Pattern OUTPUT = Pattern.compile(
            "\\bSystem\\.(out|err)\\b|(?<![\\w.])println?\\b(?!\\s*[=:])|\\bconsole\\.\\w+\\s*\\(|\\.printStackTrace\\s*\\(\\s*\\)");

    private static final int LONGEST = 1 << 20;
    private static final int MOST_VARIABLES = 200;

    private final SourceText source;
    private final String code;

    private ScriptText(SourceText source, String code) {
        this.source = source;
        this.code = code;
    }

    /** Tell whether a text is short enough to be a script that somebody wrote. */
    static boolean canRead(SourceText source) {
        return source.text().length() <= LONGEST;
    }

    static ScriptText of(SourceText source) {
        return new ScriptText(source, ScriptLexer.blank(source.text()));
    }

    /** Tell whether it writes anything to the log. */
    boolean logs() {
        return LOGGING.matcher(code).find();
    }

    /** List the attachments that hold a whole message body. */
    List<Place> bodyAttachments() {
        List<Place> places = new ArrayList<>();
        Set<String> bodies = bodyVariables();
        Matcher call = ATTACHMENT.matcher(code);
        while (call.find()) {
            List<String> arguments = ScriptLexer.arguments(code, call.end());
            if (arguments.size() > 1 && isBody(arguments.get(1), bodies)) {
                places.add(new Place(literal(arguments.get(0)), source.locate(call.start(), call.end() - 1)));
            }
        }
        return places;
    }

    /** List the keys by which support can find a message. */
    List<Place> searchKeys() {
        return named(SEARCH_KEY);
    }

    /** List the headers that it sets under a constant name. */
    List<Place> headers() {
        return named(HEADER);
    }

    /** List where it writes to standard output or error. */
    List<Place> output() {
        List<Place> places = new ArrayList<>();
        Matcher matcher = OUTPUT.matcher(ScriptLexer.withoutStrings(code));
        while (matcher.find()) {
            places.add(new Place(matcher.group().strip(), source.locate(matcher.start(), matcher.end())));
        }
        return places;
    }

    private List<Place> named(Pattern pattern) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            places.add(new Place(matcher.group(group), source.locate(matcher.start(group), matcher.end(group))));
        }
        return places;
    }

    private Set<String> bodyVariables() {
        Set<String> bodies = new HashSet<>();
        Matcher assignment = ASSIGNMENT.matcher(code);
        while (assignment.find()) {
            if (bodies.size() < MOST_VARIABLES && isBody(assignment.group(2), bodies)) {
                bodies.add(assignment.group(1));
            }
        }
        return bodies;
    }

    /** One field, the size or the type of the body is not the body. */
    private static boolean isBody(String expression, Set<String> bodies) {
        String code = ScriptLexer.withoutStrings(expression).strip();
        if (BODY.matcher(code).find()) {
            return !code.contains(".length") && !code.contains(".size(");
        }
        Matcher word = WORD.matcher(code);
        if (!word.lookingAt() || !bodies.contains(word.group())) {
            return interpolates(expression, bodies);
        }
        String rest = code.substring(word.end()).strip();
        return rest.isEmpty() || rest.startsWith(".toString(") || rest.startsWith(" as ") || rest.startsWith("as ");
    }

    private static boolean interpolates(String expression, Set<String> bodies) {
        return bodies.stream().anyMatch(body -> expression.contains("${" + body + "}"));
    }

    private static String literal(String argument) {
        String text = argument.strip();
        boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : "attachment";
    }
}
