package dev.interlock.render;

import org.apiguardian.api.API;

/**
 * Hold one line for a console.
 *
 * @param level how loud it is
 * @param text the line without level and without line end
 */
@API(status = API.Status.STABLE, since = "0.1")
public record ConsoleLine(Level level, String text) {

    /** How loud a line is. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }
}
