package dev.interlock.render;

import dev.interlock.report.Report;
import dev.interlock.rule.Finding;
import dev.interlock.source.Location;
import dev.interlock.source.Range;
import dev.interlock.source.RemoteAddress;
import java.util.Optional;

/**
 * Name the file of a repository that a finding is shown at.
 *
 * <p>A platform shows what lies in the repository. What stands inside an archive is shown at the archive, and what
 * stands on the network at the first related place that is no address.
 *
 * @param path the path with {@code /}, without a leading {@code ./}
 * @param range the stretch of the file; empty for whole files and archives
 * @param inside where in the archive it stands, with line and column; empty for other files
 */
record RepositoryPlace(String path, Optional<Range> range, String inside) {

    private static final String INTO_ARCHIVE = "!/";

    /** Find the place relative to the root of the repository; nothing where the finding is on no file. */
    static Optional<RepositoryPlace> find(Report report, Finding finding) {
        return find(report, finding, report.repositoryPath());
    }

    /** Find the place relative to the root of the reactor; nothing where the finding is on no file. */
    static Optional<RepositoryPlace> findInReactor(Report report, Finding finding) {
        return find(report, finding, "");
    }

    private static Optional<RepositoryPlace> find(Report report, Finding finding, String before) {
        if (isFile(report, finding.location())) {
            return Optional.of(at(before, finding.location()));
        }
        for (Location related : finding.related()) {
            if (isFile(report, related)) {
                return Optional.of(at(before, related));
            }
        }
        return Optional.empty();
    }

    private static boolean isFile(Report report, Location location) {
        String file = location.file();
        boolean isDirectory = file.isEmpty() || file.equals(".") || file.equals(report.directory());
        return !isDirectory && !RemoteAddress.isOne(file);
    }

    private static RepositoryPlace at(String before, Location location) {
        String file = location.file();
        int archive = file.indexOf(INTO_ARCHIVE);
        if (archive < 0) {
            return new RepositoryPlace(before + file, location.range(), "");
        }
        String inner = file.substring(archive + INTO_ARCHIVE.length());
        String place = new Location(inner, location.range()).toString();
        return new RepositoryPlace(before + file.substring(0, archive), Optional.empty(), place);
    }

    /** Tell the first line, 1 where only the file is known. */
    int line() {
        return range.isPresent() ? range.get().start().line() : 1;
    }

    /** Add to a message where in an archive it holds. */
    String told(String message) {
        return inside.isEmpty() ? message : message + " (in " + inside + ")";
    }
}
