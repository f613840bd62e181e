package dev.interlock.path;

import org.apiguardian.api.API;

/** Report that matching met a bound of time or depth before it came to an answer. */
@API(status = API.Status.STABLE, since = "0.1")
public final class MatchLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MatchLimitException(String message) {
        super(message, null, false, false);
    }
}
