package dev.interlock.engine;

import dev.interlock.rule.Finding;
import org.apiguardian.api.API;

/** Take the findings of a run, each with what causes it. Called by one thread at a time for each run. */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FindingSink {

    /** Take a finding. */
    void accept(Finding finding, FindingCause cause);
}
