package dev.interlock.rules.asyncapi;

import dev.interlock.rules.contract.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name the version of the specification that a contract says it follows.
 *
 * @param text the version as it is written
 */
record AsyncApiVersion(String text) implements SpecificationVersion {

    private static final Pattern VERSION = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){1,2}([-.][\\w.-]+)?");
    private static final Pattern PUBLISHED = Pattern.compile("1\\.[0-2]\\.0|2\\.[0-6]\\.0|3\\.[01]\\.0");
    private static final int NEWEST_TWO = 6;
    private static final int NEWEST_THREE = 1;

    /** Find the version; empty where the value is none. */
    static Optional<AsyncApiVersion> find(String text) {
        return VERSION.matcher(text).matches() ? Optional.of(new AsyncApiVersion(text)) : Optional.empty();
    }

    @Override
    public boolean exists() {
        return PUBLISHED.matcher(text).matches();
    }

    @Override
    public boolean isSupported() {
        return isTwo() || isThree();
    }

    boolean isTwo() {
        return text.startsWith("2.");
    }

    boolean isThree() {
        return text.startsWith("3.");
    }

    @Override
    public List<String> formats() {
        List<String> formats = new ArrayList<>(List.of("asyncapi"));
        if (isTwo()) {
            add(formats, 2, NEWEST_TWO);
        }
        if (isThree()) {
            add(formats, 3, NEWEST_THREE);
        }
        return formats;
    }

    private void add(List<String> formats, int major, int newest) {
        formats.add("aas" + major);
        for (int minor = 0; minor <= newest; minor++) {
            if (text.matches(major + "\\." + minor + "(\\.\\d*)?")) {
                formats.add("aas" + major + '_' + minor);
            }
        }
    }
}
