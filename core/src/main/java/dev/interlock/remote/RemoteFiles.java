package dev.interlock.remote;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** Fetch the files that one check, or the packs of one instance, need from the network, each once. Thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RemoteFiles {

    private static final int SHOWN_OF_HASH = "sha256-".length() + 12;

    private final RemoteAccess access;
    private final AllowedHosts hosts;
    private final Wanted wanted;
    private final Fetching fetching;
    private final Map<String, Once> asked = new ConcurrentHashMap<>();
    private final Map<String, String> fetched = Collections.synchronizedMap(new TreeMap<>());
    private final List<Diagnostic> notes = Collections.synchronizedList(new ArrayList<>());

    /** What a file is wanted for; problems with it are told as such. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Wanted {
        /** A document refers to it. */
        REFERENCE("reference", "file"),
        /** Somebody asks for its rules. */
        PACK("pack", "pack");

        private final String code;
        private final String noun;

        Wanted(String code, String noun) {
            this.code = code;
            this.noun = noun;
        }
    }

    /** Asks for one file when somebody first wants it, while all who want it too wait. */
    private final class Once {
        private final URI address;
        private Optional<Fetched> known = Optional.empty();

        Once(URI address) {
            this.address = address;
        }

        synchronized Fetched get() {
            if (known.isEmpty()) {
                known = Optional.of(fetching.fetch(address));
            }
            return known.get();
        }
    }

    private RemoteFiles(RemoteAccess access, Wanted wanted, Limits limits) {
        this.access = access;
        this.hosts = new AllowedHosts(access.hosts());
        this.wanted = wanted;
        this.fetching = new Fetching(access, hosts, limits);
    }

    /** Begin to fetch; nothing is asked before a file is wanted. */
    public static RemoteFiles of(RemoteAccess access, Wanted wanted, Limits limits) {
        return new RemoteFiles(access, wanted, limits);
    }

    /**
     * Find the bytes of a file.
     *
     * @param namedAt the place that asks for it, which problems are told of; in no file where nobody writes it down
     * @return empty if its host is not allowed; bytes with a problem if nobody has pinned them
     */
    public Optional<Parsed<byte[]>> find(RemoteAddress address, Location namedAt) {
        URI uri;
        try {
            uri = new URI(address.toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        if (!hosts.allow(uri)) {
            return Optional.empty();
        }
        Fetched file =
                asked.computeIfAbsent(address.toString(), any -> new Once(uri)).get();
        return Optional.of(
                file.bytes().isPresent()
                        ? judge(address, file.bytes().get(), namedAt)
                        : Parsed.failed(problem(
                                "unfetched",
                                "The " + wanted.noun + " '" + address + "' cannot be fetched: " + file.trouble() + ".",
                                namedAt,
                                file.nextStep())));
    }

    /** Tell whether somebody has pinned a file; it is then that one or none. */
    public boolean isPinned(RemoteAddress address) {
        return access.lock().find(address).isPresent();
    }

    /** Tell the hash of each file that was fetched and used, by its address, sorted. */
    public Map<String, String> fetched() {
        synchronized (fetched) {
            return Collections.unmodifiableMap(new TreeMap<>(fetched));
        }
    }

    /** Tell of the files that were used though nobody has pinned them, in the order of the places that ask for them. */
    public List<Diagnostic> notes() {
        synchronized (notes) {
            return Diagnostic.inOrder(notes);
        }
    }

    private Parsed<byte[]> judge(RemoteAddress address, byte[] bytes, Location namedAt) {
        String hash = RemoteLock.hash(bytes);
        Optional<String> pinned =
                access.pinning() ? Optional.of(hash) : access.lock().find(address);
        if (pinned.isPresent() && !pinned.get().equals(hash)) {
            return Parsed.failed(problem(
                    "changed",
                    "The " + wanted.noun + " '" + address + "' is not what was pinned, and is not used: its hash is '"
                            + shown(hash) + "', that of the lock file '" + shown(pinned.get()) + "'.",
                    namedAt,
                    "Look at what has changed, and take it with interlock.pin=true; or go on with a copy of the file"
                            + " that was pinned."));
        }
        fetched.put(address.toString(), hash);
        if (pinned.isPresent()) {
            return Parsed.of(bytes);
        }
        Diagnostic unpinned = problem(
                "unpinned",
                "The " + wanted.noun + " '" + address + "' is not pinned, so that it can change without notice.",
                namedAt,
                "Run the same goal once with interlock.pin=true, and commit the lock file.");
        notes.add(unpinned);
        return Parsed.of(bytes, List.of(unpinned));
    }

    private Diagnostic problem(String code, String message, Location namedAt, String nextStep) {
        return new Diagnostic(
                wanted.code + "-" + code,
                message,
                namedAt.file().isEmpty() ? Optional.empty() : Optional.of(namedAt),
                nextStep);
    }

    private static String shown(String hash) {
        return hash.substring(0, SHOWN_OF_HASH) + "…";
    }
}
