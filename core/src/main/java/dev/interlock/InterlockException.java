package dev.interlock;

import dev.interlock.source.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Say that packs, descriptors or settings cannot be used, with every problem at once. */
@API(status = API.Status.STABLE, since = "0.1")
public final class InterlockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;

    /** Create the exception of one or more problems. */
    public InterlockException(List<Diagnostic> problems) {
        super(problems.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** List the problems, each with its place and the next step. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
