package dev.interlock.revision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads files by their ids, from one git that is asked again and again.
 *
 * <p>It is started for the first file, and ended by {@link #close()} or with this program. One thread reads at a time.
 */
final class BlobReader implements AutoCloseable {

    private static final int LONGEST_ANSWER = 200;
    /** A git that ends again and again would do so for each of many files. */
    private static final int MOST_STARTS = 50;

    private final Git git;
    private final Path directory;
    private final long mostBytes;
    private @Nullable Process process;
    private InputStream answers = InputStream.nullInputStream();
    private int starts;

    BlobReader(Git git, Path directory, long mostBytes) {
        this.git = git;
        this.directory = directory;
        this.mostBytes = Math.min(mostBytes, Integer.MAX_VALUE - 16);
    }

    synchronized byte[] read(String id) throws IOException {
        Process asked = process();
        Optional<byte[]> content;
        try (Patience waiting = Patience.with(asked, git.patience())) {
            content = read(id, asked);
            if (waiting.isOver()) {
                throw new IOException("git does not answer");
            }
        } catch (IOException e) {
            close(); // whatever is left of the answer must not be taken for the next one
            throw e;
        }
        return content.orElseThrow(() -> new IOException("git does not have it"));
    }

    private Optional<byte[]> read(String id, Process asked) throws IOException {
        OutputStream questions = asked.getOutputStream();
        questions.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        questions.flush();
        String answer = line();
        String expected = id + " blob ";
        if (answer.equals(id + " missing")) {
            return Optional.empty();
        }
        if (!answer.startsWith(expected)) {
            throw new IOException("git broke off");
        }
        long size = Long.parseLong(answer, expected.length(), answer.length(), 10);
        if (size > mostBytes) {
            throw new IOException("it has " + size + " bytes, more than the limit of " + mostBytes);
        }
        byte[] content = answers.readNBytes((int) size);
        if (content.length < size || answers.read() != '\n') {
            throw new IOException("git broke off");
        }
        return Optional.of(content);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0 || line.length() > LONGEST_ANSWER) {
                throw new IOException("git broke off");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private Process process() throws IOException {
        Process running = process;
        if (running == null) {
            if (++starts > MOST_STARTS) {
                throw new IOException("git ended too often");
            }
            try {
                running = git.start(directory, false, "cat-file", "--batch");
            } catch (GitFailure e) {
                throw new IOException("git cannot be started", e);
            }
            process = running;
            answers = new BufferedInputStream(running.getInputStream());
        }
        return running;
    }

    @Override
    public synchronized void close() {
        Process running = process;
        if (running != null) {
            process = null;
            running.destroyForcibly();
        }
    }
}
