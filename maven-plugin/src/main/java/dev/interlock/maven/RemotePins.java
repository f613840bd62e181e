package dev.interlock.maven;

import dev.interlock.InterlockException;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.remote.RemoteLock;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Knows which hosts a module may ask, and what the lock files of the whole build and of the module pin.
 *
 * <p>A build does not change its sources by itself: a lock file is written when somebody asks for that, and only then.
 */
final class RemotePins {

    private static final long MOST_BYTES = 8L << 20;

    private final AbstractInterlockMojo mojo;
    private final Module module;

    RemotePins(AbstractInterlockMojo mojo, Module module) {
        this.mojo = mojo;
        this.module = module;
    }

    /** Tell what may be fetched, and what it has to be. */
    RemoteAccess access() throws MojoExecutionException {
        try {
            RemoteAccess access =
                    RemoteAccess.to(Settings.list(mojo.remoteHosts)).lock(known());
            return mojo.pin ? access.forPinning() : access;
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("interlock.remoteHosts: " + e.getMessage() + ".");
        }
    }

    /** Pin what was fetched, if that was asked for; else say what nobody has pinned. */
    void settle(Map<String, String> fetched) throws MojoExecutionException {
        RemoteLock known = known();
        Map<String, String> unpinned = new TreeMap<>(fetched);
        unpinned.entrySet().removeAll(known.files().entrySet());
        if (!mojo.pin) {
            for (String address : unpinned.keySet()) {
                mojo.getLog()
                        .warn("interlock: '" + address + "' is not pinned; look at it, and run this once with"
                                + " -Dinterlock.pin=true.");
            }
        } else if (unpinned.isEmpty()) {
            String why = fetched.isEmpty() ? "nothing was fetched" : "all that was fetched is pinned as it is";
            mojo.getLog().info("interlock: nothing to pin, because " + why + ".");
        } else {
            write(read(own()).with(new RemoteLock(unpinned)));
            String number = unpinned.size() == 1 ? "1 file" : unpinned.size() + " files";
            mojo.getLog()
                    .info("interlock: " + number + " pinned in " + module.display(own())
                            + "; look at what has changed, and commit it.");
        }
    }

    private Path own() {
        return module.directory().resolve(mojo.lock);
    }

    private RemoteLock known() throws MojoExecutionException {
        return read(module.reactorRoot().resolve(mojo.lock)).with(read(own()));
    }

    private RemoteLock read(Path file) throws MojoExecutionException {
        if (!Files.exists(file)) {
            return RemoteLock.empty();
        }
        Limits limits = Limits.standard().withFileBytes(MOST_BYTES);
        try (InputStream in = Files.newInputStream(file)) {
            Parsed<RemoteLock> lock =
                    RemoteLock.parse(module.display(file), in.readNBytes((int) MOST_BYTES + 1), limits);
            if (lock.value().isEmpty()) {
                throw Module.misconfigured(new InterlockException(lock.problems()));
            }
            return lock.value().get();
        } catch (IOException e) {
            throw new MojoExecutionException(module.display(file) + " cannot be read (" + FileTrouble.describe(e)
                    + "); make it readable, or name another file with interlock.lock.");
        }
    }

    private void write(RemoteLock lock) throws MojoExecutionException {
        Path file = own();
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            try {
                // Only a new file: a link that somebody left under the name would lead out of the project.
                Files.writeString(unfinished, lock.toJson(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(module.display(file) + " cannot be written (" + FileTrouble.describe(e)
                    + "); make the folder writable, or name another file with interlock.lock.");
        }
    }
}
