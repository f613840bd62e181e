package dev.interlock.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private static final String HASH = "34ea4d90d89b8e77e1a6c1c6c5e16b5fc7b08ad2";

    @TempDir
    private Path temporary;

    private Path project;

    /** A repository of its own, as the temporary folder may lie in somebody's. */
    @BeforeEach
    void begin() throws IOException {
        project = Files.createDirectories(temporary.resolve("project"));
        write(".git/HEAD", "ref: refs/heads/main\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI_COMMIT_SHA", "GITHUB_SHA", "GIT_COMMIT", "BUILD_SOURCEVERSION"})
    void believes_the_build_server_first(String variable) throws IOException {
        write(".git/refs/heads/main", HASH);

        assertThat(Revision.find(Map.of(variable, "abc123"), project)).contains("abc123");
    }

    @Test
    void reads_the_branch_that_git_is_on() throws IOException {
        write(".git/refs/heads/main", HASH + "\n");

        assertThat(find()).contains(HASH);
        assertThat(Revision.find(Map.of(), Files.createDirectories(project.resolve("a/b"))))
                .contains(HASH);
    }

    @Test
    void reads_a_revision_that_is_on_no_branch() throws IOException {
        write(".git/HEAD", HASH + "\n");

        assertThat(find()).contains(HASH);
    }

    @Test
    void reads_packed_branches() throws IOException {
        write(".git/packed-refs", "# pack-refs with: peeled\n" + HASH + " refs/heads/main\n");

        assertThat(find()).contains(HASH);
    }

    @Test
    void reads_a_further_working_tree() throws IOException {
        Path tree = Files.createDirectories(temporary.resolve("tree"));
        Files.writeString(tree.resolve(".git"), "gitdir: " + project.resolve(".git/worktrees/tree") + "\n");
        write(".git/worktrees/tree/HEAD", "ref: refs/heads/topic\n");
        write(".git/worktrees/tree/commondir", "../..\n");
        write(".git/refs/heads/topic", HASH + "\n");

        assertThat(Revision.find(Map.of(), tree)).contains(HASH);
    }

    @ParameterizedTest
    @CsvSource({
        "ref: refs/heads/../../../secret", // leads out of the repository
        "ref: /etc/passwd",
        "password = 12345678901234567890123456789012345678901234567890",
        "''"
    })
    void never_repeats_what_is_no_hash(String head) throws IOException {
        Files.writeString(temporary.resolve("secret"), HASH);
        write(".git/HEAD", head);

        assertThat(find()).isEmpty();
    }

    @Test
    void knows_none_where_the_branch_has_no_commit() {
        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-rf", "a b", "a\nb", "<script>"})
    void accepts_only_plain_names(String text) {
        assertThat(Revision.isOne(text)).isFalse();
    }

    private Optional<String> find() {
        return Revision.find(Map.of(), project);
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
