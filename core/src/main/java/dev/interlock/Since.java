package dev.interlock;

import dev.interlock.artefact.Project;
import dev.interlock.govern.Ruling;
import dev.interlock.report.Acceptance;
import dev.interlock.revision.HeldFile;
import dev.interlock.revision.Repository;
import dev.interlock.revision.Revision;
import dev.interlock.revision.RevisionFiles;
import dev.interlock.revision.WorkTree;
import dev.interlock.rule.Outcome;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows what stood at the revision that changes are compared with.
 *
 * <p>It knows nothing where no revision is named, and nothing but the problem where it cannot be read: then every
 * finding counts. To be closed with the check.
 */
final class Since implements AutoCloseable {

    private final Optional<Base> base;
    private final List<Diagnostic> problems;

    /** Where this branch and the named one part. */
    private record Base(Repository repository, Revision revision, RevisionFiles files) {

        String described() {
            return "'" + revision.name() + "' at " + revision.abbreviated();
        }
    }

    private Since(Optional<Base> base, List<Diagnostic> problems) {
        this.base = base;
        this.problems = new ArrayList<>(problems);
    }

    /** Tell what is known where no revision is named. */
    static Since none() {
        return new Since(Optional.empty(), List.of());
    }

    static Since of(CheckRequest request) {
        return request.since().isPresent()
                ? of(request, request.since().get())
                : new Since(Optional.empty(), List.of());
    }

    private static Since of(CheckRequest request, String name) {
        Project project = request.project();
        Optional<Path> directory = project.findDirectory();
        Optional<Path> root = project.findRoot();
        if (directory.isEmpty() || root.isEmpty()) {
            return unknown(List.of(Diagnostic.of(
                    "git-no-repository",
                    "What is checked lies in no directory, so that nobody can tell what changed since '" + name + "'.",
                    "Check a directory of a git repository, or name no revision; until then everything is checked.")));
        }
        Parsed<Repository> repository = Repository.holding(directory.get());
        if (repository.value().isEmpty()) {
            return unknown(repository.problems());
        }
        Parsed<Revision> revision = repository.value().get().mergeBase(name);
        if (revision.value().isEmpty()) {
            return unknown(revision.problems());
        }
        Parsed<RevisionFiles> files =
                repository.value().get().files(revision.value().get(), root.get(), request.limits());
        return files.value().isEmpty()
                ? unknown(files.problems())
                : new Since(
                        Optional.of(new Base(
                                repository.value().get(),
                                revision.value().get(),
                                files.value().get())),
                        List.of());
    }

    private static Since unknown(List<Diagnostic> problems) {
        return new Since(Optional.empty(), problems);
    }

    /** Tell whether there is anything to compare with. */
    boolean isKnown() {
        return base.isPresent();
    }

    /** Find what a file held, by its path relative to the reactor root; empty if it was not there or nobody knows. */
    Optional<byte[]> find(String path) {
        return base.isPresent() ? base.get().files().find(path) : Optional.empty();
    }

    /**
     * List those of some files that the repository of a work tree held; empty where nobody knows.
     *
     * @param paths paths relative to the root of the repository
     */
    Optional<List<HeldFile>> held(WorkTree tree, List<String> paths, Limits limits) {
        if (base.isEmpty() || !base.get().repository().isOf(tree)) {
            return Optional.empty();
        }
        return base.get()
                .repository()
                .held(base.get().revision(), paths, limits)
                .value();
    }

    /** Let the places that were there already be no more than debt. */
    Governed judge(Governed governed, Interlock interlock, CheckRequest request, PresentFiles filesNow) {
        if (base.isEmpty() || !hasCandidate(governed.rulings())) {
            return governed;
        }
        try {
            RevisionFiles files = base.get().files();
            CheckRequest past = request.project(request.project().withFiles(files))
                    .listener((stage, size) -> {})
                    .since(Optional.empty());
            return judge(governed, new Unchanged(new Check(interlock, past).places(), files, filesNow));
        } catch (InterlockException e) {
            Diagnostic first = e.problems().get(0);
            problems.add(Diagnostic.of(
                    "revision-unusable",
                    "The project cannot be checked as it was where it left "
                            + base.get().described() + ": " + first.message(),
                    "Name a later revision in interlock.since; until then everything is checked."));
            return governed;
        }
    }

    private static boolean hasCandidate(List<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            if (isCandidate(ruling)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCandidate(Ruling ruling) {
        return ruling.acceptance() == Ruling.Acceptance.OPEN && ruling.finding().outcome() != Outcome.FAILED;
    }

    private Governed judge(Governed governed, Unchanged unchanged) {
        Revision revision = base.orElseThrow().revision();
        Acceptance acceptance = new Acceptance(
                revision.name() + " (" + revision.abbreviated() + ")",
                Optional.empty(),
                "It was there at " + revision.abbreviated() + ".",
                Optional.empty(),
                Optional.empty());
        List<Ruling> rulings = new ArrayList<>();
        for (Ruling ruling : governed.rulings()) {
            boolean covered = isCandidate(ruling) && unchanged.covers(ruling.finding());
            rulings.add(covered ? Ruling.unchanged(ruling.finding()) : ruling);
        }
        return governed.with(rulings, acceptance);
    }

    /** Tell what the report says was relaxed, this among it. */
    List<String> settings(List<String> others) {
        List<String> settings = new ArrayList<>(others);
        if (base.isPresent()) {
            settings.add("What was there before the branch left " + base.get().described()
                    + " does not block (interlock.since).");
        }
        return settings;
    }

    /** List what kept the comparison from being made, or from being whole. */
    List<Diagnostic> problems() {
        List<Diagnostic> all = new ArrayList<>(problems);
        List<String> unread = base.isPresent() ? base.get().files().unread() : List.of();
        if (!unread.isEmpty()) {
            all.add(Diagnostic.of(
                    "revision-incomplete",
                    "git cannot give '" + unread.get(0) + "'"
                            + (unread.size() > 1 ? " and " + (unread.size() - 1) + " more files" : "")
                            + " as of " + base.get().revision().abbreviated()
                            + ", so that findings there count as new.",
                    "Fetch what the clone lacks, as by 'git fetch --refetch' where it is a partial one."));
        }
        return all;
    }

    @Override
    public void close() {
        if (base.isPresent()) {
            base.get().files().close();
        }
    }
}
