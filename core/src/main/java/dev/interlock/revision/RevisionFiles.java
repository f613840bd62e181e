package dev.interlock.revision;

import dev.interlock.artefact.FileSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Give the files of a revision, each read from the repository when it is asked for. Thread-safe.
 *
 * <p>Links and submodules are not among them. To be closed after use, which ends the git that reads; a file that is
 * asked for afterwards starts another.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RevisionFiles implements FileSource, AutoCloseable {

    private final Map<String, String> ids;
    private final BlobReader reader;
    private final Set<String> unread = Collections.synchronizedSet(new TreeSet<>());

    RevisionFiles(Map<String, String> ids, BlobReader reader) {
        this.ids = ids;
        this.reader = reader;
    }

    @Override
    public Collection<String> paths() {
        return ids.keySet();
    }

    @Override
    public byte[] read(String path) throws IOException {
        String id = ids.get(path);
        if (id == null) {
            throw new FileNotFoundException(path);
        }
        try {
            return reader.read(id);
        } catch (IOException e) {
            unread.add(path);
            throw e;
        }
    }

    /** Find what a file held; empty if there was none, or if it cannot be read. */
    public Optional<byte[]> find(String path) {
        try {
            return ids.containsKey(path) ? Optional.of(read(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** List the files that were asked for and could not be read, such as those that a partial clone leaves out. */
    public List<String> unread() {
        synchronized (unread) {
            return List.copyOf(unread);
        }
    }

    /**
     * Tell whether a file held the same, however git has written the ends of its lines.
     *
     * <p>Nothing is read for it. What is committed, staged, not staged or not known to git is a change alike.
     *
     * @param now what it holds now
     */
    public boolean isUnchanged(String path, byte[] now) {
        String id = ids.get(path);
        return id != null && BlobId.isOf(id, now);
    }

    @Override
    public void close() {
        reader.close();
    }
}
