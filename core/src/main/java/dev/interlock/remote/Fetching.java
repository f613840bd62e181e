package dev.interlock.remote;

import dev.interlock.remote.RemoteClient.Answer;
import dev.interlock.source.Defect;
import dev.interlock.source.Limits;
import dev.interlock.source.RemoteAddress;
import dev.interlock.source.Secrets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Ask for files within bounds: of size, of time, and of how often a server may lead on. */
final class Fetching {

    /** People write what others refer to; whatever is larger than this was not written by people. */
    private static final long MOST_BYTES = 32L << 20;

    private static final long MOST_BYTES_IN_ALL = 512L << 20;
    private static final int MOST_FILES_OF_PATIENCE = 10;
    private static final int MOST_STEPS = 5;
    private static final Set<Integer> LEADING_ON = Set.of(301, 302, 303, 307, 308);

    private static final String LATER =
            "Check again when the server answers, or keep a copy of the file in the project.";
    private static final String COPY = "Keep a copy of the file in the project, and name that.";

    private final RemoteAccess access;
    private final AllowedHosts hosts;
    private final long mostBytes;
    private final AtomicLong bytesLeft = new AtomicLong(MOST_BYTES_IN_ALL);
    private final AtomicLong nanosLeft;
    private @Nullable RemoteClient client;

    Fetching(RemoteAccess access, AllowedHosts hosts, Limits limits) {
        this.access = access;
        this.hosts = hosts;
        this.mostBytes = Math.min(limits.fileBytes(), MOST_BYTES);
        this.nanosLeft = new AtomicLong(access.patience().toNanos() * MOST_FILES_OF_PATIENCE);
    }

    /** Ask for a file, and follow where its server leads as long as the hosts there are allowed too. */
    Fetched fetch(URI address) {
        if (!Secrets.mask(address.toString()).equals(address.toString())) {
            return withCredentials();
        }
        long began = System.nanoTime();
        long most = Math.min(access.patience().toNanos(), nanosLeft.get());
        try {
            URI at = address;
            for (int step = 0; step <= MOST_STEPS; step++) {
                if (!AllowedHosts.isSafe(at)) {
                    return Fetched.failed(
                            "it would be fetched by plain http, where anybody on the way can change it",
                            "Write its address with 'https', or keep a copy of the file in the project.");
                }
                if (at.getRawUserInfo() != null) {
                    return withCredentials();
                }
                long left = most - (System.nanoTime() - began);
                if (left <= 0) {
                    return slow(at, most);
                }
                Answer answer = client().get(at, mostBytes, Duration.ofNanos(left));
                if (!LEADING_ON.contains(answer.status())) {
                    return read(answer);
                }
                Optional<URI> next = next(at, answer);
                if (next.isEmpty()) {
                    return Fetched.failed("its server leads on to no address of the network", COPY);
                }
                if (!hosts.allow(next.get())) {
                    return Fetched.failed(
                            "its server leads on to the host '" + next.get().getHost() + "', which is not allowed",
                            "Name the address that it leads on to, and allow that host with interlock.remoteHosts if"
                                    + " you trust it.");
                }
                at = next.get();
            }
            return Fetched.failed("its server leads on more than " + MOST_STEPS + " times", COPY);
        } catch (IOException e) {
            return failed(address, most, e);
        } catch (RuntimeException | LinkageError e) {
            return Fetched.failed("the client that asks for it broke " + Defect.describe(e), LATER);
        } finally {
            nanosLeft.addAndGet(began - System.nanoTime());
        }
    }

    private static Fetched withCredentials() {
        return Fetched.failed(
                "its address holds credentials, and none are sent",
                "Remove them, and keep a copy of the file in the project if it is not public.");
    }

    private static Optional<URI> next(URI at, Answer answer) {
        Optional<RemoteAddress> from = RemoteAddress.find(at.toString());
        if (from.isEmpty() || answer.leadsTo().isEmpty()) {
            return Optional.empty();
        }
        Optional<RemoteAddress> next = from.get().resolve(answer.leadsTo().get());
        try {
            return next.isPresent() ? Optional.of(new URI(next.get().toString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Fetched read(Answer answer) {
        if (answer.status() != 200) {
            return Fetched.failed(
                    "its server answers " + answer.status(),
                    "Correct the address, or keep a copy of the file in the project; no credentials are sent.");
        }
        if (answer.body().length > mostBytes) {
            return Fetched.failed(
                    "it has more than " + mostBytes + " bytes", "Refer to a smaller file, or keep a copy of it.");
        }
        return bytesLeft.addAndGet(-answer.body().length) < 0
                ? Fetched.failed(
                        "all files of this check together have more than " + (MOST_BYTES_IN_ALL >> 20) + " MB", COPY)
                : Fetched.of(answer.body());
    }

    private Fetched failed(URI address, long most, IOException cause) {
        if (cause instanceof SocketTimeoutException) {
            return slow(address, most);
        }
        if (cause instanceof SSLException) {
            return Fetched.failed(
                    "no encrypted connection to '" + address.getAuthority() + "' comes about",
                    "Check its certificate and that Java knows who has issued it, or keep a copy of the file in the"
                            + " project.");
        }
        if (cause instanceof UnknownHostException || isUnresolved(cause)) {
            return Fetched.failed(
                    "nobody knows the host '" + address.getHost() + "'",
                    "Correct the address, check the network, or keep a copy of the file in the project.");
        }
        return Fetched.failed(
                cause instanceof ConnectException
                        ? "nobody answers at '" + address.getAuthority() + "'"
                        : "the connection to '" + address.getAuthority() + "' broke off",
                LATER);
    }

    private static boolean isUnresolved(Throwable cause) {
        boolean unresolved = false;
        for (Throwable at = cause; at != null; at = at.getCause()) {
            unresolved |= at instanceof UnresolvedAddressException;
        }
        return unresolved;
    }

    private Fetched slow(URI address, long most) {
        return Fetched.failed(
                most < access.patience().toNanos()
                        ? "fetching files has taken all the time that a check may wait"
                        : "'" + address.getAuthority() + "' takes longer than "
                                + access.patience().toMillis() + " ms",
                LATER);
    }

    /** The classes of the network are loaded for whoever needs them. */
    private synchronized RemoteClient client() {
        RemoteClient known = client;
        if (known == null) {
            known = access.client().isPresent() ? access.client().get() : new PlatformClient();
            client = known;
        }
        return known;
    }
}
