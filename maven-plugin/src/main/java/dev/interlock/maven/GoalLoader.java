package dev.interlock.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Loads what goals do from the jars of the plugin.
 *
 * <p>The realm in which Maven loads a plugin throws an exception and goes through its imports before it finds a class,
 * for each of several hundred: a sixth of the time of a check. This loader has the same jars in the same order; only
 * the goals that Maven has made, and what the jars do not hold, come from the realm.
 */
final class GoalLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Lives as long as the realm does, which nobody tells of its end. */
    private static final ClassLoader OF_PLUGIN = besides(GoalLoader.class.getClassLoader());

    private final List<Jar> jars;

    /** A jar with what its classes may do. */
    private record Jar(JarFile file, ProtectionDomain domain) {}

    private GoalLoader(URL[] addresses, List<JarFile> files, ClassLoader realm) {
        super(addresses, realm);
        List<Jar> all = new ArrayList<>();
        for (int i = 0; i < addresses.length; i++) {
            CodeSource source = new CodeSource(addresses[i], (Certificate[]) null);
            all.add(new Jar(files.get(i), new ProtectionDomain(source, null, this, null)));
        }
        this.jars = List.copyOf(all);
    }

    /** Let a class of this package do the work of a goal. */
    static void run(String goal, AbstractInterlockMojo mojo) throws MojoExecutionException, MojoFailureException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OF_PLUGIN);
        try {
            create(goal, mojo).call();
        } catch (MojoExecutionException | MojoFailureException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException(
                    "The goal broke: " + e
                            + ". Check that the dependencies of the plugin fit its version, then run Maven"
                            + " with -e and report the defect.",
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Callable<?> create(String goal, AbstractInterlockMojo mojo) throws ReflectiveOperationException {
        String name = GoalLoader.class.getPackageName() + "." + goal;
        Constructor<?> constructor = Class.forName(name, true, OF_PLUGIN).getDeclaredConstructors()[0];
        constructor.setAccessible(true); // by its loader it is in another package
        try {
            return (Callable<?>) constructor.newInstance(mojo);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Take the realm itself where its classes do not come from jars, as in a development environment. */
    private static ClassLoader besides(ClassLoader realm) {
        if (!(realm instanceof URLClassLoader known)) {
            return realm;
        }
        URL[] addresses = known.getURLs();
        List<JarFile> files = new ArrayList<>();
        for (URL address : addresses) {
            Optional<JarFile> file = open(address);
            if (file.isEmpty()) {
                return realm;
            }
            files.add(file.get());
        }
        return new GoalLoader(addresses, files, realm);
    }

    private static Optional<JarFile> open(URL address) {
        try {
            File file = new File(address.toURI());
            return file.isFile()
                    ? Optional.of(new JarFile(file, false, ZipFile.OPEN_READ, JarFile.runtimeVersion()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.") || isOfRealm(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = define(name);
            }
            return loaded != null ? loaded : super.loadClass(name, resolve);
        }
    }

    /** Tell whether Maven has made objects of a class. */
    private static boolean isOfRealm(String name) {
        return name.endsWith("Mojo") && name.startsWith("dev.interlock.maven.");
    }

    private @Nullable Class<?> define(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        for (Jar jar : jars) {
            JarEntry entry = jar.file().getJarEntry(path);
            if (entry != null) {
                try (InputStream in = jar.file().getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length, jar.domain());
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
        return null;
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    /** The realm knows the same files, and each extension counts once. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> own = findResources(name);
        return own.hasMoreElements() ? own : super.getResources(name);
    }
}
