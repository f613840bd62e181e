package dev.interlock.artefact;

import java.util.List;
import org.apiguardian.api.API;

/**
 * State that a file, with others around it, is an artefact of a format.
 *
 * @param format the id of the format
 * @param root the root file
 * @param members further files that belong to it and are known without reading it
 * @param strength how sure the format is
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Claim(String format, String root, List<String> members, Strength strength) {

    /** How sure a format is; the stronger claim on a file wins. */
    public enum Strength {
        POSSIBLE,
        LIKELY,
        CERTAIN
    }

    public Claim {
        members = List.copyOf(members);
    }

    /** Create a certain claim on a root file alone. */
    public static Claim certain(String format, String root) {
        return new Claim(format, root, List.of(), Strength.CERTAIN);
    }
}
