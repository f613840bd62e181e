package dev.interlock.report;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;

/**
 * Add runs to the file of a history: whole lines, one writer at a time, also of several processes.
 *
 * <p>A line is appended by one write. Where a run takes the place of another one the whole file is written anew beside
 * it, so that the old one survives a process that is ended meanwhile. A link in its place is not followed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HistoryFile {

    /** Ten thousand runs of a large project; the file is read at each. */
    private static final long MOST_BYTES = 32L << 20;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_MILLIS = 15;

    private final Path file;
    private final String name;

    /**
     * Name the file of a history, which need not exist.
     *
     * @param name what problems call it
     */
    public HistoryFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * Add a run.
     *
     * @return the history before it, with the lines that could not be read as problems; no history, and nothing added,
     *     if the file is too large or no text
     * @throws IOException if the file cannot be read or written, or others do not stop to write it
     */
    public Parsed<History> add(HistoryEntry run) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        long until = System.nanoTime() + PATIENCE;
        while (true) {
            Optional<Parsed<History>> added = tryToAdd(run);
            if (added.isPresent()) {
                return added.get();
            }
            if (System.nanoTime() - until > 0) {
                throw new IOException("another process has locked it");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        }
    }

    /** Empty where somebody else is writing, or has put another file into the place of the one that was opened. */
    private Optional<Parsed<History>> tryToAdd(HistoryEntry run) throws IOException {
        createIfMissing();
        Optional<Object> before = identity();
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            FileLock lock = channel.tryLock();
            if (lock == null || !before.equals(identity())) {
                return Optional.empty();
            }
            return Optional.of(add(run, channel));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another thread of this process
        } catch (NoSuchFileException e) {
            return Optional.empty(); // a file system that takes a file away before it puts another one there
        }
    }

    private void createIfMissing() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // Somebody else was faster.
            }
        }
    }

    /** Empty on file systems that do not tell it. */
    private Optional<Object> identity() throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey());
    }

    private Parsed<History> add(HistoryEntry run, FileChannel channel) throws IOException {
        if (channel.size() > MOST_BYTES) {
            return Parsed.failed(Diagnostic.of(
                    "history-too-large",
                    "The history '" + name + "' has more than " + (MOST_BYTES >> 20)
                            + " MB, and nothing was added to it.",
                    "Move its older lines to another file."));
        }
        byte[] bytes = bytes(channel);
        Parsed<SourceText> text = TextDecoder.decode(name, bytes, Limits.standard());
        if (text.value().isEmpty()) {
            return Parsed.failed(text.problems());
        }
        Parsed<History> read = History.parse(name, text.value().get().text(), Limits.standard());
        History history = read.value().orElseThrow();
        if (history.has(run)) {
            replace(history.with(run).toText());
        } else {
            boolean isCutOff = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
            String line = (isCutOff ? "\n" : "") + run.toJson() + "\n";
            write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), channel, channel.size());
        }
        return read;
    }

    private static byte[] bytes(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, buffer.position());
        }
        return buffer.array();
    }

    private static void write(ByteBuffer bytes, FileChannel channel, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private void replace(String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
