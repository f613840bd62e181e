package dev.interlock.remote;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Say which files may be fetched from the network, and what they have to be. Immutable; each method that changes
 * something gives a changed copy.
 *
 * <p>Without one nothing is fetched at all. A file is fetched by {@code https} alone, and by {@code http} from this
 * machine; no credentials are sent, and nothing is kept from one check to the next.
 *
 * @param hosts the hosts that may be asked, each by its name, with its port where that is not the usual one
 * @param lock what the files have to be; a file that it does not pin is used and told
 * @param pinning whether whatever the hosts answer is taken, to write a new lock
 * @param client what asks the hosts, else that of the platform
 * @param patience how long one file may take
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RemoteAccess(
        Set<String> hosts, RemoteLock lock, boolean pinning, Optional<RemoteClient> client, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    public RemoteAccess {
        hosts = Set.copyOf(hosts);
    }

    /**
     * Allow hosts by their exact names; one without a port is asked at the usual one alone.
     *
     * @throws IllegalArgumentException if a name is none, such as one with a wildcard
     */
    public static RemoteAccess to(Collection<String> hosts) {
        return new RemoteAccess(AllowedHosts.names(hosts), RemoteLock.empty(), false, Optional.empty(), USUAL_PATIENCE);
    }

    /** Compare what is fetched with what a lock pins. */
    public RemoteAccess lock(RemoteLock pins) {
        return new RemoteAccess(hosts, pins, pinning, client, patience);
    }

    /** Take whatever the hosts answer now and compare it with nothing, because a new lock is being written of it. */
    public RemoteAccess forPinning() {
        return new RemoteAccess(hosts, lock, true, client, patience);
    }

    /** Ask the hosts by a client. */
    public RemoteAccess client(RemoteClient asking) {
        return new RemoteAccess(hosts, lock, pinning, Optional.of(asking), patience);
    }

    /** Wait for one file no longer than this, and for all files of a check no longer than ten times this. */
    public RemoteAccess patience(Duration oneFile) {
        return new RemoteAccess(hosts, lock, pinning, client, oneFile);
    }
}
