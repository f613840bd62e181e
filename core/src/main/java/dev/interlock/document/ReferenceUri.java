package dev.interlock.document;

import dev.interlock.source.RemoteAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hold the value of a {@code $ref}, resolved against the file that it stands in (RFC 3986).
 *
 * @param reach how far it leads
 * @param file the file that it leads to, relative to the reactor root; the URI itself where it leads to none of the
 *     project
 * @param fragment what follows the {@code #}, percent-decoded
 */
record ReferenceUri(Reach reach, String file, String fragment) {

    /** How far a reference leads. */
    enum Reach {
        PROJECT,
        /** Out of the folder, or the archive, that is checked. */
        OUTSIDE,
        /** Into the network, or to a place that is no file. */
        REMOTE
    }

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final String ENTRY = "!/";
    /** What no path of a project has in it, and every address on the network. */
    private static final String AUTHORITY = "://";

    static ReferenceUri of(String base, String reference) {
        int hash = reference.indexOf('#');
        String before = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decode(reference.substring(hash + 1));
        if (before.isEmpty()) {
            return new ReferenceUri(Reach.PROJECT, base, fragment);
        }
        if (base.contains(AUTHORITY)) {
            return new ReferenceUri(Reach.REMOTE, remote(base, before), fragment);
        }
        if ((before.startsWith("/") && !before.startsWith("//")) || before.startsWith("file:") || isDrive(before)) {
            return new ReferenceUri(Reach.OUTSIDE, before, fragment);
        }
        if (before.startsWith("//") || SCHEME.matcher(before).matches()) {
            return new ReferenceUri(Reach.REMOTE, before, fragment);
        }
        return relative(base, decode(withoutQuery(before)), fragment);
    }

    /** What a file on the network refers to is never a file of the project. */
    private static String remote(String base, String reference) {
        Optional<RemoteAddress> from =
                SCHEME.matcher(reference).matches() ? Optional.empty() : RemoteAddress.find(base);
        Optional<RemoteAddress> to = from.isPresent() ? from.get().resolve(reference) : Optional.empty();
        return to.isPresent() ? to.get().toString() : reference;
    }

    private static ReferenceUri relative(String base, String path, String fragment) {
        int entry = base.lastIndexOf(ENTRY);
        String archive = entry < 0 ? "" : base.substring(0, entry + ENTRY.length());
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folderOf(base.substring(archive.length())) + path).split("/", -1)) {
            if (segment.equals("..") && segments.isEmpty()) {
                return new ReferenceUri(Reach.OUTSIDE, path, fragment);
            }
            if (segment.equals("..")) {
                segments.removeLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return new ReferenceUri(Reach.PROJECT, archive + String.join("/", segments), fragment);
    }

    /** Tell whether the fragment is a JSON Pointer, and not the name of an anchor. */
    boolean isPointer() {
        return fragment.isEmpty() || fragment.startsWith("/");
    }

    /** Tell the steps of the fragment as a JSON Pointer (RFC 6901). */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (int start = 0; start < fragment.length(); ) {
            int slash = fragment.indexOf('/', start + 1);
            int end = slash < 0 ? fragment.length() : slash;
            steps.add(fragment.substring(start + 1, end).replace("~1", "/").replace("~0", "~"));
            start = end;
        }
        return steps;
    }

    private static boolean isDrive(String path) {
        return DRIVE.matcher(path).matches();
    }

    private static String folderOf(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < encoded.length(); ) {
            int value = encoded.charAt(at) == '%' ? hexadecimal(encoded, at + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                at += 3;
            } else {
                int character = encoded.codePointAt(at);
                bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(character);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hexadecimal(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(start), 16);
        int low = Character.digit(text.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
