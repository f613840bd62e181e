package dev.interlock.artefact;

import com.google.re2j.Pattern;
import org.apiguardian.api.API;

/** Recognise values that nobody has filled in yet, such as {@code https://<host>:443} or {@code changeme}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Prompt {

    private static final Pattern ANGLE_BRACKETS = Pattern.compile("<[\\p{L}][^<>/\\n]*>");
    private static final Pattern ANY_END_TAG = Pattern.compile("</[\\p{L}]");
    private static final Pattern EMPTY_HOST =
            Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(?:[:/?#].*)?$");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?i)(?:^|[/@,;\\s])(?:host|hostname|server):port(?:$|[/?,;\\s])");
    private static final Pattern CROSSES = Pattern.compile("(?i)(?:^|[^a-z0-9])x{3,}(?:$|[^a-z0-9])");
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(?:^|[^a-z0-9])(?:change[-_ ]?me|fill[-_ ]?me[-_ ]?in|replace[-_ ]?me)(?:$|[^a-z0-9])");
    private static final Pattern RESERVED_DOMAIN = Pattern.compile(
            "(?i)(?:^|[^a-z0-9-])(?:(?:example\\.(?:com|org|net)|sample\\.com)|[a-z0-9-]+\\.(?:example|invalid))\\.?(?:$|[^a-z0-9.-]|\\.(?:$|[^a-z0-9]))");

    private Prompt() {}

    /** Tell whether a value is one that somebody has still to replace. An empty value is not: it may be meant. */
    public static boolean isPrompt(String value) {
        return (ANGLE_BRACKETS.matcher(value).find()
                        && !ANY_END_TAG.matcher(value).find())
                || (value.contains("://") && EMPTY_HOST.matches(value.strip()))
                || HOST_AND_PORT.matcher(value).find()
                || CROSSES.matcher(value).find()
                || WORDS.matcher(value).find()
                || RESERVED_DOMAIN.matcher(value).find();
    }
}
