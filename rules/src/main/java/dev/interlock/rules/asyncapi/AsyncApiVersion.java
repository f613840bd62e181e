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
    private static final Pattern COMPLETE = Pattern.compile("[23](\\.(0|[1-9]\\d*)){2}");
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
        // Rules in the Spectral language are written for versions in full, as 2.6.0, and not for drafts of them.
        if (COMPLETE.matcher(text).matches()) {
            int newest = isTwo() ? NEWEST_TWO : NEWEST_THREE;
            String general = "aas" + text.charAt(0);
            String minor = text.substring(2, text.lastIndexOf('.'));
            formats.add(general);
            if (minor.length() == 1 && minor.charAt(0) - '0' <= newest) {
                formats.add(general + '_' + minor);
            }
        }
        return formats;
    }
}
