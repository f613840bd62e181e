package dev.interlock.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The main classes of one module, without its tests and without the modules below it. */
public final class MainClasses {

    private MainClasses() {}

    /**
     * Imports the main classes of the module that {@code test} belongs to. The place of the test class is the only
     * thing that Maven and the IDEs agree on: the working directory differs, and the class path holds all modules.
     */
    public static JavaClasses beside(Class<?> test) {
        return new ClassFileImporter().importPath(testClasses(test).resolveSibling("classes"));
    }

    private static Path testClasses(Class<?> test) {
        try {
            return Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No path: place of " + test, e);
        }
    }
}
