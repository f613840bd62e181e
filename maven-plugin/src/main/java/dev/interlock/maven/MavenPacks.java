package dev.interlock.maven;

import dev.interlock.pack.PackSource;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds packs that are released as artefacts: a YAML file, or the one pack that a jar ships. */
final class MavenPacks implements PackSource {

    private static final String SCHEME = "maven:";
    private static final Pattern SHIPPED = Pattern.compile("META-INF/interlock/packs/[^/]+\\.ya?ml");

    private final AbstractInterlockMojo mojo;

    MavenPacks(AbstractInterlockMojo mojo) {
        this.mojo = mojo;
    }

    static boolean isMaven(String address) {
        return address.startsWith(SCHEME);
    }

    @Override
    public Optional<Parsed<SourceText>> find(String address, Limits limits) {
        String coordinates = address.substring(SCHEME.length());
        try {
            Path file = resolve(coordinates);
            return Optional.of(
                    file.toString().endsWith(".jar") ? shipped(address, file, limits) : text(address, file, limits));
        } catch (IllegalArgumentException e) {
            return failed(address, "is not written like maven:group:artifact:version", "Correct it.");
        } catch (ArtifactResolutionException e) {
            return failed(address, "cannot be resolved", "Check the coordinates and the repositories of the build.");
        } catch (IOException e) {
            return failed(address, "cannot be read", "Delete it from the local repository and build again.");
        }
    }

    Path resolve(String coordinates) throws ArtifactResolutionException {
        Artifact jar = new DefaultArtifact(coordinates);
        ArtifactRequest request = new ArtifactRequest();
        request.setArtifact(jar);
        MavenProject project = mojo.project;
        request.setRepositories(project == null ? List.of() : project.getRemotePluginRepositories());
        return mojo.repositorySystem
                .resolveArtifact(mojo.session.getRepositorySession(), request)
                .getArtifact()
                .getFile()
                .toPath();
    }

    private static Parsed<SourceText> text(String address, Path file, Limits limits) throws IOException {
        return TextDecoder.decode(address, Files.readAllBytes(file), limits);
    }

    private static Parsed<SourceText> shipped(String address, Path jar, Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> packs = zip.stream()
                    .filter(entry -> SHIPPED.matcher(entry.getName()).matches())
                    .toList();
            if (packs.size() != 1) {
                return Parsed.failed(Diagnostic.of(
                        "pack-address",
                        "The artefact '" + address + "' ships " + packs.size() + " packs.",
                        "Add it as a dependency of the plugin, and ask for its packs by 'interlock:NAME'."));
            }
            try (InputStream in = zip.getInputStream(packs.get(0))) {
                int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1);
                return TextDecoder.decode(address, in.readNBytes(most), limits);
            }
        }
    }

    private static Optional<Parsed<SourceText>> failed(String address, String what, String nextStep) {
        return Optional.of(
                Parsed.failed(Diagnostic.of("pack-unresolved", "The pack '" + address + "' " + what + ".", nextStep)));
    }
}
