package dev.interlock.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Approve a waiver or an approval by signing its record with a private key. */
@Mojo(name = "sign", threadSafe = true, requiresProject = false)
public final class SignMojo extends AbstractInterlockMojo {

    /** The record, by its id. */
    @Parameter(property = "interlock.record")
    public String record;

    /** The file of the private key (Ed25519, PKCS #8), which lies outside of the project and nobody else can read. */
    @Parameter(property = "interlock.key")
    public String key;

    /** What the organisation file calls the key, where it does not list it yet. */
    @Parameter(property = "interlock.keyId")
    public String keyId;

    @Override
    String goal() {
        return "SignGoal";
    }
}
