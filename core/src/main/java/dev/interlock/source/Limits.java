package dev.interlock.source;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Bound what one input may cost.
 *
 * <p>Every input is hostile: whatever exceeds a bound ends in one diagnostic that names the bound, never in an error of
 * the virtual machine.
 *
 * @param fileBytes the size of one file
 * @param depth the nesting of one document
 * @param nodes the nodes of one document
 * @param aliasedNodes the nodes that the aliases of one YAML document may add
 * @param archiveNesting how many archives may lie in one another
 * @param archiveEntries the entries of one archive
 * @param archiveBytes the unpacked size of one archive
 * @param files the files of one project
 * @param matching the time that one regular expression may take on one value
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Limits(
        long fileBytes,
        int depth,
        int nodes,
        int aliasedNodes,
        int archiveNesting,
        int archiveEntries,
        long archiveBytes,
        int files,
        Duration matching) {

    /** Tell the same limits with files of at most this size, if that is less. */
    public Limits withFileBytes(long most) {
        return new Limits(
                Math.min(fileBytes, most),
                depth,
                nodes,
                aliasedNodes,
                archiveNesting,
                archiveEntries,
                archiveBytes,
                files,
                matching);
    }

    /** Tell the limits that hold where nothing else is said. */
    public static Limits standard() {
        return new Limits(
                128L << 20, 512, 20_000_000, 1_000_000, 3, 20_000, 512L << 20, 500_000, Duration.ofSeconds(2));
    }
}
