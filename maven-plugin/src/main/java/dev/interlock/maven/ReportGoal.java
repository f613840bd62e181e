package dev.interlock.maven;

import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Checks one module, and lets the build go on whatever is found. */
final class ReportGoal implements Callable<Void> {

    private final AbstractCheckMojo mojo;

    ReportGoal(AbstractCheckMojo mojo) {
        this.mojo = mojo;
    }

    @Override
    public @Nullable Void call() throws MojoExecutionException {
        new CheckGoal(mojo).report();
        return null;
    }
}
