package dev.interlock.render;

import dev.interlock.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import org.apiguardian.api.API;

/**
 * Write a report in one form.
 *
 * <p>A renderer is found as a service and thread-safe; the same report gives the same bytes. It writes UTF-8 with LF.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ReportRenderer {

    /** Tell what {@code interlock.reports} calls the form, such as {@code sarif}. */
    String id();

    /** Tell the name of the file that it is written to, such as {@code report.sarif}; empty for the console. */
    String fileName();

    /** Write a report; the stream stays open. */
    void render(Report report, OutputStream out) throws IOException;
}
