package dev.interlock.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apiguardian.api.API;

/**
 * Say in words of ours why a file cannot be read or written.
 *
 * <p>The messages of the file system are the path alone, or speak the language of the machine.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FileTrouble {

    private FileTrouble() {}

    /** Tell the reason as a clause, such as {@code access to it is denied}. */
    public static String describe(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access to it is denied";
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return "it does not exist";
        }
        if (cause instanceof FileAlreadyExistsException
                || cause instanceof NotDirectoryException
                || cause instanceof DirectoryNotEmptyException) {
            return "something else of that name is in the way";
        }
        if (cause instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        String reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return reason == null || reason.isBlank()
                ? "the file system refuses it"
                : reason.strip().replaceAll("\\s+", " ");
    }
}
