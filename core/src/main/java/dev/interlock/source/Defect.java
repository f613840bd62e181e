package dev.interlock.source;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Say where a program of ours, or of an extension, broke.
 *
 * <p>What the exception says stays out of it: that may quote the input, secrets included.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Defect {

    private Defect() {}

    /** Tell the place as the end of a sentence, such as {@code in com.acme.Casing, line 12}. */
    public static String describe(Throwable broken) {
        if (broken instanceof StackOverflowError) {
            return "because the input is nested too deeply";
        }
        if (broken instanceof OutOfMemoryError) {
            return "because there is not enough memory";
        }
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        StackTraceElement[] frames = cause.getStackTrace();
        Optional<StackTraceElement> frame = Arrays.stream(frames)
                .filter(each -> !each.getClassName().startsWith("java.")
                        && !each.getClassName().startsWith("jdk."))
                .findFirst();
        return frame.map(each -> "in " + each.getClassName() + ", line " + each.getLineNumber())
                .orElse("at a place that is not known");
    }
}
