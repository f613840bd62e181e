package dev.interlock.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A repository names many programs that git runs; none of them may run here. */
@DisabledOnOs(OS.WINDOWS)
class HostileRepositoryTest {

    @TempDir
    Path temporary;

    private GitSandbox git;
    private Path marker;
    private String trap;

    @BeforeEach
    void set_a_trap() throws IOException {
        git = GitSandbox.init(temporary.resolve("project"))
                .write("a.yaml", "a: 1\n")
                .write("b.yaml", "b: 1\n")
                .commit()
                .write(".gitattributes", "* filter=evil diff=evil merge=evil\n")
                .write("b.yaml", "b: 2\n");
        marker = temporary.resolve("marker");
        Path script = temporary.resolve("trap.sh");
        Files.writeString(script, "#!/bin/sh\necho \"$0 $*\" >> '" + marker + "'\nexit 1\n", UTF_8);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        trap = script.toString();
    }

    @Test
    void the_trap_snaps_where_nobody_takes_care() throws IOException {
        configure("core.fsmonitor", trap);
        git.git("status");
        assertSnapped();
        configure("core.fsmonitor", "false");

        configure("filter.evil.clean", trap);
        git.git("diff");
        assertSnapped();

        for (String address : List.of("ext::" + trap + " %S", "ssh://nowhere.invalid/evil")) {
            String blob = lackOneFile(address);
            assertThatThrownBy(() -> git.git("cat-file", "-p", blob)).isInstanceOf(IllegalStateException.class);
            assertSnapped();
        }
    }

    private void assertSnapped() throws IOException {
        assertThat(marker).exists();
        Files.delete(marker);
    }

    @Test
    void runs_no_program_that_the_configuration_names() throws IOException {
        for (String key : List.of(
                "core.fsmonitor",
                "core.sshCommand",
                "core.gitProxy",
                "core.askPass",
                "core.editor",
                "core.pager",
                "pager.rev-parse",
                "pager.cat-file",
                "core.alternateRefsCommand",
                "core.attributesFile",
                "credential.helper",
                "diff.external",
                "diff.evil.textconv",
                "diff.evil.command",
                "merge.evil.driver",
                "filter.evil.clean",
                "filter.evil.smudge",
                "filter.evil.process",
                "gpg.program",
                "uploadpack.packObjectsHook",
                "sequence.editor",
                "alias.ls-tree",
                "alias.merge-base")) {
            configure(key, key.startsWith("alias") ? "!" + trap : trap);
        }
        configure("core.hooksPath", hooks().toString());
        configure("log.showSignature", "true");
        Set<String> before = everything();

        read();

        assertThat(marker).doesNotExist();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void runs_no_hook() throws IOException {
        Path hooks = git.path(".git/hooks");
        for (String hook :
                List.of("post-checkout", "post-index-change", "fsmonitor-watchman", "reference-transaction")) {
            Files.createDirectories(hooks);
            Files.copy(Path.of(trap), hooks.resolve(hook));
        }
        configure("core.fsmonitor", ".git/hooks/fsmonitor-watchman");

        read();

        assertThat(marker).doesNotExist();
    }

    @Test
    void fetches_nothing_that_a_partial_clone_lacks() throws IOException {
        lackOneFile("ext::" + trap + " %S");

        try (RevisionFiles files = open()) {
            assertThat(files.find("a.yaml")).isEmpty();
            assertThat(files.find("b.yaml")).hasValue("b: 1\n".getBytes(UTF_8));
            assertThat(files.unread()).containsExactly("a.yaml");
        }
        assertThat(marker).doesNotExist();
    }

    @Test
    void fetches_nothing_by_ssh_either() throws IOException {
        lackOneFile("ssh://nowhere.invalid/evil");

        try (RevisionFiles files = open()) {
            assertThat(files.find("a.yaml")).isEmpty();
        }
        assertThat(marker).doesNotExist();
    }

    /** Make a partial clone that allows everything; git fetches what it lacks unasked. */
    private String lackOneFile(String address) throws IOException {
        String blob = git.git("rev-parse", "HEAD:a.yaml");
        Files.deleteIfExists(git.path(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
        configure("core.repositoryFormatVersion", "1");
        configure("extensions.partialClone", "evil");
        configure("remote.evil.promisor", "true");
        configure("remote.evil.url", address);
        configure("core.sshCommand", trap);
        configure("protocol.allow", "always");
        configure("protocol.ext.allow", "always");
        configure("protocol.ssh.allow", "always");
        return blob;
    }

    private void read() {
        try (RevisionFiles files = open()) {
            assertThat(files.paths()).contains("a.yaml", "b.yaml");
            assertThat(files.find("a.yaml")).hasValue("a: 1\n".getBytes(UTF_8));
            assertThat(files.isUnchanged("a.yaml", "a: 1\n".getBytes(UTF_8))).isTrue();
        }
    }

    private RevisionFiles open() {
        Repository repository = Repository.holding(git.directory()).value().orElseThrow();
        Revision main = repository.mergeBase("main").value().orElseThrow();
        assertThat(repository.mergeBase("mian").problems()).isNotEmpty();
        return repository
                .files(main, git.directory(), Limits.standard())
                .value()
                .orElseThrow();
    }

    private void configure(String key, String value) {
        try {
            int dot = key.indexOf('.');
            int last = key.lastIndexOf('.');
            String section = dot == last
                    ? "[" + key.substring(0, dot) + "]"
                    : "[" + key.substring(0, dot) + " \"" + key.substring(dot + 1, last) + "\"]";
            Path config = git.path(".git/config");
            Files.writeString(
                    config,
                    Files.readString(config, UTF_8) + section + "\n\t" + key.substring(last + 1) + " = \"" + value
                            + "\"\n",
                    UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path hooks() throws IOException {
        Path hooks = Files.createDirectories(temporary.resolve("hooks"));
        for (String hook : List.of("post-index-change", "query-watchman", "reference-transaction")) {
            Files.copy(Path.of(trap), hooks.resolve(hook));
        }
        return hooks;
    }

    /** Every file with its size and time: reading must write nothing. */
    private Set<String> everything() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(git.directory())) {
            for (Path file : files.toList()) {
                all.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return all;
    }
}
