package dev.interlock.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.graph.Dependency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves the class path of a module when a rule first needs it, because most checks never do.
 *
 * <p>What cannot be resolved is left out, and the classes that need it count as incompletely read.
 */
final class ModuleClassPath implements Supplier<List<Path>> {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleClassPath.class);

    private final AbstractInterlockMojo mojo;
    private final MavenProject project;

    ModuleClassPath(AbstractInterlockMojo mojo, MavenProject project) {
        this.mojo = mojo;
        this.project = project;
    }

    @Override
    public List<Path> get() {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, mojo.session.getRepositorySession());
        try {
            return paths(mojo.dependenciesResolver.resolve(request));
        } catch (DependencyResolutionException e) {
            LOG.warn("Not every dependency of {} can be resolved: {}", project.getId(), e.getMessage());
            return paths(e.getResult());
        }
    }

    private static List<Path> paths(DependencyResolutionResult result) {
        List<Path> paths = new ArrayList<>();
        for (Dependency dependency : result.getDependencies()) {
            File file = dependency.getArtifact().getFile();
            if (file != null && !dependency.getScope().equals("test")) {
                paths.add(file.toPath());
            }
        }
        return paths;
    }
}
