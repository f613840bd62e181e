package dev.interlock.command;

import dev.interlock.govern.SigningKey;
import dev.interlock.revision.WorkTree;
import dev.interlock.source.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Set;

/** Reads a private key from a file that nobody else reads and no commit takes along. */
final class PrivateKeyFile {

    private static final int MOST_BYTES = 16 << 10;

    private static final String MAKE = "make one outside of the project by"
            + " 'openssl genpkey -algorithm ed25519 -out interlock-key.pem' and 'chmod 600 interlock-key.pem'.";

    private final Path file;
    private final Workspace workspace;

    private PrivateKeyFile(Path file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** Read the key that an option names; what is wrong with it is said without showing any of it. */
    static SigningKey read(Workspace workspace, Options options) {
        String written = options.text(Option.KEY);
        if (written.isEmpty()) {
            throw new CommandException("Name the file of your private key with " + Option.KEY.property()
                    + ". If you have none, " + MAKE + "\n  Its public half, from 'openssl pkey -in interlock-key.pem"
                    + " -pubout -outform DER | base64', belongs under 'keys' of your party in the organisation file:"
                    + "\n    - {id: security-2026, publicKey: MCowBQYDK2VwAyEA…}");
        }
        try {
            return new PrivateKeyFile(workspace.packRoot().resolve(written), workspace).read();
        } catch (InvalidPathException e) {
            throw new CommandException(Option.KEY.property() + " is '" + written + "', which is no path.");
        }
    }

    private SigningKey read() {
        try {
            Path real = file.toRealPath();
            refuseInside(real);
            refuseReadable(real);
            if (!Files.isRegularFile(real) || Files.size(real) > MOST_BYTES) {
                throw refused("is no file of a key", MAKE);
            }
            return SigningKey.ofPem(Files.readString(real, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw refused("cannot be read (" + FileTrouble.describe(e) + ")", "correct the path, or " + MAKE);
        } catch (GeneralSecurityException e) {
            throw refused(
                    String.valueOf(e.getMessage()),
                    "it must be a private key for Ed25519 in PKCS #8 without a password; " + MAKE);
        }
    }

    /** What lies in a project is committed one day. */
    private void refuseInside(Path real) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        for (Path kept : new Path[] {workspace.root(), workspace.directory()}) {
            Path directory = kept.toRealPath();
            Path top = WorkTree.holding(directory).map(WorkTree::root).orElse(directory);
            if (real.startsWith(top) || absolute.startsWith(top) || absolute.startsWith(kept)) {
                throw refused(
                        "lies inside of the project, from where it is committed one day",
                        "move it to a place that only you read, and make a new one if it was ever committed.");
            }
        }
    }

    private void refuseReadable(Path real) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        if (view == null) {
            return; // no such rights on this machine
        }
        Set<PosixFilePermission> rights = view.readAttributes().permissions();
        if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
            throw refused("can be read by others than you", "take their right away by 'chmod 600', or make a new one.");
        }
    }

    private CommandException refused(String what, String nextStep) {
        return new CommandException("The key " + workspace.display(file.normalize()) + " " + what + ": " + nextStep);
    }
}
