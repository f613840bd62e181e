package dev.interlock.rule;

import dev.interlock.document.Node;
import org.apiguardian.api.API;

/**
 * Decide whether something holds at one place of a document.
 *
 * <p>A function knows no severity, no persona and no category: these belong to the rules that call it. It is found as a
 * service, is stateless and thread-safe, and does no input or output.
 *
 * @param <O> the type of its options
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface RuleFunction<O> {

    /** Describe the function. */
    FunctionSpec<O> spec();

    /**
     * Decide about a target.
     *
     * @param target the place, which may be {@linkplain Node#isAbsent() absent} or {@linkplain Node#isUnresolved()
     *     unresolved}
     * @param options what {@link FunctionSpec#options()} made of the options in the pack
     * @param context what else the function may look at, as far as its {@link Reads} allow
     */
    Verdict apply(Node target, O options, FunctionContext context);
}
