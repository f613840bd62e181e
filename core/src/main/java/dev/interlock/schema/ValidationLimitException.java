package dev.interlock.schema;

import org.apiguardian.api.API;

/** Report that a validation met a bound of depth or effort before it came to an answer. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ValidationLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ValidationLimitException(String message) {
        super(message, null, false, false);
    }
}
