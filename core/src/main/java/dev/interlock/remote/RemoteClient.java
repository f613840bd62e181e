package dev.interlock.remote;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Ask a server for a file.
 *
 * <p>Whether its host is allowed was decided before, and is decided anew for each address that a server leads on to: a
 * client follows none by itself.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RemoteClient {

    /**
     * Ask for what stands at an address.
     *
     * @param address an absolute address
     * @param mostBytes beyond which the body need not be read: whatever is longer is refused
     * @param within how long it may take as a whole
     * @throws java.net.SocketTimeoutException if it takes longer
     * @throws IOException if the server does not answer
     */
    Answer get(URI address, long mostBytes, Duration within) throws IOException;

    /** Hold what a server answered. */
    final class Answer {

        private final int status;
        private final Optional<String> leadsTo;
        private final byte[] body;

        private Answer(int status, Optional<String> leadsTo, byte[] body) {
            this.status = status;
            this.leadsTo = leadsTo;
            this.body = body;
        }

        /** Create an answer of a status and a body, which is not copied. */
        public static Answer of(int status, byte[] body) {
            return new Answer(status, Optional.empty(), body);
        }

        /** Tell the same answer with the address that the header {@code Location} names. */
        public Answer leadingTo(String location) {
            return new Answer(status, Optional.of(location), body);
        }

        /** Tell the status of HTTP (RFC 9110, section 15). */
        public int status() {
            return status;
        }

        /** Find the address that the server leads on to. */
        public Optional<String> leadsTo() {
            return leadsTo;
        }

        /** Tell the bytes of the body, which are not copied. */
        public byte[] body() {
            return body;
        }
    }
}
