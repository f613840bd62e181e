package dev.interlock.maven;

import dev.interlock.model.Organisation;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds the organisation that the build names: a file, or one that is released as an artefact. */
final class OrganisationSource {

    /** Where a jar carries it; an artefact may also be the YAML file itself. */
    private static final String SHIPPED = "META-INF/interlock/" + Organisation.FILE;

    private static final Limits LIMITS = Limits.standard();

    /** More than the library reads, so that it says itself what is too large. */
    private static final int MOST_BYTES = 32 << 20;

    private final AbstractCheckMojo mojo;
    private final Module module;

    OrganisationSource(AbstractCheckMojo mojo, Module module) {
        this.mojo = mojo;
        this.module = module;
    }

    /** Read it; one that was asked for and cannot be used stops the build. */
    Organisation read() throws MojoExecutionException {
        if (mojo.organisation == null || mojo.organisation.isBlank()) {
            return Organisation.none();
        }
        String address = mojo.organisation.strip();
        try {
            return MavenPacks.isMaven(address) ? released(address) : file(address);
        } catch (IllegalArgumentException e) {
            throw refused(address, "is neither a file nor written like maven:group:artifact:version.");
        } catch (ArtifactResolutionException e) {
            throw refused(address, "cannot be resolved; check the coordinates and the repositories of the build.");
        } catch (IOException e) {
            throw refused(address, "cannot be read.");
        }
    }

    private Organisation file(String written) throws IOException, MojoExecutionException {
        Path file = module.directory().resolve(written).normalize();
        if (!Files.isRegularFile(file)) {
            file = module.reactorRoot().resolve(written).normalize();
        }
        if (!Files.isRegularFile(file)) {
            throw refused(written, "is no file below the module or the root of the build.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return organisation(module.display(file), in);
        }
    }

    private Organisation released(String address)
            throws ArtifactResolutionException, IOException, MojoExecutionException {
        Path artefact = new MavenPacks(mojo).resolve(address.substring(address.indexOf(':') + 1));
        if (!artefact.toString().endsWith(".jar")) {
            try (InputStream in = Files.newInputStream(artefact)) {
                return organisation(address, in);
            }
        }
        try (ZipFile jar = new ZipFile(artefact.toFile())) {
            ZipEntry entry = jar.getEntry(SHIPPED);
            if (entry == null) {
                throw refused(address, "ships no '" + SHIPPED + "'.");
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return organisation(address, in);
            }
        }
    }

    private static Organisation organisation(String name, InputStream in) throws IOException, MojoExecutionException {
        Parsed<Organisation> read = Organisation.read(name, in.readNBytes(MOST_BYTES), LIMITS);
        if (read.value().isEmpty()) {
            StringBuilder problems = new StringBuilder("The organisation cannot be used:");
            int told = 0;
            for (Diagnostic problem : read.problems()) {
                if (told++ < 20) {
                    problems.append("\n  ").append(problem);
                }
            }
            if (told > 20) {
                problems.append("\n  … and ").append(told - 20).append(" more");
            }
            throw new MojoExecutionException(problems.toString());
        }
        return read.value().get();
    }

    private static MojoExecutionException refused(String address, String what) {
        return new MojoExecutionException("interlock.organisation is '" + address + "', which " + what);
    }
}
