package dev.interlock.rules.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Find classes on a class path and in the JDK. Jars are opened when a class is first looked for in them. */
final class ClassPath implements AutoCloseable {

    private static final Pattern JAR = Pattern.compile(
            "(.+?)(?:-\\d[\\w.+]*(?:-(?:SNAPSHOT|RC|CR|M|GA|Final|alpha|beta|jre|android|\\d)[\\w.+]*)*)?\\.jar");

    private final List<Path> entries;
    private final long mostBytes;
    private final Map<Path, Optional<ZipFile>> opened = new HashMap<>();

    private ClassPath(List<Path> entries, long mostBytes) {
        this.entries = List.copyOf(entries);
        this.mostBytes = mostBytes;
    }

    static ClassPath of(List<Path> entries, long mostBytes) {
        return new ClassPath(entries, mostBytes);
    }

    List<Path> entries() {
        return entries;
    }

    /** Tell whether nobody has said what the classes were compiled against. */
    boolean isUnknown() {
        return entries.isEmpty();
    }

    /** Tell the names of the jars without versions. */
    Set<String> artifacts() {
        Set<String> names = new TreeSet<>();
        for (Path entry : entries) {
            Matcher jar = JAR.matcher(String.valueOf(entry.getFileName()));
            if (jar.matches()) {
                names.add(jar.group(1));
            }
        }
        return names;
    }

    /** Find the class file of a class. */
    Optional<byte[]> find(String className) {
        String file = className.replace('.', '/') + ".class";
        for (Path entry : entries) {
            try {
                Optional<byte[]> found = Files.isDirectory(entry) ? inDirectory(entry, file) : inJar(entry, file);
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                // An entry that cannot be read holds no class; that the class is missing is said of the class.
            }
        }
        return inJdk(file);
    }

    private Optional<byte[]> inDirectory(Path directory, String file) throws IOException {
        Path path = directory.resolve(file).normalize();
        if (!path.startsWith(directory.normalize()) || !Files.isRegularFile(path) || Files.size(path) > mostBytes) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(path));
    }

    private Optional<byte[]> inJar(Path jar, String file) throws IOException {
        Optional<ZipFile> zip = zip(jar);
        ZipEntry entry = zip.isPresent() ? zip.get().getEntry(file) : null;
        if (zip.isEmpty() || entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.get().getInputStream(entry)) {
            return read(in);
        }
    }

    private Optional<byte[]> inJdk(String file) {
        try (InputStream in = openInJdk(file)) {
            return in == null ? Optional.empty() : read(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Most classes lie in the base module, which needs no URL and none of the machinery behind it. */
    private static @Nullable InputStream openInJdk(String file) throws IOException {
        InputStream inBase = Object.class.getModule().getResourceAsStream(file);
        return inBase != null ? inBase : ClassLoader.getPlatformClassLoader().getResourceAsStream(file);
    }

    private Optional<byte[]> read(InputStream in) throws IOException {
        int most = (int) Math.min(mostBytes, Integer.MAX_VALUE - 16);
        byte[] bytes = in.readNBytes(most);
        return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
    }

    private Optional<ZipFile> zip(Path jar) {
        Optional<ZipFile> known = opened.get(jar);
        if (known == null) {
            known = open(jar);
            opened.put(jar, known);
        }
        return known;
    }

    private static Optional<ZipFile> open(Path jar) {
        try {
            return Files.isRegularFile(jar) ? Optional.of(new ZipFile(jar.toFile())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        for (Optional<ZipFile> zip : opened.values()) {
            if (zip.isPresent()) {
                close(zip.get());
            }
        }
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read; there is nothing that could be lost.
        }
    }
}
