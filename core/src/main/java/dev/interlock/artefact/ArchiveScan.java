package dev.interlock.artefact;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * List the entries of an archive and of the archives in it.
 *
 * <p>Whatever is wrong with entries ends in one problem for the archive and each kind of trouble; the other entries
 * stay.
 */
final class ArchiveScan {

    private static final List<String> ENDINGS = List.of(".zip", ".car", ".mar");
    /** Deflate reaches about a thousand; a document of this size never compresses so well. */
    private static final long SUSPICIOUS_RATIO = 250;

    private static final long SUSPICIOUS_SIZE = 8L << 20;

    private final Limits limits;
    private final List<Diagnostic> problems;
    private final Map<String, ArchivedFile> files = new TreeMap<>();
    private long unpacked;

    ArchiveScan(Limits limits, List<Diagnostic> problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * A file inside an archive.
     *
     * @param archive the path of the archive
     * @param entry where it stands there
     */
    record ArchivedFile(String archive, ZipArchive.Entry entry) {}

    /** Tell whether a file is an archive that may be the export of a project. */
    static boolean isArchive(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** List what an archive holds, by path. */
    Map<String, ArchivedFile> scan(String archive, byte[] zip) {
        scan(archive, zip, 1);
        return files;
    }

    private void scan(String archive, byte[] zip, int nesting) {
        Troubles troubles = new Troubles(archive);
        List<ZipArchive.Entry> entries = directory(archive, zip);
        if (entries.size() > limits.archiveEntries()) {
            problems.add(Diagnostic.of(
                    "archive-too-many-entries",
                    "The archive has more than " + limits.archiveEntries() + " entries.",
                    Location.of(archive),
                    "Exclude it with interlock.excludes, or unpack what has to be checked."));
            entries = entries.subList(0, limits.archiveEntries());
        }
        Map<String, ZipArchive.Entry> inner = new LinkedHashMap<>();
        for (ZipArchive.Entry entry : entries) {
            if (!entry.isDirectory()) {
                String name = ProjectPath.normalise(entry.name())
                        .filter(normal -> !normal.isEmpty()
                                && !List.of(entry.name().split("[/\\\\]")).contains(".."))
                        .orElse("");
                String path = archive + ProjectPath.ENTRY + name;
                if (troubles.accepts(entry, name, path)) {
                    unpacked += entry.size();
                    files.put(path, new ArchivedFile(archive, entry));
                    if (isArchive(name) || (!name.contains(".") && holdsArchive(zip, entry))) {
                        inner.put(path, entry);
                    }
                }
            }
        }
        troubles.report();
        inner.forEach((path, entry) -> descend(path, zip, entry, nesting));
    }

    private void descend(String path, byte[] zip, ZipArchive.Entry entry, int nesting) {
        if (nesting >= limits.archiveNesting()) {
            problems.add(Diagnostic.of(
                    "archive-nested-too-deep",
                    "The archive lies in more than " + (limits.archiveNesting() - 1) + " others and was not opened.",
                    Location.of(path),
                    "Unpack it, or exclude it with interlock.excludes."));
            return;
        }
        try {
            scan(path, ZipArchive.unpack(zip, entry), nesting + 1);
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private List<ZipArchive.Entry> directory(String archive, byte[] zip) {
        try {
            return ZipArchive.entries(zip, limits.archiveEntries());
        } catch (IOException | IndexOutOfBoundsException e) {
            unreadable(archive, e);
            return List.of();
        }
    }

    private void unreadable(String archive, Exception cause) {
        String why = cause instanceof IOException ? cause.getMessage() : "its directory of entries is damaged";
        problems.add(Diagnostic.of(
                "archive-unreadable",
                "The archive cannot be read: " + why + ".",
                Location.of(archive),
                "Export it again, or exclude it with interlock.excludes."));
    }

    private static boolean holdsArchive(byte[] zip, ZipArchive.Entry entry) {
        byte[] first = ZipArchive.peek(zip, entry, 22);
        return ZipArchive.looksLikeOne(first);
    }

    /** The entries of one archive that are not taken, by the reason. */
    private final class Troubles {
        private final String archive;
        private final Map<String, List<String>> names = new LinkedHashMap<>();

        Troubles(String archive) {
            this.archive = archive;
        }

        boolean accepts(ZipArchive.Entry entry, String name, String path) {
            String trouble = "";
            if (name.isEmpty()) {
                trouble = "archive-entry-escapes";
            } else if (entry.encrypted()) {
                trouble = "archive-encrypted";
            } else if (!entry.isPackedSupported()) {
                trouble = "archive-method-unknown";
            } else if (entry.size() > SUSPICIOUS_SIZE && entry.size() > SUSPICIOUS_RATIO * entry.packed()) {
                trouble = "archive-bomb";
            } else if (entry.size() > limits.fileBytes() || unpacked + entry.size() > limits.archiveBytes()) {
                trouble = "archive-too-large";
            } else if (files.containsKey(path)) {
                trouble = "archive-duplicate-entry";
            }
            if (!trouble.isEmpty()) {
                names.computeIfAbsent(trouble, any -> new ArrayList<>()).add(entry.name());
            }
            return trouble.isEmpty();
        }

        void report() {
            names.forEach((trouble, entries) -> problems.add(Diagnostic.of(
                    trouble,
                    "The archive entry '" + printable(entries.get(0)) + "'"
                            + (entries.size() > 1 ? " and " + (entries.size() - 1) + " more" : "") + " "
                            + whatIsWrong(trouble) + ".",
                    Location.of(archive),
                    nextStep(trouble))));
        }

        private String whatIsWrong(String trouble) {
            return switch (trouble) {
                case "archive-entry-escapes" -> "would lie outside the archive and was left out";
                case "archive-encrypted" -> "is encrypted and was left out";
                case "archive-method-unknown" -> "is packed by a method that is not supported and was left out";
                case "archive-bomb" -> "unpacks to far more than its packed size and was left out";
                case "archive-duplicate-entry" -> "exists twice; the first was read";
                default -> "exceeds the limits on unpacked sizes and was left out";
            };
        }

        private String nextStep(String trouble) {
            return switch (trouble) {
                case "archive-encrypted" -> "Export the archive without a password.";
                case "archive-too-large" ->
                    "Unpack it and check the part that matters, or exclude it with" + " interlock.excludes.";
                default -> "Export the archive again with the tool that made it.";
            };
        }

        private static String printable(String name) {
            String clean = name.replaceAll("\\p{Cntrl}", "?");
            return clean.length() > 120 ? clean.substring(0, 120) + "…" : clean;
        }
    }
}
