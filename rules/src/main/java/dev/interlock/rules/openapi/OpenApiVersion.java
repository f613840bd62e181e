package dev.interlock.rules.openapi;

import dev.interlock.rules.contract.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name the version of the specification that a contract says it follows.
 *
 * @param key the key that says it: {@code openapi} or {@code swagger}
 * @param text the version as it is written
 */
record OpenApiVersion(String key, String text) implements SpecificationVersion {

    private static final Pattern VERSION =
            Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?(?:\\.(\\d{1,3}))?([-.][\\w.-]+)?");
    private static final Pattern PUBLISHED = Pattern.compile("3\\.0\\.[0-4]|3\\.1\\.[0-2]|3\\.2\\.0");
    private static final int NEWEST_MINOR = 2;

    /** Find the version; empty where the value is none, as in a configuration that has such a key too. */
    static Optional<OpenApiVersion> find(String key, String text) {
        return VERSION.matcher(text).matches() ? Optional.of(new OpenApiVersion(key, text)) : Optional.empty();
    }

    @Override
    public boolean exists() {
        return isTwo()
                ? text.equals("2.0")
                : key.equals("openapi") && PUBLISHED.matcher(text).matches();
    }

    @Override
    public boolean isSupported() {
        return isTwo() || isThree();
    }

    boolean isTwo() {
        return key.equals("swagger") && major() == 2;
    }

    @Override
    public List<String> formats() {
        List<String> formats = new ArrayList<>(List.of("openapi"));
        if (isTwo()) {
            formats.add("oas2");
        }
        if (isThree()) {
            formats.add("oas3");
            for (int minor = 0; minor <= NEWEST_MINOR; minor++) {
                if (text.matches("3\\." + minor + "(\\.\\d*)?")) {
                    formats.add("oas3_" + minor);
                }
            }
        }
        return formats;
    }

    private boolean isThree() {
        return key.equals("openapi") && major() == 3;
    }

    private int major() {
        Matcher matcher = VERSION.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
