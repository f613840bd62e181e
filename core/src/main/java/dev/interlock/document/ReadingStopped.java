package dev.interlock.document;

import dev.interlock.source.Diagnostic;

/** Leave a text that cannot be read to its end, for the reason that the diagnostic gives. */
final class ReadingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic problem;

    ReadingStopped(Diagnostic problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Diagnostic problem() {
        return problem;
    }
}
