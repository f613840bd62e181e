package dev.interlock.artefact;

import dev.interlock.source.Defect;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Say that a format broke, which ends in a problem with its file and touches no other. */
final class FormatFailure {

    private static final Logger LOG = LoggerFactory.getLogger(FormatFailure.class);

    private FormatFailure() {}

    static Diagnostic of(ArtefactFormat format, String doing, String file, Throwable cause) {
        String id = format.spec().id();
        // Not the exception itself: its message may quote the input, secrets included.
        LOG.debug("format {} failed {} {}: {}", id, doing, file, Arrays.toString(cause.getStackTrace()));
        return Diagnostic.of(
                "format-failed",
                String.format(
                        Locale.ROOT, "The format '%s' broke while %s the file, %s.", id, doing, Defect.describe(cause)),
                Location.of(file),
                "Exclude the file with interlock.excludes, and report the defect together with the file.");
    }
}
