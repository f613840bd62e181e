package dev.interlock;

import dev.interlock.artefact.Project;
import dev.interlock.model.Organisation;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.report.Threshold;
import dev.interlock.source.Limits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/**
 * Say what is checked, and how. Immutable; each method that changes something gives a changed copy.
 *
 * <p>Without an executor the calling thread does all the work. Without a date, expiries and sunsets are judged by the
 * current date in the time zone of the system.
 *
 * @param project what is checked
 * @param asOf the date that expiries and sunsets are judged by
 * @param descriptor the path of the descriptor, relative to the checked directory
 * @param executor what runs parts of the check at the same time
 * @param listener who follows the progress
 * @param cancellation who may end the check early
 * @param limits the bounds of every input
 * @param threshold what blocks a build
 * @param settings what was switched off, skipped or relaxed by the caller, one sentence each; they stand in the report
 * @param remote which files may be fetched from the network, empty where none may
 * @param organisation what the company says for all its projects
 */
@API(status = API.Status.STABLE, since = "0.1")
public record CheckRequest(
        Project project,
        LocalDate asOf,
        String descriptor,
        Optional<Executor> executor,
        CheckListener listener,
        CancellationToken cancellation,
        Limits limits,
        Threshold threshold,
        List<String> settings,
        Optional<RemoteAccess> remote,
        Organisation organisation) {

    /** The name of a descriptor where nothing else is said. */
    public static final String DESCRIPTOR = "interlock.yaml";

    private static final class Silent implements CheckListener {
        @Override
        public void begins(Stage stage, int size) {}
    }

    public CheckRequest {
        settings = List.copyOf(settings);
    }

    /** Create the request to check a project, with the standard for everything else. */
    public static CheckRequest of(Project project) {
        return new CheckRequest(
                project,
                LocalDate.now(ZoneId.systemDefault()),
                DESCRIPTOR,
                Optional.empty(),
                new Silent(),
                CancellationToken.create(),
                Limits.standard(),
                Threshold.standard(),
                List.of(),
                Optional.empty(),
                Organisation.none());
    }

    /** Judge expiries and sunsets by a date. */
    public CheckRequest asOf(LocalDate date) {
        return new CheckRequest(
                project,
                date,
                descriptor,
                executor,
                listener,
                cancellation,
                limits,
                threshold,
                settings,
                remote,
                organisation);
    }

    /** Take the descriptor from a path relative to the checked directory. */
    public CheckRequest descriptor(String path) {
        return new CheckRequest(
                project,
                asOf,
                path,
                executor,
                listener,
                cancellation,
                limits,
                threshold,
                settings,
                remote,
                organisation);
    }

    /** Run parts of the check at the same time; the executor stays the caller's. */
    public CheckRequest executor(Executor pool) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                Optional.of(pool),
                listener,
                cancellation,
                limits,
                threshold,
                settings,
                remote,
                organisation);
    }

    /** Tell somebody of the progress. */
    public CheckRequest listener(CheckListener follower) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                follower,
                cancellation,
                limits,
                threshold,
                settings,
                remote,
                organisation);
    }

    /** Let a token end the check: it then throws {@link java.util.concurrent.CancellationException}. */
    public CheckRequest cancellation(CancellationToken token) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                listener,
                token,
                limits,
                threshold,
                settings,
                remote,
                organisation);
    }

    /** Bound every input differently. */
    public CheckRequest limits(Limits bounds) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                listener,
                cancellation,
                bounds,
                threshold,
                settings,
                remote,
                organisation);
    }

    /** Say what blocks a build. */
    public CheckRequest threshold(Threshold blocking) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                listener,
                cancellation,
                limits,
                blocking,
                settings,
                remote,
                organisation);
    }

    /** Name what was switched off, skipped or relaxed; the report repeats it. */
    public CheckRequest settings(List<String> sentences) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                listener,
                cancellation,
                limits,
                threshold,
                sentences,
                remote,
                organisation);
    }

    /** Follow references into the network where that is allowed; without this nothing is fetched. */
    public CheckRequest remote(RemoteAccess access) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                listener,
                cancellation,
                limits,
                threshold,
                settings,
                Optional.of(access),
                organisation);
    }

    /** Judge by what an organisation says; without this nothing is known of one. */
    public CheckRequest organisation(Organisation known) {
        return new CheckRequest(
                project,
                asOf,
                descriptor,
                executor,
                listener,
                cancellation,
                limits,
                threshold,
                settings,
                remote,
                known);
    }
}
