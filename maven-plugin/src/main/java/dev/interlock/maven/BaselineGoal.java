package dev.interlock.maven;

import dev.interlock.command.BaselineCommand;

/** Writes the baseline of a module. */
final class BaselineGoal extends CommandGoal {

    BaselineGoal(BaselineMojo mojo) {
        super(mojo, new BaselineCommand(), Settings.of(mojo));
    }
}
