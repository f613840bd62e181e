package dev.interlock.rules.code;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Import the classes of a project into ArchUnit. */
final class ArchUnitImport {

    private ArchUnitImport() {}

    /**
     * Import all classes; those of the class path are resolved where the project's classes name them.
     *
     * <p>ArchUnit reads from files only. The classes are handed over in one archive that is deleted at once, so that
     * projects in memory and in archives can be judged too.
     */
    static JavaClasses read(ProjectClasses classes) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // ArchUnit looks for what classes inherit in the context class loader; nothing is run from there.
        try (URLClassLoader loader = new URLClassLoader(urls(classes), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
                configure(configuration);
                return importAll(classes);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand the classes over to ArchUnit", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Make ArchUnit independent of files of its own that lie somewhere on the class path. */
    static void configure(ArchConfiguration configuration) {
        configuration.reset();
        configuration.setResolveMissingDependenciesFromClassPath(true);
        configuration.setMd5InClassSourcesEnabled(false);
        configuration.setProperty("archRule.failOnEmptyShould", "false");
    }

    /** Count the classes that ArchUnit knows of those that it was given. */
    static int count(JavaClasses imported, ProjectClasses classes) {
        int count = 0;
        for (String name : classes.files().keySet()) {
            if (imported.contain(name)) {
                count++;
            }
        }
        return count;
    }

    private static JavaClasses importAll(ProjectClasses classes) {
        try {
            Path archive = Files.createTempFile("interlock-classes", ".jar");
            try {
                write(classes, archive);
                try (JarFile jar = new JarFile(archive.toFile())) {
                    return new ClassFileImporter().importJar(jar);
                }
            } finally {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand the classes over to ArchUnit", e);
        }
    }

    private static void write(ProjectClasses classes, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, Supplier<Optional<byte[]>>> file :
                    classes.files().entrySet()) {
                Optional<byte[]> bytes = file.getValue().get();
                if (bytes.isPresent()) {
                    zip.putNextEntry(new ZipEntry(file.getKey().replace('.', '/') + ".class"));
                    zip.write(bytes.get());
                    zip.closeEntry();
                }
            }
        }
    }

    private static URL[] urls(ProjectClasses classes) {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classes.classPath()) {
            try {
                urls.add(entry.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new UncheckedIOException("no class path entry: " + entry, e);
            }
        }
        return urls.toArray(URL[]::new);
    }
}
