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
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            Path unfinished = real.resolveSibling(real.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            try {
                Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(unfinished, real, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new CommandException(workspace.display(file) + " cannot be written (" + FileTrouble.describe(e)
                    + "); make the folder writable.");
        }
    }
}
