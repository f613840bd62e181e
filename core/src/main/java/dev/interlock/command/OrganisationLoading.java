package dev.interlock.command;

import dev.interlock.CheckRequest;
import dev.interlock.model.Organisation;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.FileTrouble;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the organisation that a user names: a file, or one that is released as an artefact. */
final class OrganisationLoading {

    private static final String MAVEN = "maven:";

    /** Where a jar carries it; an artefact may also be the YAML file itself. */
    private static final String SHIPPED = "META-INF/interlock/" + Organisation.FILE;

    private static final Limits LIMITS = Limits.standard();

    /** More than the library reads, so that it says itself what is too large. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int SHOWN = 20;

    private final Workspace workspace;
    private final String address;

    OrganisationLoading(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.address = options.text(Option.ORGANISATION).strip();
    }

    /** Let a check judge by it; one that was asked for and cannot be used stops the command. */
    CheckRequest addTo(CheckRequest request) {
        if (address.isEmpty()) {
            return request;
        }
        try {
            return address.startsWith(MAVEN) ? request.organisation(released()) : file(request);
        } catch (InvalidPathException e) {
            throw refused("is neither a file nor written like maven:group:artifact:version.");
        } catch (IOException e) {
            throw refused("cannot be read (" + FileTrouble.describe(e) + ").");
        }
    }

    private CheckRequest file(CheckRequest request) throws IOException {
        Path file = workspace.directory().resolve(address).normalize();
        if (!Files.isRegularFile(file)) {
            file = workspace.root().resolve(address).normalize();
        }
        if (!Files.isRegularFile(file)) {
            throw refused("is no file below the checked directory or the root of the build.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return request.organisation(organisation(workspace.display(file), in), file);
        }
    }

    private Organisation released() throws IOException {
        Path artefact = workspace.released(address.substring(MAVEN.length())).file();
        if (!artefact.toString().endsWith(".jar")) {
            try (InputStream in = Files.newInputStream(artefact)) {
                return organisation(address, in);
            }
        }
        try (ZipFile jar = new ZipFile(artefact.toFile())) {
            ZipEntry entry = jar.getEntry(SHIPPED);
            if (entry == null) {
                throw refused("ships no '" + SHIPPED + "'.");
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return organisation(address, in);
            }
        }
    }

    private static Organisation organisation(String name, InputStream in) throws IOException {
        Parsed<Organisation> read = Organisation.read(name, in.readNBytes(MOST_BYTES), LIMITS);
        if (read.value().isPresent()) {
            return read.value().get();
        }
        StringBuilder problems = new StringBuilder("The organisation cannot be used:");
        List<Diagnostic> all = read.problems();
        for (Diagnostic problem : all.subList(0, Math.min(SHOWN, all.size()))) {
            problems.append("\n  ").append(problem);
        }
        if (all.size() > SHOWN) {
            problems.append("\n  … and ").append(all.size() - SHOWN).append(" more");
        }
        throw new CommandException(problems.toString());
    }

    private CommandException refused(String what) {
        return new CommandException("interlock.organisation is '" + address + "', which " + what);
    }
}
