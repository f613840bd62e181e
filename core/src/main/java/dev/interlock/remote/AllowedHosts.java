package dev.interlock.remote;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Decide which hosts may be asked.
 *
 * @param names the hosts, each by its name, with its port where that is not the usual one
 */
record AllowedHosts(Set<String> names) {

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}");

    /** Tell the names as they are compared. */
    static Set<String> names(Collection<String> written) {
        Set<String> names = new TreeSet<>();
        for (String one : written) {
            String name = one.strip().toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + one
                        + "' is no name of a host; write it like 'schemas.acme.test', without scheme, path or '*'");
            }
            names.add(name);
        }
        return names;
    }

    /** Tell whether the host of an address is one of those; its port counts. */
    boolean allow(URI address) {
        String host = host(address);
        int usual = address.getScheme().equals("https") ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return names.contains(host + ":" + port) || (port == usual && names.contains(host));
    }

    /** Tell whether nobody on the way can read or change what is fetched. */
    static boolean isSafe(URI address) {
        return address.getScheme().equals("https")
                || LOOPBACK.matcher(host(address)).matches();
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost();
    }
}
