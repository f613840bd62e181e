package dev.interlock.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {

    @Test
    void says_in_words_what_the_file_system_means() {
        assertThat(FileTrouble.describe(new AccessDeniedException("/home/me/a")))
                .isEqualTo("access to it is denied");
        assertThat(FileTrouble.describe(new NoSuchFileException("/home/me/a"))).isEqualTo("it does not exist");
        assertThat(FileTrouble.describe(new FileNotFoundException("/home/me/a")))
                .isEqualTo("it does not exist");
        assertThat(FileTrouble.describe(new FileAlreadyExistsException("/home/me/a")))
                .isEqualTo("something else of that name is in the way");
        assertThat(FileTrouble.describe(new FileSystemLoopException("/home/me/a")))
                .isEqualTo("its links lead in a circle");
        assertThat(FileTrouble.describe(new FileSystemException("/home/me/a", null, "No space left on device")))
                .isEqualTo("No space left on device");
    }

    @Test
    void never_says_null() {
        assertThat(FileTrouble.describe(new IOException())).isEqualTo("the file system refuses it");
        assertThat(FileTrouble.describe(new FileSystemException(null))).isEqualTo("the file system refuses it");
    }
}
