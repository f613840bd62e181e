package dev.interlock.command;

import dev.interlock.InterlockException;
import dev.interlock.remote.RemoteAccess;
import dev.interlock.remote.RemoteLock;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Knows which hosts a module may ask, and what the lock files of the whole build and of the module pin.
 *
 * <p>A build does not change its sources by itself: a lock file is written when somebody asks for that, and only then.
 */
final class RemotePins {

    private static final long MOST_BYTES = 8L << 20;

    private final Workspace workspace;
    private final Options options;

    RemotePins(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    /** Tell what may be fetched, and what it has to be. */
    RemoteAccess access() {
        try {
            RemoteAccess access =
                    RemoteAccess.to(options.list(Option.REMOTE_HOSTS)).lock(known());
            return options.flag(Option.PIN) ? access.forPinning() : access;
        } catch (IllegalArgumentException e) {
            throw new CommandException("interlock.remoteHosts: " + e.getMessage() + ".");
        }
    }

    /** Pin what was fetched, if that was asked for; else say what nobody has pinned. */
    void settle(Map<String, String> fetched, List<ConsoleLine> lines) {
        RemoteLock known = known();
        Map<String, String> unpinned = new TreeMap<>(fetched);
        unpinned.entrySet().removeAll(known.files().entrySet());
        if (!options.flag(Option.PIN)) {
            for (String address : unpinned.keySet()) {
                lines.add(new ConsoleLine(
                        Level.WARNING,
                        "interlock: '" + address + "' is not pinned; look at it, and run this once with"
                                + " -Dinterlock.pin=true."));
            }
        } else if (unpinned.isEmpty()) {
            String why = fetched.isEmpty() ? "nothing was fetched" : "all that was fetched is pinned as it is";
            lines.add(new ConsoleLine(Level.INFO, "interlock: nothing to pin, because " + why + "."));
        } else {
            write(read(own()).with(new RemoteLock(unpinned)));
            String number = unpinned.size() == 1 ? "1 file" : unpinned.size() + " files";
            lines.add(new ConsoleLine(
                    Level.INFO,
                    "interlock: " + number + " pinned in " + workspace.display(own())
                            + "; look at what has changed, and commit it."));
        }
    }

    private Path own() {
        return workspace.directory().resolve(options.text(Option.LOCK));
    }

    private RemoteLock known() {
        return read(workspace.root().resolve(options.text(Option.LOCK))).with(read(own()));
    }

    private RemoteLock read(Path file) {
        if (!Files.exists(file)) {
            return RemoteLock.empty();
        }
        Limits limits = Limits.standard().withFileBytes(MOST_BYTES);
        try (InputStream in = Files.newInputStream(file)) {
            Parsed<RemoteLock> lock =
                    RemoteLock.parse(workspace.display(file), in.readNBytes((int) MOST_BYTES + 1), limits);
            if (lock.value().isEmpty()) {
                throw CommandException.misconfigured(new InterlockException(lock.problems()));
            }
            return lock.value().get();
        } catch (IOException e) {
            throw new CommandException(workspace.display(file) + " cannot be read (" + FileTrouble.describe(e)
                    + "); make it readable, or name another file with interlock.lock.");
        }
    }

    private void write(RemoteLock lock) {
        Path file = own();
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            try {
                // Only a new file: a link that somebody left under the name would lead out of the project.
                Files.writeString(unfinished, lock.toJson(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new CommandException(workspace.display(file) + " cannot be written (" + FileTrouble.describe(e)
                    + "); make the folder writable, or name another file with interlock.lock.");
        }
    }
}
