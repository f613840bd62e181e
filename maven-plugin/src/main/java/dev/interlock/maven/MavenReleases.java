package dev.interlock.maven;

import dev.interlock.command.CommandException;
import dev.interlock.command.Released;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Mirror;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * Finds artefacts by which parties speak, and tells whether they have really released them.
 *
 * <p>A project may name repositories of its own, and may build or install what it wants. What proves something comes
 * from the repositories that the settings of the machine name.
 */
final class MavenReleases {

    private final AbstractInterlockMojo mojo;

    MavenReleases(AbstractInterlockMojo mojo) {
        this.mojo = mojo;
    }

    Released find(String coordinates) throws ArtifactResolutionException {
        Artifact wanted = new DefaultArtifact(coordinates);
        requireNoModule(wanted);
        ArtifactRequest request = new ArtifactRequest();
        request.setArtifact(wanted);
        List<RemoteRepository> repositories = new ArrayList<>(ofRequest());
        MavenProject project = mojo.project;
        if (project != null) {
            repositories.addAll(project.getRemotePluginRepositories());
        }
        request.setRepositories(repositories);
        ArtifactResult found = mojo.repositorySystem.resolveArtifact(mojo.session.getRepositorySession(), request);
        return new Released(found.getArtifact().getFile().toPath(), doubt(found));
    }

    /** A module of the same build is what its requesters have written, under whatever coordinates. */
    private void requireNoModule(Artifact wanted) {
        List<MavenProject> modules = mojo.session.getAllProjects();
        for (MavenProject module : modules == null ? List.<MavenProject>of() : modules) {
            if (module.getGroupId().equals(wanted.getGroupId())
                    && module.getArtifactId().equals(wanted.getArtifactId())) {
                throw new CommandException("'maven:" + wanted.getGroupId() + ":" + wanted.getArtifactId() + ":"
                        + wanted.getVersion() + "' is a module of this very build, so that nobody has released it;"
                        + " name its file instead.");
            }
        }
    }

    private Optional<String> doubt(ArtifactResult found) {
        if (found.getArtifact().isSnapshot()) {
            return Optional.of("a snapshot is no release");
        }
        if (!(found.getRepository() instanceof RemoteRepository from)) {
            return Optional.of("it was installed on this machine and not released");
        }
        return isOfSettings(from)
                ? Optional.empty()
                : Optional.of("it comes from '" + from.getId() + "', a repository that only the project names");
    }

    private boolean isOfSettings(RemoteRepository from) {
        for (RemoteRepository known : ofRequest()) {
            if (isSame(from, known.getId(), known.getUrl())) {
                return true;
            }
        }
        for (Mirror mirror : mojo.session.getRequest().getMirrors()) {
            if (isSame(from, mirror.getId(), mirror.getUrl())) {
                return true;
            }
        }
        for (Profile profile : mojo.session.getRequest().getProfiles()) { // those of the settings, never of a POM
            for (Repository known : profile.getPluginRepositories()) {
                if (isSame(from, known.getId(), known.getUrl())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(RemoteRepository from, String id, String url) {
        return from.getId().equals(id) && withoutSlash(from.getUrl()).equals(withoutSlash(url));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private List<RemoteRepository> ofRequest() {
        return RepositoryUtils.toRepos(mojo.session.getRequest().getPluginArtifactRepositories());
    }
}
