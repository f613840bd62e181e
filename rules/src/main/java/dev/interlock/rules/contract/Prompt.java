package dev.interlock.rules.contract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Recognise a host that somebody has still to replace: a reserved example domain, {@code <host>}, {@code your-…}. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Prompt {

    private static final Pattern RESERVED =
            Pattern.compile(".*\\.(example|invalid)|(.*\\.)?example\\.(com|org|net)|(.*\\.)?sample\\.com");
    private static final Pattern FILL_IN = Pattern.compile("host|hostname|domain|x{3,}|change-?me|todo|tbd"
            + "|(.*[._-])?(your|my(?=company|domain|host))[_-]?[a-z][\\w-]*(\\..*)?");

    private Prompt() {}

    /** Tell whether a host is a prompt. */
    public static boolean isHost(String host) {
        String name = Transport.withoutPort(host).toLowerCase(Locale.ROOT);
        return name.isEmpty()
                || name.indexOf('<') >= 0
                || host.endsWith(":port")
                || RESERVED.matcher(name).matches()
                || FILL_IN.matcher(name).matches();
    }
}
