package dev.interlock.rules.arazzo;

import dev.interlock.rules.contract.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name the version of the specification that a description says it follows.
 *
 * @param text the version as it is written
 */
record ArazzoVersion(String text) implements SpecificationVersion {

    private static final Pattern VERSION = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,2}\\.?([-.][\\w.-]+)?");
    private static final Pattern PUBLISHED = Pattern.compile("1\\.0\\.[01]");
    private static final Pattern ONE_ZERO = Pattern.compile("1\\.0(\\.\\d*)?");

    /** Find the version; empty where the value is none. */
    static Optional<ArazzoVersion> find(String text) {
        return VERSION.matcher(text).matches() ? Optional.of(new ArazzoVersion(text)) : Optional.empty();
    }

    @Override
    public boolean exists() {
        return PUBLISHED.matcher(text).matches();
    }

    @Override
    public boolean isSupported() {
        return ONE_ZERO.matcher(text).matches();
    }

    @Override
    public List<String> formats() {
        List<String> formats = new ArrayList<>(List.of(ArazzoFormat.ID));
        if (text.equals("1") || text.startsWith("1.")) {
            formats.add("arazzo1");
        }
        if (isSupported()) {
            formats.add("arazzo1_0");
        }
        return formats;
    }
}
