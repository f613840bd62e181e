package dev.interlock.command;

import dev.interlock.source.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that people keep: as a whole or not at all, so that the old one survives whatever happens. */
final class WholeFile {

    private WholeFile() {}

    static void write(Path file, String text, Workspace workspace) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            requirePlace(real, file, workspace);
            unfinished = real.resolveSibling(real.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            try {
                Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, real, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            String repair = Files.isDirectory(unfinished)
                    ? "move '" + workspace.display(unfinished) + "' out of the way."
                    : "make the folder writable.";
            throw refused(file, FileTrouble.describe(e), repair, workspace);
        }
    }

    private static void requirePlace(Path real, Path file, Workspace workspace) {
        Path folder = real.getParent();
        if (Files.isDirectory(real)) {
            throw refused(file, "it is a folder", "move it out of the way.", workspace);
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw refused(file, "its folder does not exist", "make the folder.", workspace);
        }
    }

    private static CommandException refused(Path file, String why, String repair, Workspace workspace) {
        return new CommandException(workspace.display(file) + " cannot be written (" + why + "); " + repair);
    }
}
