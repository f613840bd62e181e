package dev.interlock.rules.spectral;

import dev.interlock.document.Node;
import dev.interlock.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Collect what a function finds wrong at several places, and what it cannot tell. Belongs to one call. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Failures {

    private static final int LONGEST = 100;

    private final Set<Verdict.Failure> all = new LinkedHashSet<>();
    private @Nullable String doubt;

    /** Begin without any. */
    public Failures() {}

    /** Put a text into quotes, on one line and not too long. */
    public static String quoted(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return "'" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "'";
    }

    /** Note that something is wrong at a place. */
    public void add(String message, Node at) {
        all.add(new Verdict.Failure(message, at, List.of()));
    }

    /** Note that something is wrong at a place because of another place. */
    public void add(String message, Node at, Node related) {
        all.add(new Verdict.Failure(message, at, List.of(related)));
    }

    /** Note a failure. */
    public void add(Verdict.Failure failure) {
        all.add(failure);
    }

    /** Note all that another verdict says, with its failures changed. */
    public void addAll(Verdict verdict, UnaryOperator<Verdict.Failure> change) {
        if (verdict instanceof Verdict.Fails fails) {
            for (Verdict.Failure failure : fails.failures()) {
                add(change.apply(failure));
            }
        } else if (verdict instanceof Verdict.Unknown unknown) {
            doubt(unknown.reason());
        }
    }

    /** Note why nobody can tell whether the rest is right, as a clause that ends a sentence. */
    public void doubt(String reason) {
        doubt = doubt == null ? reason : doubt;
    }

    /** Answer by what was noted: what certainly fails outweighs what nobody can tell. */
    public Verdict verdict() {
        if (all.isEmpty() && doubt != null) {
            return Verdict.unknown(doubt);
        }
        return Verdict.of(new ArrayList<>(all));
    }
}
