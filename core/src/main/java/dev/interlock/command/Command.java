package dev.interlock.command;

import java.util.Set;
import org.apiguardian.api.API;

/** Do one thing that users ask for by name. Immutable and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Command {

    /** Tell the name, such as {@code check}. */
    String name();

    /** Say in a sentence what it does. */
    String summary();

    /** Tell the options that it understands. */
    Set<Option> options();

    /** Do it. Whatever keeps it from being done stands in the outcome. */
    Outcome run(Workspace workspace, Options options);
}
