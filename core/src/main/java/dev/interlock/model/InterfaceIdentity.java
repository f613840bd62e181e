package dev.interlock.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Tell interfaces from versions of them.
 *
 * @param id what the interface is called in all its versions
 * @param versionLine the version that its name carries as a last token, such as {@code v2}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InterfaceIdentity(InterfaceId id, Optional<String> versionLine) {

    /** {@code orders-v2}, {@code orders.v2}, {@code orders@v2.1}, {@code orders/v2/}: what stands before stays. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?i)(?<name>.*[^-_./@\\s])[-_./@\\s]+(?<line>v\\d+(?:[._]\\d+){0,3}(?:[-.]?(?:alpha|beta|rc)\\d*)?)[/.]*");

    private static final Pattern SEGMENT = Pattern.compile("(?i)v\\d+(?:[._]\\d+){0,3}");

    /**
     * Identify an interface.
     *
     * @param nativeId what the artefact calls it, or the path of the artefact without extension
     * @param artefact the path of the artefact; where the id is that path, a directory such as {@code v2} in it tells
     *     the version as well
     */
    public static InterfaceIdentity of(String nativeId, String artefact) {
        String written = nativeId.isBlank() ? withoutExtension(artefact) : nativeId.strip();
        Matcher trailing = TRAILING.matcher(written);
        if (trailing.matches()) {
            return new InterfaceIdentity(InterfaceId.of(trailing.group("name")), Optional.of(trailing.group("line")));
        }
        return written.equals(withoutExtension(artefact)) ? ofPath(written) : unversioned(written);
    }

    private static InterfaceIdentity ofPath(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/")));
        for (int i = segments.size() - 2; i >= 0; i--) {
            if (SEGMENT.matcher(segments.get(i)).matches()) {
                String line = segments.remove(i);
                return new InterfaceIdentity(InterfaceId.of(String.join("/", segments)), Optional.of(line));
            }
        }
        return unversioned(path);
    }

    private static InterfaceIdentity unversioned(String id) {
        return new InterfaceIdentity(InterfaceId.of(id), Optional.empty());
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
