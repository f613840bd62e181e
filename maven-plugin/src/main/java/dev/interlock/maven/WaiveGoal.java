package dev.interlock.maven;

import dev.interlock.command.WaiveCommand;

/** Writes the claim of an exception into the waivers of a module. */
final class WaiveGoal extends CommandGoal {

    WaiveGoal(WaiveMojo mojo) {
        super(mojo, new WaiveCommand(), Settings.of(mojo));
    }
}
