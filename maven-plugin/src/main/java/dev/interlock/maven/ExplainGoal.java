package dev.interlock.maven;

import dev.interlock.command.ExplainCommand;

/** Explains one rule, or lists the rules in force. */
final class ExplainGoal extends CommandGoal {

    ExplainGoal(ExplainMojo mojo) {
        super(mojo, new ExplainCommand(), Settings.of(mojo));
    }
}
