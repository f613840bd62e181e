package dev.interlock.command;

import dev.interlock.CheckRequest;
import dev.interlock.govern.Origin;
import dev.interlock.govern.WaiverFile;
import dev.interlock.govern.WaiverRelease;
import dev.interlock.render.ConsoleLine;
import dev.interlock.render.ConsoleLine.Level;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the waivers that a user names: the file of the project, and those that parties release as artefacts. */
final class WaiverLoading {

    private static final String MAVEN = "maven:";
    private static final String JAR = ".jar";

    private final Workspace workspace;
    private final List<ConsoleLine> lines;
    private final String file;
    private final List<String> releases = new ArrayList<>();

    WaiverLoading(Workspace workspace, Options options, List<ConsoleLine> lines) {
        this.workspace = workspace;
        this.lines = lines;
        List<String> files = new ArrayList<>();
        for (String named : options.text(Option.WAIVERS).split(",", -1)) {
            String stripped = named.strip();
            if (stripped.startsWith(MAVEN) || stripped.endsWith(JAR)) {
                releases.add(stripped);
            } else if (!stripped.isEmpty()) {
                files.add(stripped);
            }
        }
        if (files.size() > 1) {
            throw new CommandException("interlock.waivers names the files '" + files.get(0) + "' and '" + files.get(1)
                    + "'; name one of them, and artefacts as maven:group:artifact:version.");
        }
        this.file = files.isEmpty() ? Option.WAIVERS.standard() : files.get(0);
    }

    /** Tell the file of the project, to which waivers are added. */
    String file() {
        return file;
    }

    /** Let a check judge by them; what was asked for and cannot be used stops the command. */
    CheckRequest addTo(CheckRequest request) {
        CheckRequest named = request.waivers(file);
        if (releases.isEmpty()) {
            return named;
        }
        List<WaiverRelease> read = new ArrayList<>();
        for (String address : releases) {
            try {
                read.add(address.startsWith(MAVEN) ? released(address) : onDisk(address));
            } catch (InvalidPathException e) {
                throw refused(address, "is neither a file nor written like maven:group:artifact:version.");
            } catch (IOException e) {
                throw refused(address, "cannot be read (" + FileTrouble.describe(e) + ").");
            }
        }
        return named.waiverReleases(read);
    }

    private WaiverRelease released(String address) throws IOException {
        String coordinates = address.substring(MAVEN.length());
        Released artefact = workspace.released(coordinates);
        if (artefact.doubt().isPresent()) {
            lines.add(new ConsoleLine(
                    Level.WARNING,
                    "interlock: '" + address + "' proves no approval, because "
                            + artefact.doubt().get() + "; its waivers are claims."));
            return WaiverRelease.of(Origin.unknown(address), bytes(address, artefact.file()));
        }
        return WaiverRelease.of(Origin.ofArtefact(address, coordinates), bytes(address, artefact.file()));
    }

    /** Nobody knows who has put it there, so that it holds claims alone. */
    private WaiverRelease onDisk(String address) throws IOException {
        Path jar = workspace.directory().resolve(address).normalize();
        if (!Files.isRegularFile(jar)) {
            jar = workspace.root().resolve(address).normalize();
        }
        if (!Files.isRegularFile(jar)) {
            throw refused(address, "is no file below the checked directory or the root of the build.");
        }
        return WaiverRelease.of(Origin.unknown(address), bytes(address, jar));
    }

    private static byte[] bytes(String address, Path artefact) throws IOException {
        if (!artefact.toString().endsWith(JAR)) {
            try (InputStream in = Files.newInputStream(artefact)) {
                return bytes(in);
            }
        }
        try (ZipFile jar = new ZipFile(artefact.toFile())) {
            ZipEntry entry = jar.getEntry(WaiverFile.FILE);
            if (entry == null) {
                throw refused(address, "holds no '" + WaiverFile.FILE + "'.");
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return bytes(in);
            }
        }
    }

    /** One more than may be, so that whoever decodes it says what is too large. */
    private static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(
                (int) Math.min(Integer.MAX_VALUE - 8, Limits.standard().fileBytes() + 1));
    }

    private static CommandException refused(String address, String what) {
        return new CommandException("interlock.waivers names '" + address + "', which " + what);
    }
}
