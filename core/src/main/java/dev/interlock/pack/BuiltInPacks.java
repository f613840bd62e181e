package dev.interlock.pack;

import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Find packs that jars ship, through the class loaders of the host. */
final class BuiltInPacks {

    static final String SCHEME = "interlock:";

    /** The packs that come with this library, for whoever misspells one; others may ship more. */
    static final List<String> KNOWN =
            List.of("auth", "integrity", "logging", "naming", "ownership", "recommended", "strict", "versioning");

    private static final String FOLDER = "META-INF/interlock/packs/";

    private final List<ClassLoader> loaders;

    BuiltInPacks(List<ClassLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    /** Tell the resource of a pack by its name. */
    static String resource(String name) {
        return FOLDER + name + ".yaml";
    }

    /** Find a resource in the first class loader that has it. */
    Optional<Parsed<SourceText>> find(String resource, String shownAs, Limits limits) {
        for (ClassLoader loader : loaders) {
            try (InputStream in = loader.getResourceAsStream(resource)) {
                if (in != null) {
                    int most = (int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1);
                    return Optional.of(TextDecoder.decode(shownAs, in.readNBytes(most), limits));
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
