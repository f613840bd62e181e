package dev.interlock.remote;

import dev.interlock.document.Document;
import dev.interlock.document.DocumentReader;
import dev.interlock.document.Node;
import dev.interlock.document.Syntax;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import dev.interlock.source.SourceText;
import dev.interlock.source.TextDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Hold which bytes somebody has looked at and taken, for each file on the network.
 *
 * @param files the hash of each file by its address, sorted; a hash is {@code sha256-} and what {@code sha256sum} tells
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RemoteLock(Map<String, String> files) {

    /** The name of the file where nothing else is said. */
    public static final String FILE = "interlock-lock.json";

    private static final String PREFIX = "sha256-";
    private static final Pattern HASH = Pattern.compile(PREFIX + "[0-9a-f]{64}");
    private static final String AGAIN = "Delete it, and pin the file again with interlock.pin=true.";

    public RemoteLock {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Tell the lock that pins nothing. */
    public static RemoteLock empty() {
        return new RemoteLock(Map.of());
    }

    /** Read the text of a lock file; one with a problem is not used, because it would pin less than it seems to. */
    public static Parsed<RemoteLock> parse(String file, byte[] bytes, Limits limits) {
        Parsed<SourceText> text = TextDecoder.decode(file, bytes, limits);
        if (text.value().isEmpty()) {
            return Parsed.failed(text.problems());
        }
        Parsed<Document> read = DocumentReader.of(Syntax.JSON).read(text.value().get(), limits);
        List<Diagnostic> problems = new ArrayList<>(text.problems());
        problems.addAll(read.problems());
        RemoteLock lock = problems.isEmpty() && read.value().isPresent()
                ? read(read.value().get().root(), problems)
                : empty();
        return problems.isEmpty() ? Parsed.of(lock) : Parsed.failed(problems);
    }

    /** Tell the hash of some bytes as a lock file writes it. */
    public static String hash(byte[] bytes) {
        try {
            return PREFIX
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Find the hash of a file. */
    public Optional<String> find(RemoteAddress address) {
        return Optional.ofNullable(files.get(address.toString()));
    }

    /** Tell the lock that pins what either does, and what both do as the later one. */
    public RemoteLock with(RemoteLock later) {
        Map<String, String> all = new TreeMap<>(files);
        all.putAll(later.files);
        return new RemoteLock(all);
    }

    /** Write the text of a lock file; the same files give the same text. */
    public String toJson() {
        StringBuilder json = new StringBuilder("{\n  \"version\": 1,\n  \"files\": {");
        String before = "\n";
        for (Map.Entry<String, String> file : files.entrySet()) {
            json.append(before).append("    \"").append(file.getKey());
            json.append("\": \"").append(file.getValue()).append('"');
            before = ",\n";
        }
        return json.append(files.isEmpty() ? "}\n}\n" : "\n  }\n}\n").toString();
    }

    private static RemoteLock read(Node root, List<Diagnostic> problems) {
        if (!root.get("version").findText().orElse("").equals("1")
                || !root.get("files").isObject()) {
            problems.add(Diagnostic.of(
                    "lock-unknown",
                    "The file is no lock file that this version of Interlock can read.",
                    root.location(),
                    "Delete it, and pin the files again with interlock.pin=true, or update Interlock."));
            return empty();
        }
        Map<String, String> files = new TreeMap<>();
        for (Node pinned : root.get("files").children()) {
            Optional<RemoteAddress> address = RemoteAddress.find(pinned.key());
            String hash = pinned.isString() ? pinned.text() : "";
            if (address.isEmpty()) {
                problems.add(Diagnostic.of(
                        "lock-address",
                        "'" + pinned.key() + "' is no address of a file on the network.",
                        pinned.keyLocation(),
                        AGAIN));
            } else if (!HASH.matcher(hash).matches()) {
                problems.add(Diagnostic.of(
                        "lock-hash", "The pin of '" + pinned.key() + "' is no hash.", pinned.location(), AGAIN));
            } else {
                files.put(address.get().toString(), hash);
            }
        }
        return new RemoteLock(files);
    }
}
