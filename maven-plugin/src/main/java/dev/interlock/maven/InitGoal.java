package dev.interlock.maven;

import dev.interlock.Interlock;
import dev.interlock.InterlockException;
import dev.interlock.artefact.Project;
import dev.interlock.source.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Writes the first descriptor of a module; one that is there stays as it is. */
final class InitGoal {

    private final InitMojo mojo;
    private final Module module;

    InitGoal(InitMojo mojo) {
        this.mojo = mojo;
        this.module = new Module(mojo);
    }

    void write() throws MojoExecutionException {
        Path file = module.directory().resolve(mojo.descriptor);
        if (Files.exists(file)) {
            mojo.getLog().info("interlock: " + module.display(file) + " is there already and stays as it is.");
            return;
        }
        Interlock interlock = module.interlock(List.of("interlock:ownership"));
        Project project = module.project();
        String sketch = sketch(interlock, project);
        try {
            Files.writeString(file, sketch, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new MojoExecutionException(module.display(file) + " cannot be written (" + FileTrouble.describe(e)
                    + "); make the folder writable.");
        }
        mojo.getLog().info("interlock: " + module.display(file) + " written; confirm or correct what it guesses.");
    }

    private static String sketch(Interlock interlock, Project project) throws MojoExecutionException {
        try {
            return interlock.sketchDescriptor(project);
        } catch (InterlockException e) {
            throw Module.misconfigured(e);
        }
    }
}
