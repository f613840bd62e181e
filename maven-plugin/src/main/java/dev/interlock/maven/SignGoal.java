package dev.interlock.maven;

import dev.interlock.command.SignCommand;

/** Writes the signature of a record into the waivers of a module. */
final class SignGoal extends CommandGoal {

    SignGoal(SignMojo mojo) {
        super(mojo, new SignCommand(), Settings.of(mojo));
    }
}
