package dev.interlock.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {

    @TempDir
    Path temporary;

    @Test
    void finds_where_a_branch_left_another_one() {
        GitSandbox git = GitSandbox.init(temporary).write("a.yaml", "a: 1").commit();
        String fork = git.git("rev-parse", "HEAD");
        git.git("checkout", "-q", "-b", "feature");
        git.write("a.yaml", "a: 2").commit();
        git.git("checkout", "-q", "main");
        git.write("b.yaml", "b: 1").commit();
        git.git("checkout", "-q", "feature");

        assertThat(mergeBase(temporary, "main")).isEqualTo(fork);
        assertThat(mergeBase(temporary, "HEAD~1")).isEqualTo(fork);
        assertThat(mergeBase(temporary, fork.substring(0, 12))).isEqualTo(fork);
        assertThat(new Revision("main", fork).abbreviated()).hasSize(10);
    }

    @Test
    void reads_a_detached_head_and_a_tag() {
        GitSandbox git = GitSandbox.init(temporary).write("a.yaml", "a: 1").commit();
        git.git("tag", "-a", "v1", "-m", "One");
        git.write("a.yaml", "a: 2").commit();
        git.git("checkout", "-q", "--detach", "HEAD");

        assertThat(mergeBase(temporary, "v1")).isEqualTo(git.git("rev-parse", "v1^{commit}"));
    }

    @Test
    void reads_added_work_trees_submodules_and_directories_below() throws IOException {
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("sub/Größe für uns/a.yaml", "a: 1")
                .commit();
        String commit = git.git("rev-parse", "HEAD");
        git.git("worktree", "add", "-q", "../two", "HEAD");
        GitSandbox outer = GitSandbox.init(temporary.resolve("outer"));
        outer.git("submodule", "--quiet", "add", "../one", "inner");

        assertThat(mergeBase(temporary.resolve("two/sub"), "main")).isEqualTo(commit);
        assertThat(mergeBase(temporary.resolve("outer/inner"), "main")).isEqualTo(commit);
        try (RevisionFiles files = files(temporary.resolve("outer/inner"), "main", outer.directory())) {
            assertThat(files.paths()).containsExactly("inner/sub/Größe für uns/a.yaml");
            assertThat(files.find("inner/sub/Größe für uns/a.yaml")).hasValue("a: 1".getBytes(UTF_8));
        }
        Path below = git.path("sub/Größe für uns");
        try (RevisionFiles files = files(below, "main", below)) {
            assertThat(files.paths()).containsExactly("a.yaml");
        }
    }

    @Test
    void lists_files_and_neither_links_nor_submodules() throws IOException {
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("a.yaml", "ä: \u0000\n")
                .write("run.sh", "exit")
                .write("with blank\tand tab", "");
        Files.createSymbolicLink(git.path("link.yaml"), Path.of("a.yaml"));
        git.path("run.sh").toFile().setExecutable(true);
        git.commit();
        GitSandbox other = GitSandbox.init(temporary.resolve("two"))
                .write("b.yaml", "b: 1")
                .commit();
        git.git("submodule", "--quiet", "add", other.directory().toString(), "inner");
        git.commit();

        try (RevisionFiles files = files(git.directory(), "main", git.directory())) {
            assertThat(files.paths()).containsExactly(".gitmodules", "a.yaml", "run.sh", "with blank\tand tab");
            assertThat(files.find("a.yaml")).hasValue("ä: \u0000\n".getBytes(UTF_8));
            assertThat(files.find("with blank\tand tab")).hasValue(new byte[0]);
            assertThat(files.find("link.yaml")).isEmpty();
            assertThat(files.unread()).isEmpty();
        }
    }

    @Test
    void reads_no_file_above_the_limit_and_the_next_one_all_the_same() {
        GitSandbox git = GitSandbox.init(temporary)
                .write("large.yaml", "a".repeat(100_000))
                .write("small.yaml", "a: 1")
                .commit();
        Revision main = Repository.holding(temporary)
                .value()
                .orElseThrow()
                .mergeBase("main")
                .value()
                .orElseThrow();

        try (RevisionFiles files = Repository.holding(temporary)
                .value()
                .orElseThrow()
                .files(main, git.directory(), Limits.standard().withFileBytes(1000))
                .value()
                .orElseThrow()) {
            assertThatThrownBy(() -> files.read("large.yaml")).hasMessageContaining("100000 bytes");
            assertThat(files.find("small.yaml")).hasValue("a: 1".getBytes(UTF_8));
            assertThat(files.unread()).containsExactly("large.yaml");
        }
    }

    @Test
    void tells_a_change_by_what_git_stores() {
        GitSandbox git =
                GitSandbox.init(temporary).write("a.yaml", "a: 1\nb: 2\n").commit();

        try (RevisionFiles files = files(temporary, "main", git.directory())) {
            assertThat(files.isUnchanged("a.yaml", "a: 1\nb: 2\n".getBytes(UTF_8)))
                    .isTrue();
            assertThat(files.isUnchanged("a.yaml", "a: 1\r\nb: 2\r\n".getBytes(UTF_8)))
                    .isTrue();
            assertThat(files.isUnchanged("a.yaml", "a: 1\nb: 3\n".getBytes(UTF_8)))
                    .isFalse();
            assertThat(files.isUnchanged("b.yaml", new byte[0])).isFalse();
        }
    }

    @Test
    void knows_repositories_of_long_ids() {
        Assumptions.assumeTrue(GitProgram.find(System.getenv()).isPresent(), "git is missing");
        GitSandbox git = GitSandbox.at(temporary);
        git.git("init", "-q", "--object-format=sha256", ".");
        git.git("checkout", "-q", "-b", "main");
        git.write("a.yaml", "a: 1").commit();

        assertThat(mergeBase(temporary, "main")).hasSize(64);
        try (RevisionFiles files = files(temporary, "main", real(temporary))) {
            assertThat(files.isUnchanged("a.yaml", "a: 1".getBytes(UTF_8))).isTrue();
            assertThat(files.find("a.yaml")).isPresent();
        }
    }

    @Test
    void says_where_no_repository_is() throws IOException {
        Files.createDirectories(temporary.resolve("empty/.git"));

        assertThat(problem(Repository.holding(temporary)))
                .startsWith("The checked directory lies in no work tree")
                .endsWith("until then everything is checked.");
        assertThat(problem(Repository.holding(temporary.resolve("nowhere")))).startsWith("The checked directory lies");
        GitSandbox.init(temporary.resolve("other"));
        assertThat(problem(Repository.holding(temporary.resolve("empty")))).startsWith("The checked directory lies");
        assertThat(problem(Repository.holding(temporary.resolve("other/.git"))))
                .startsWith("The checked directory lies");
    }

    @Test
    void believes_no_repository_that_claims_another_work_tree() {
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("a.yaml", "a: 1")
                .commit();
        git.git("config", "core.worktree", temporary.toString());

        assertThat(problem(Repository.holding(git.directory()))).startsWith("The checked directory lies in no work");
    }

    @Test
    void says_that_nothing_is_committed() {
        GitSandbox.init(temporary);

        assertThat(problem(open().mergeBase("main"))).startsWith("Nothing is committed yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mian", "upstream/main", "origin/main"})
    void names_the_revision_that_was_meant(String written) {
        GitSandbox.init(temporary).write("a.yaml", "a: 1").commit();

        assertThat(problem(open().mergeBase(written)))
                .isEqualTo("There is no commit '" + written + "' in this clone; did you mean 'main'? Correct"
                        + " interlock.since, or fetch the branch that it names; until then everything is checked.");
    }

    @Test
    void names_the_branch_of_the_remote() {
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("a.yaml", "a: 1")
                .commit();
        git.git("branch", "release/1.2");
        GitSandbox clone = GitSandbox.init(temporary.resolve("two"));
        clone.git("fetch", "-q", git.directory().toString(), "refs/heads/*:refs/remotes/origin/*");
        clone.git("checkout", "-q", "--detach", "origin/main");

        assertThat(problem(Repository.holding(clone.directory())
                        .value()
                        .orElseThrow()
                        .mergeBase("release/1.2")))
                .contains("did you mean 'origin/release/1.2'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-",
                "--upload-pack=touch marker",
                "main\nHEAD",
                "main\u0000",
                "main\u001b[31m",
                "",
                " ",
                "a\u2028b"
            })
    void refuses_what_is_no_name(String written) {
        GitSandbox.init(temporary).write("a.yaml", "a: 1").commit();

        assertThat(problem(open().mergeBase(written)))
                .contains("' is no name of a revision.")
                .doesNotContain("\n")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main..HEAD",
                "^main",
                "main^{tree}",
                "main:a.yaml",
                ":0:a.yaml",
                "@{upstream}",
                "$(touch marker)",
                "`touch marker`",
                "main;touch marker",
                "main HEAD",
                "../..",
                "%(objectname)",
                "HEAD@{9999}",
                "main^{/(a+)+$}",
                "ü</script>"
            })
    void takes_for_a_commit_what_git_does_and_nothing_else(String written) {
        GitSandbox git = GitSandbox.init(temporary).write("a.yaml", "a: 1").commit();

        Parsed<Revision> found = open().mergeBase(written);

        assertThat(found.problems()).extracting(Diagnostic::code).containsExactly("git-revision-unknown");
        assertThat(found.problems().get(0).message()).contains("'" + written + "'");
        assertThat(git.path("marker")).doesNotExist();
    }

    @Test
    void says_that_a_shallow_clone_does_not_reach_back() {
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("a.yaml", "a: 1")
                .commit();
        git.git("checkout", "-q", "-b", "feature");
        git.write("b.yaml", "b: 1").commit();
        git.git("checkout", "-q", "main");
        git.write("a.yaml", "a: 2").commit();
        GitSandbox clone = shallow(git, "feature");

        assertThat(problem(Repository.holding(clone.directory())
                        .value()
                        .orElseThrow()
                        .mergeBase("origin/main")))
                .startsWith("There is no commit 'origin/main'")
                .contains("this clone is shallow");
        clone.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main");
        assertThat(problem(Repository.holding(clone.directory())
                        .value()
                        .orElseThrow()
                        .mergeBase("origin/main")))
                .startsWith("This clone is shallow and does not reach back to where 'origin/main'")
                .contains("Fetch with more depth")
                .endsWith("until then everything is checked.");
        clone.git("fetch", "-q", "--unshallow", "origin");
        assertThat(mergeBase(clone.directory(), "origin/main")).hasSize(40);
    }

    private GitSandbox shallow(GitSandbox git, String branch) {
        GitSandbox.at(temporary)
                .git(
                        "clone",
                        "-q",
                        "--depth=1",
                        "--branch",
                        branch,
                        git.directory().toUri().toString(),
                        "shallow");
        return GitSandbox.at(temporary.resolve("shallow"));
    }

    @Test
    void says_that_histories_have_nothing_in_common() {
        GitSandbox git = GitSandbox.init(temporary).write("a.yaml", "a: 1").commit();
        git.git("checkout", "-q", "--orphan", "elsewhere");
        git.write("a.yaml", "a: 2").commit();

        assertThat(problem(open().mergeBase("main")))
                .startsWith("'main' and the checked-out commit have no commit in common.");
    }

    @Test
    void says_that_git_is_missing() {
        GitSandbox.init(temporary);

        assertThat(problem(Repository.holding(temporary, Map.of("PATH", ""))))
                .startsWith("There is no 'git' in the directories of PATH");
        assertThat(problem(Repository.holding(temporary, Map.of()))).startsWith("There is no 'git'");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void starts_no_git_that_lies_in_a_relative_directory() throws IOException {
        program("git", "touch '" + temporary.resolve("marker") + "'");
        Path relative = Path.of("").toAbsolutePath().relativize(real(temporary));

        assertThat(GitProgram.find(Map.of("PATH", relative + ":.::"))).isEmpty();
        assertThat(GitProgram.find(Map.of("Path", real(temporary).toString()))).isPresent();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void says_that_git_is_too_old_or_something_else() throws IOException {
        GitSandbox.init(temporary);
        program("bin/git", "echo 'git version 1.8.3.1'");
        assertThat(problem(Repository.holding(
                        temporary, Map.of("PATH", temporary.resolve("bin").toString()))))
                .startsWith("'git version 1.8.3.1' is no version of git that can be asked")
                .contains("Install git 2.20 or newer");

        program("bin/git", "echo 'no such thing'; exit 3");
        assertThat(problem(Repository.holding(
                        temporary, Map.of("PATH", temporary.resolve("bin").toString()))))
                .startsWith("'no such thing' is no version of git");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void does_not_wait_for_ever() throws Exception {
        GitSandbox.init(temporary);
        program("bin/git", "echo 'git version 2.39.5'; exec sleep 60");
        Map<String, String> environment = Map.of("PATH", temporary.resolve("bin") + ":/usr/bin:/bin");
        Git slow = Git.find(environment).patience(Duration.ofMillis(300));
        long began = System.nanoTime();

        assertThatThrownBy(() -> Repository.open(real(temporary), slow))
                .isInstanceOf(GitFailure.class)
                .hasMessageStartingWith("git has not answered 'version' within 300 ms.");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void reads_no_repository_of_somebody_else() {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("a.yaml", "a: 1")
                .commit();
        chown(git.directory());
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_SYSTEM", "/dev/null");

        assertThat(problem(Repository.holding(git.directory(), environment)))
                .startsWith("git does not read this repository, because it belongs to another user.")
                .contains("safe.directory");
    }

    private void chown(Path directory) {
        try {
            assertThat(new ProcessBuilder("chown", "-R", "12345", directory.toString())
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void is_not_led_elsewhere_by_the_variables_of_a_hook() {
        GitSandbox git = GitSandbox.init(temporary.resolve("one"))
                .write("a.yaml", "a: 1")
                .commit();
        GitSandbox other = GitSandbox.init(temporary.resolve("two"))
                .write("b.yaml", "b: 1")
                .commit();
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.put("GIT_DIR", other.path(".git").toString());
        environment.put("GIT_WORK_TREE", other.directory().toString());
        environment.put("GIT_INDEX_FILE", other.path(".git/index").toString());
        environment.put("GIT_OBJECT_DIRECTORY", other.path(".git/objects").toString());

        Repository repository =
                Repository.holding(git.directory(), environment).value().orElseThrow();
        Revision main = repository.mergeBase("main").value().orElseThrow();
        try (RevisionFiles files = repository
                .files(main, git.directory(), Limits.standard())
                .value()
                .orElseThrow()) {
            assertThat(files.paths()).containsExactly("a.yaml");
        }
    }

    private void program(String name, String script) throws IOException {
        Path program = temporary.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script + "\n", UTF_8);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Repository open() {
        return Repository.holding(temporary).value().orElseThrow();
    }

    private static String mergeBase(Path directory, String revision) {
        Parsed<Revision> found =
                Repository.holding(directory).value().orElseThrow().mergeBase(revision);
        assertThat(found.problems()).isEmpty();
        return found.value().orElseThrow().commit();
    }

    private static RevisionFiles files(Path directory, String revision, Path root) {
        Repository repository = Repository.holding(directory).value().orElseThrow();
        Revision found = repository.mergeBase(revision).value().orElseThrow();
        return repository.files(found, root, Limits.standard()).value().orElseThrow();
    }

    private static String problem(Parsed<?> parsed) {
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.problems()).hasSize(1);
        return parsed.problems().get(0).toString();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
