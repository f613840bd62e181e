package dev.interlock.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Explain a rule, or list the rules that are in force and why. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractInterlockMojo {

    /** The rule to explain; all rules in force are listed where it is left out. */
    @Parameter(property = "interlock.rule")
    public String rule;

    /** The pack to explain, in place of <code>packs</code>. */
    @Parameter(property = "interlock.pack")
    public String pack;

    @Override
    String goal() {
        return "ExplainGoal";
    }
}
