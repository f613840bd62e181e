package dev.interlock.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Write a descriptor with what nobody but people can judge of the interfaces that were found. */
@Mojo(name = "init", threadSafe = true, requiresProject = false)
public final class InitMojo extends AbstractInterlockMojo {

    @Override
    String goal() {
        return "InitGoal";
    }
}
