package dev.interlock.maven;

import org.apache.maven.plugin.MojoExecutionException;

/** Tells builds on an old JDK what to do. Compiled for Java 8. */
final class JavaRequirement {

    private static final double LEAST = 17;

    private JavaRequirement() {}

    static void require(String specification) throws MojoExecutionException {
        if (Double.parseDouble(specification) < LEAST) {
            throw new MojoExecutionException("Interlock needs Java 17 or newer to run, and this build runs on Java "
                    + specification + ". Run Maven on a newer JDK (your code still compiles for Java " + specification
                    + " with maven.compiler.release), or switch the check off here with -Dinterlock.skip.");
        }
    }
}
