package dev.interlock.artefact;

import dev.interlock.artefact.ArchiveScan.ArchivedFile;
import dev.interlock.document.Document;
import dev.interlock.document.Syntax;
import dev.interlock.model.PathPattern;
import dev.interlock.remote.RemoteFiles;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import dev.interlock.source.Location;
import dev.interlock.source.Parsed;
import dev.interlock.source.RemoteAddress;
import dev.interlock.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Show the files that were found in a project, and read each when it is first asked for. */
final class ScannedFiles implements ProjectFiles {

    private final FileTree tree;
    private final Layout layout;
    private final Limits limits;
    private final List<String> paths;
    private final List<String> classFiles;
    private final Map<String, ArchivedFile> archived = new TreeMap<>();
    private final List<Diagnostic> scanProblems;
    private final Map<String, FileSlot> slots = new ConcurrentHashMap<>();
    /** What somebody wanted to read and could not; without it nobody would hear of a file that no format claims. */
    private final Map<String, Diagnostic> refused = new ConcurrentHashMap<>();

    /**
     * What is known about a project beside its files.
     *
     * @param base the checked directory
     * @param sourceRoots the source roots
     * @param classPath the class path
     * @param coordinates the coordinates
     * @param remote what fetches files from the network
     */
    record Layout(
            String base,
            List<String> sourceRoots,
            Supplier<List<Path>> classPath,
            Optional<Coordinates> coordinates,
            Optional<RemoteFiles> remote) {}

    ScannedFiles(
            FileTree tree,
            Layout layout,
            Limits limits,
            Collection<String> files,
            Collection<String> classFiles,
            List<PathPattern> excludes,
            List<Diagnostic> problems) {
        this.tree = tree;
        this.layout = layout;
        this.limits = limits;
        this.classFiles = List.copyOf(classFiles);
        List<Diagnostic> found = new ArrayList<>(problems);
        TreeSet<String> all = new TreeSet<>(files);
        for (String file : files) {
            if (ArchiveScan.isArchive(file)) {
                Optional<byte[]> zip = bytes(file);
                if (zip.isPresent()) {
                    archived.putAll(new ArchiveScan(limits, found).scan(file, zip.get()));
                } else {
                    found.add(whyNotRead(file));
                }
            }
        }
        for (String member : List.copyOf(archived.keySet())) {
            if (ProjectScan.matches(excludes, member, layout.base())) {
                archived.remove(member);
            }
        }
        all.addAll(archived.keySet());
        this.paths = List.copyOf(all);
        this.scanProblems = Diagnostic.inOrder(found);
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public String base() {
        return layout.base();
    }

    @Override
    public boolean exists(String path) {
        return archived.containsKey(path) || tree.size(path).isPresent();
    }

    @Override
    public boolean isLink(String path) {
        return !archived.containsKey(path) && tree.isLink(path);
    }

    @Override
    public Optional<byte[]> bytes(String path) {
        Optional<FileSlot> slot = slot(path);
        return slot.isPresent() ? slot.get().bytes() : Optional.empty();
    }

    @Override
    public Parsed<SourceText> text(String path) {
        Optional<FileSlot> slot = slot(path);
        return slot.isPresent() ? slot.get().text() : Parsed.failed(whyNotRead(path));
    }

    @Override
    public Parsed<Document> document(String path, Syntax syntax) {
        Optional<FileSlot> slot = slot(path);
        return slot.isPresent() ? slot.get().document(syntax) : Parsed.failed(whyNotRead(path));
    }

    @Override
    public Optional<Parsed<Document>> remote(RemoteAddress address, Location namedAt) {
        Optional<Parsed<byte[]>> found =
                layout.remote().isPresent() ? layout.remote().get().find(address, namedAt) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = found.get().value();
        if (bytes.isEmpty()) {
            return Optional.of(Parsed.failed(found.get().problems()));
        }
        Parsed<Document> parsed =
                slot(address.toString(), any -> bytes.get()).document(address.isJson() ? Syntax.JSON : Syntax.YAML);
        List<Diagnostic> problems = new ArrayList<>(found.get().problems());
        problems.addAll(parsed.problems());
        return Optional.of(new Parsed<>(parsed.value(), problems));
    }

    @Override
    public boolean isPinned(RemoteAddress address) {
        return layout.remote().isPresent() && layout.remote().get().isPinned(address);
    }

    @Override
    public Map<String, String> fetched() {
        return layout.remote().isPresent() ? layout.remote().get().fetched() : Map.of();
    }

    @Override
    public List<String> classFiles() {
        return classFiles;
    }

    @Override
    public List<String> sourceRoots() {
        return layout.sourceRoots();
    }

    @Override
    public List<Path> classPath() {
        return layout.classPath().get();
    }

    @Override
    public Optional<Coordinates> coordinates() {
        return layout.coordinates();
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public List<Diagnostic> problems() {
        List<Diagnostic> all = new ArrayList<>(scanProblems);
        for (FileSlot slot : slots.values()) {
            Optional<Diagnostic> failure = slot.failure();
            if (failure.isPresent()) {
                all.add(failure.get());
            }
        }
        all.addAll(refused.values());
        return Diagnostic.inOrder(all);
    }

    private Optional<FileSlot> slot(String path) {
        FileSlot known = slots.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        ArchivedFile entry = archived.get(path);
        if (entry != null) {
            return Optional.of(slot(path, any -> ZipArchive.unpack(archive(entry), entry.entry())));
        }
        Optional<Long> size = tree.size(path);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        if (size.get() > limits.fileBytes()) {
            refused.put(path, whyNotRead(path));
            return Optional.empty();
        }
        return Optional.of(slot(path, tree));
    }

    private FileSlot slot(String path, FileSlot.Bytes source) {
        FileSlot made = new FileSlot(path, limits, source);
        FileSlot known = slots.putIfAbsent(path, made);
        return known == null ? made : known;
    }

    private byte[] archive(ArchivedFile entry) throws IOException {
        return bytes(entry.archive())
                .orElseThrow(() -> new IOException("its archive '" + entry.archive() + "' is gone"));
    }

    private Diagnostic whyNotRead(String path) {
        Optional<Long> size = tree.size(path);
        return size.isPresent()
                ? Diagnostic.of(
                        "file-too-large",
                        "The file has " + size.get() + " bytes, more than the limit of " + limits.fileBytes() + ".",
                        Location.of(path),
                        "Exclude it with interlock.excludes, or split it.")
                : Diagnostic.of(
                        "file-missing",
                        "There is no file '" + path + "' in the project.",
                        Location.of(path),
                        "Correct the path, or add the file.");
    }
}
