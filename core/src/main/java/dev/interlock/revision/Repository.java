package dev.interlock.revision;

import dev.interlock.revision.Git.Answer;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Read from the git repository whose work tree holds a directory.
 *
 * <p>Work trees that were added and submodules are found too. The {@code git} of the path is asked; nothing is written,
 * no connection is opened, and no program runs that the repository names. What git cannot tell is one problem with its
 * next step. A repository that git does not trust, because somebody else owns it, is not read. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Repository {

    private static final Pattern COMMIT = Pattern.compile("([0-9a-f]{40}|[0-9a-f]{64})");
    private static final Pattern RESOLVED = Pattern.compile("([0-9a-f]{40}|[0-9a-f]{64}) commit [0-9]+");
    private static final int LONGEST_REVISION = 500;

    private final Git git;
    private final Path top;
    private final boolean shallow;

    private Repository(Git git, Path top, boolean shallow) {
        this.git = git;
        this.top = top;
        this.shallow = shallow;
    }

    /** Open the repository that holds a directory. */
    public static Parsed<Repository> holding(Path directory) {
        return holding(directory, System.getenv());
    }

    static Parsed<Repository> holding(Path directory, Map<String, String> environment) {
        try {
            return Parsed.of(open(directory.toRealPath(), Git.find(environment)));
        } catch (GitFailure e) {
            return Parsed.failed(e.problem());
        } catch (IOException e) {
            return Parsed.failed(noRepository().problem());
        }
    }

    static Repository open(Path directory, Git git) throws GitFailure {
        if (!liesInRepository(directory)) {
            throw noRepository();
        }
        git.requireVersion(directory);
        String[] question = {"rev-parse", "--is-inside-work-tree", "--show-cdup", "--is-shallow-repository"};
        Answer answer = git.ask(directory, "", question);
        if (!answer.isGood()) {
            throw refused(git.complaint(directory, question));
        }
        List<String> lines = answer.lines();
        if (lines.size() != 3 || !lines.get(0).equals("true") || !lines.get(1).matches("(\\.\\./)*")) {
            throw noRepository();
        }
        Path top = directory.resolve(lines.get(1)).normalize();
        if (!isTop(top)) {
            throw noRepository(); // its configuration names another directory as the work tree
        }
        return new Repository(git, top, lines.get(2).equals("true"));
    }

    private static boolean liesInRepository(Path directory) {
        for (Path above = directory; above != null; above = above.getParent()) {
            if (isTop(above)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTop(Path directory) {
        return Files.exists(directory.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    private static GitFailure noRepository() {
        return new GitFailure(
                "git-no-repository",
                "The checked directory lies in no work tree of a git repository, so that nobody can tell what changed.",
                "Check a clone of the repository, or leave out interlock.since; until then everything is checked.");
    }

    private static GitFailure refused(String complaint) {
        if (complaint.contains("dubious ownership") || complaint.contains("unsafe repository")) {
            return new GitFailure(
                    "git-repository-untrusted",
                    "git does not read this repository, because it belongs to another user.",
                    "Let the user who runs the build own it, or trust it by 'git config --global --add safe.directory'"
                            + " and its path; until then everything is checked.");
        }
        return complaint.contains("not a git repository") ? noRepository() : Git.failed("it says '" + complaint + "'");
    }

    /**
     * Find where the history of the checked-out commit and that of a revision part: their best common ancestor.
     *
     * @param revision a branch, tag or commit, as git understands it
     */
    public Parsed<Revision> mergeBase(String revision) {
        try {
            return Parsed.of(new Revision(revision, ancestor(revision)));
        } catch (GitFailure e) {
            return Parsed.failed(e.problem());
        }
    }

    private String ancestor(String revision) throws GitFailure {
        RevisionName name = RevisionName.of(revision, LONGEST_REVISION);
        // Names go in by the standard input, where none is taken for an option.
        Answer answer = git.ask(top, "HEAD^{commit}\n" + name.value() + "^{commit}\n", "cat-file", "--batch-check");
        List<String> lines = answer.lines();
        if (lines.isEmpty() || !RESOLVED.matcher(lines.get(0)).matches()) {
            throw new GitFailure(
                    "git-no-commit",
                    "Nothing is committed yet in the repository, so that there is nothing to compare with.",
                    "Leave out interlock.since until there is a commit; everything is checked.");
        }
        if (lines.size() < 2 || !RESOLVED.matcher(lines.get(1)).matches()) {
            throw name.unknown(names(), shallow);
        }
        return ancestor(name, commit(lines.get(0)), commit(lines.get(1)));
    }

    private String ancestor(RevisionName name, String head, String other) throws GitFailure {
        Answer answer = git.ask(top, "", "merge-base", other, head);
        List<String> lines = answer.lines();
        if (answer.isGood() && lines.size() == 1 && COMMIT.matcher(lines.get(0)).matches()) {
            return lines.get(0);
        }
        if (answer.exit() != 1) {
            throw Git.failed("it says '" + git.complaint(top, "merge-base", other, head) + "'");
        }
        throw shallow ? name.cutOff() : name.unrelated();
    }

    private static String commit(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** The names of branches and tags. */
    private List<String> names() throws GitFailure {
        Answer answer = git.ask(
                top,
                "",
                "for-each-ref",
                "--count=5000",
                "--format=%(refname:short)",
                "refs/heads",
                "refs/remotes",
                "refs/tags");
        return answer.isGood() ? answer.lines() : List.of();
    }

    /**
     * List the files of a revision below a directory, without reading them.
     *
     * @param root the directory that paths are relative to, links resolved: one in the work tree or above it
     * @param limits how large a file may be that is read
     */
    public Parsed<RevisionFiles> files(Revision revision, Path root, Limits limits) {
        try {
            boolean above = !root.startsWith(top);
            // The directory to list is where git runs, so that no path becomes an argument.
            Answer listed = git.ask(above ? top : root, "", "ls-tree", "-r", "-z", revision.commit());
            if (!listed.isGood()) {
                throw Git.failed("it cannot list the files of '" + revision.abbreviated() + "'");
            }
            String prefix = above ? root.relativize(top).toString().replace('\\', '/') + "/" : "";
            return Parsed.of(new RevisionFiles(
                    TreeListing.parse(listed.text(), prefix), new BlobReader(git, top, limits.fileBytes())));
        } catch (GitFailure e) {
            return Parsed.failed(e.problem());
        }
    }

    /** Tell whether this repository holds a work tree, and not another one that lies in it or around it. */
    public boolean isOf(WorkTree tree) {
        return tree.hasRoot(top);
    }

    /**
     * List those of some files that a revision holds.
     *
     * @param paths paths that we know, relative to the root of the repository
     */
    public Parsed<List<HeldFile>> held(Revision revision, List<String> paths, Limits limits) {
        try {
            List<String> question = new ArrayList<>(List.of("ls-tree", "-z", revision.commit(), "--"));
            question.addAll(paths);
            Answer listed = git.ask(top, "", question.toArray(String[]::new));
            if (!listed.isGood()) {
                throw Git.failed("it cannot list the files of '" + revision.abbreviated() + "'");
            }
            Map<String, String> ids = TreeListing.parse(listed.text(), "");
            List<HeldFile> held = new ArrayList<>();
            try (RevisionFiles files = new RevisionFiles(ids, new BlobReader(git, top, limits.fileBytes()))) {
                for (String path : paths) {
                    if (listed.text().contains("\t" + path + "\0")) {
                        held.add(new HeldFile(path, files.find(path)));
                    }
                }
            }
            return Parsed.of(List.copyOf(held));
        } catch (GitFailure e) {
            return Parsed.failed(e.problem());
        }
    }
}
