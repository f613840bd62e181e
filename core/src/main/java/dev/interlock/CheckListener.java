package dev.interlock;

import org.apiguardian.api.API;

/** Follow the progress of a check. Called by the thread that checks, or by those of its executor, one at a time. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CheckListener {

    /** The stages of a check, in order. */
    enum Stage {
        SCAN,
        READ,
        JOIN,
        RUN,
        REPORT
    }

    /**
     * Learn that a stage begins.
     *
     * @param stage the stage
     * @param size how many things it works on, 0 where that is not known yet
     */
    void begins(Stage stage, int size);
}
