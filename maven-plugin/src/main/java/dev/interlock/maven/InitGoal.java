package dev.interlock.maven;

import dev.interlock.command.InitCommand;

/** Writes the first descriptor of a module; one that is there stays as it is. */
final class InitGoal extends CommandGoal {

    InitGoal(InitMojo mojo) {
        super(mojo, new InitCommand(), Settings.of(mojo));
    }
}
