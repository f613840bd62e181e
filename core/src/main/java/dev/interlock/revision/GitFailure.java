package dev.interlock.revision;

import dev.interlock.source.Diagnostic;

/** Ends a question to git that has no answer; never leaves this package. */
final class GitFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic problem;

    GitFailure(Diagnostic problem) {
        super(problem.message());
        this.problem = problem;
    }

    GitFailure(String code, String message, String nextStep) {
        this(Diagnostic.of(code, message, nextStep));
    }

    Diagnostic problem() {
        return problem;
    }
}
