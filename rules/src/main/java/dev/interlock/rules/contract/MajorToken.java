package dev.interlock.rules.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Hold a major version as a token of an address, a path, a channel or a media type writes it.
 *
 * <p>Only a whole token counts, so {@code oauth2}, {@code ipv4} and {@code v8-engines} are none.
 *
 * @param major its digits, or a whole date
 * @param written the token as it is written
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record MajorToken(String major, String written) {

    private static final Pattern TOKEN =
            Pattern.compile("v(\\d{1,4})(?:[._]\\d{1,4})*(?:p\\d{1,3})?(?:(?:alpha|beta|rc|preview)\\d{0,3})?");
    private static final Pattern DATE =
            Pattern.compile("((?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?:-[a-z]\\w*)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:\\.\\d{1,2}){0,2}");
    private static final Pattern VALUE = Pattern.compile("v?(\\d{1,4})(?:\\.\\d{1,4}){0,2}");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*(?:version|v|api-version)\\s*=\\s*\"?([^\";\\s]+)");
    private static final Set<String> UNVERSIONED_TYPES = Set.of("application/json", "application/xml");

    /** Find the major in a segment of a path. */
    public static Optional<MajorToken> ofSegment(String segment) {
        Optional<MajorToken> token = match(TOKEN, segment);
        return token.isPresent() ? token : match(DATE, segment);
    }

    /** Find the major in a segment of a base path, where a bare number is one too, as in {@code /rest/api/2}. */
    public static Optional<MajorToken> ofBaseSegment(String segment) {
        Optional<MajorToken> token = ofSegment(segment);
        return token.isPresent() ? token : match(NUMBER, segment);
    }

    /** Find the major in a value that is known to be a version, such as the value of a header {@code Api-Version}. */
    public static Optional<MajorToken> ofValue(String value) {
        Optional<MajorToken> token = ofSegment(value);
        return token.isPresent() ? token : match(VALUE, value);
    }

    /** Find the major in a media type: a token of a vendor's subtype, or a parameter. */
    public static Optional<MajorToken> ofMediaType(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String subtype = type.substring(type.indexOf('/') + 1);
        boolean vendor = subtype.startsWith("vnd.") && !subtype.startsWith("vnd.oai.");
        if (!vendor && !UNVERSIONED_TYPES.contains(type)) {
            return Optional.empty();
        }
        Matcher parameter = PARAMETER.matcher(mediaType);
        if (parameter.find()) {
            return ofValue(parameter.group(1));
        }
        for (String token : subtype.split("[.+-]", -1)) {
            Optional<MajorToken> major = match(TOKEN, token);
            if (major.isPresent()) {
                return major;
            }
        }
        return Optional.empty();
    }

    private static Optional<MajorToken> match(Pattern pattern, String token) {
        Matcher matcher = pattern.matcher(token.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(new MajorToken(digits(matcher.group(1)), token)) : Optional.empty();
    }

    private static String digits(String major) {
        return major.length() > 1 && major.charAt(0) == '0' ? digits(major.substring(1)) : major;
    }
}
