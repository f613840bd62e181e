package dev.interlock;

import dev.interlock.artefact.FileSource;
import dev.interlock.artefact.Project;
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
 * @param since the git revision that changes are compared with, empty where all findings count alike
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
        Optional<String> since) {

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
                Optional.empty());
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
                since);
    }

    /** Take the descriptor from a path relative to the checked directory. */
    public CheckRequest descriptor(String path) {
        return new CheckRequest(
                project, asOf, path, executor, listener, cancellation, limits, threshold, settings, remote, since);
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
                since);
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
                since);
    }

    /** Let a token end the check: it then throws {@link java.util.concurrent.CancellationException}. */
    public CheckRequest cancellation(CancellationToken token) {
        return new CheckRequest(
                project, asOf, descriptor, executor, listener, token, limits, threshold, settings, remote, since);
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
                since);
    }

    /** Say what blocks a build. */
    public CheckRequest threshold(Threshold blocking) {
        return new CheckRequest(
                project, asOf, descriptor, executor, listener, cancellation, limits, blocking, settings, remote, since);
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
                since);
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
                since);
    }

    /**
     * Let findings that were there already where this branch left a revision of its git repository not block.
     *
     * <p>They get {@link dev.interlock.report.Status#UNCHANGED}. What keeps the comparison from being made stands in
     * the report, and everything is then checked as without it.
     *
     * @param revision a branch, tag or commit, such as {@code origin/main}; blank for none
     */
    public CheckRequest since(String revision) {
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
                revision.isBlank() ? Optional.empty() : Optional.of(revision));
    }

    /** Tell the request to check other files of the project in the same way, with nobody following. */
    CheckRequest withFiles(FileSource files) {
        return new CheckRequest(
                project.withFiles(files),
                asOf,
                descriptor,
                executor,
                new Silent(),
                cancellation,
                limits,
                threshold,
                settings,
                remote,
                Optional.empty());
    }
}
