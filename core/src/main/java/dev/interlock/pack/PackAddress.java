package dev.interlock.pack;

import dev.interlock.source.Diagnostic;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name the place of a pack.
 *
 * @param kind where to look
 * @param text the path or name there
 */
record PackAddress(Kind kind, String text) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");
    private static final Pattern SCRIPT = Pattern.compile("(?i).*\\.[cm]?[jt]s");
    /** The one ruleset of npm that so many others extend that a pack of ours stands for it. */
    private static final String OWASP = "@stoplight/spectral-owasp-ruleset";

    private static final Pattern DATA = Pattern.compile("(?i).*\\.(ya?ml|json)");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    /** Where a pack is looked for. */
    enum Kind {
        /** A pack that a jar on the class path ships under its name. */
        BUILT_IN("interlock:"),
        /** A ruleset that Spectral itself ships. */
        SPECTRAL("spectral:"),
        /** A resource on the class path. */
        CLASS_PATH("classpath:"),
        /** An artefact that the host resolves. */
        MAVEN("maven:"),
        /** A file on the network. */
        REMOTE(""),
        /** A file below the root. */
        FILE("");

        private final String scheme;

        Kind(String scheme) {
            this.scheme = scheme;
        }
    }

    static PackAddress builtIn(String name) {
        return new PackAddress(Kind.BUILT_IN, name);
    }

    /** Parse an address that somebody asks for, relative to the root. */
    static Parsed<PackAddress> parse(String written, Location location) {
        return parse(written, new PackAddress(Kind.FILE, ""), location);
    }

    /** Parse an address as a pack writes it, relative to that pack. */
    static Parsed<PackAddress> parse(String written, PackAddress from, Location location) {
        for (Kind kind : Kind.values()) {
            if (!kind.scheme.isEmpty() && written.startsWith(kind.scheme)) {
                return ofScheme(kind, written.substring(kind.scheme.length()), location);
            }
        }
        Optional<Diagnostic> refused = refuse(written, location);
        if (refused.isPresent()) {
            return Parsed.failed(refused.get());
        }
        if (from.kind == Kind.REMOTE || RemoteAddress.isOne(written)) {
            return remote(written, from, location);
        }
        boolean inClassPath = from.kind == Kind.CLASS_PATH || from.kind == Kind.BUILT_IN;
        String base = from.kind == Kind.BUILT_IN ? BuiltInPacks.resource(from.text) : from.text;
        Optional<String> path = resolve(from.kind == Kind.MAVEN ? "" : base, written);
        if (path.isEmpty()) {
            return Parsed.failed(Diagnostic.of(
                    "outside",
                    "The pack '" + written + "' lies outside of the project.",
                    location,
                    "Move it into the project, or release it as a pack of its own."));
        }
        return Parsed.of(new PackAddress(inClassPath ? Kind.CLASS_PATH : Kind.FILE, path.get()));
    }

    /** Tell the directory that relative patterns of the pack start from; the root for a pack that is no file. */
    String directory() {
        int slash = kind == Kind.FILE ? text.lastIndexOf('/') : -1;
        return slash < 0 ? "" : text.substring(0, slash + 1);
    }

    /** Format as users write it. */
    @Override
    public String toString() {
        return kind.scheme + text;
    }

    private static Parsed<PackAddress> ofScheme(Kind kind, String rest, Location location) {
        if (kind == Kind.MAVEN) {
            return Parsed.of(new PackAddress(kind, rest));
        }
        boolean valid = kind == Kind.CLASS_PATH
                ? resolve("", rest).filter(path -> !path.isEmpty()).isPresent()
                : NAME.matcher(rest).matches();
        if (!valid) {
            return Parsed.failed(unknown(kind.scheme + rest, location));
        }
        return Parsed.of(new PackAddress(
                kind, kind == Kind.CLASS_PATH ? resolve("", rest).orElse(rest) : rest));
    }

    private static Optional<Diagnostic> refuse(String written, Location location) {
        if (SCRIPT.matcher(written).matches()) {
            return Optional.of(Diagnostic.of(
                    "pack-script",
                    "The pack '" + written + "' is a script, and no code of packs is run.",
                    location,
                    "Write it as YAML or JSON; functions can be added in Java."));
        }
        boolean package_ = written.startsWith("@")
                || (!DATA.matcher(written).matches() && !written.startsWith(".") && !written.contains("/"));
        if (package_ && !written.isBlank()) {
            return Optional.of(Diagnostic.of(
                    "pack-npm",
                    "The pack '" + written + "' is a package of npm, and no packages are loaded.",
                    location,
                    written.startsWith(OWASP)
                            ? "Write 'interlock:owasp-api', which asks the same; its rules are named 'owasp-…'."
                            : "Put a copy of its rules as YAML or JSON into the project, and name that file."));
        }
        boolean foreign = SCHEME.matcher(written).matches() && !RemoteAddress.isOne(written);
        return written.isBlank() || foreign || written.indexOf('\0') >= 0
                ? Optional.of(unknown(written.replace('\0', ' '), location))
                : Optional.empty();
    }

    /** What a pack on the network names by a path lies on the network too, never in the project. */
    private static Parsed<PackAddress> remote(String written, PackAddress from, Location location) {
        Optional<RemoteAddress> base = RemoteAddress.find(from.text);
        Optional<RemoteAddress> named = base.isPresent() ? base.get().resolve(written) : RemoteAddress.find(written);
        return named.isPresent()
                ? Parsed.of(new PackAddress(Kind.REMOTE, named.get().toString()))
                : Parsed.failed(unknown(written, location));
    }

    private static Diagnostic unknown(String written, Location location) {
        return Diagnostic.of(
                "pack-address",
                "'" + written + "' names no pack.",
                location,
                "Write a name such as 'interlock:recommended', or a path.");
    }

    /** Resolve a relative path against that of a file; empty if it leaves the root. */
    private static Optional<String> resolve(String base, String relative) {
        String path = relative.replace('\\', '/');
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        String directory = base.contains("/") ? base.substring(0, base.lastIndexOf('/') + 1) : "";
        for (String segment : (directory + path).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    // Written out, as every start compares addresses and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackAddress address && address.kind == kind && address.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * kind.ordinal() + text.hashCode();
    }
}
