package dev.interlock.rules;

import dev.interlock.artefact.Artefact;
import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.Project;
import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.source.Diagnostic;
import dev.interlock.source.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project that a test writes into memory and reads by all formats of this module. */
public final class GivenProject {

    private final Map<String, byte[]> files = new TreeMap<>();

    /** Begin an empty project. */
    public static GivenProject empty() {
        return new GivenProject();
    }

    /** Add a file. */
    public GivenProject with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Add a file. */
    public GivenProject with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Leave out a file. */
    public GivenProject without(String path) {
        files.remove(path);
        return this;
    }

    /** Pack all files so far into one archive, which takes their place. */
    public GivenProject zippedAs(String archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.clear();
        return with(archive, bytes.toByteArray());
    }

    /** Read it. */
    public Artefacts read() {
        return read(Project.inMemory(files));
    }

    /** Read it as the module of some coordinates. */
    public Artefacts readAs(Coordinates coordinates) {
        return read(Project.inMemory(files).withCoordinates(coordinates));
    }

    /** Read any project by all formats of this module. */
    public static Artefacts read(Project project) {
        List<ArtefactFormat> formats = ServiceLoader.load(ArtefactFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return Artefacts.read(project.files(Limits.standard()), formats);
    }

    /** Tell the root of the only document that rules of a format see. */
    public Node document(String format) {
        List<Node> documents = documents(format);
        if (documents.size() != 1) {
            throw new AssertionError(documents.size() + " documents of the format " + format);
        }
        return documents.get(0);
    }

    /** Tell the roots of all documents that rules of a format see. */
    public List<Node> documents(String format) {
        return documents(read(), format);
    }

    /** Tell the roots of all documents that rules of a format see. */
    public static List<Node> documents(Artefacts artefacts, String format) {
        return artefacts.all().stream()
                .map(Artefact::documents)
                .flatMap(List::stream)
                .filter(part -> part.formats().contains(format))
                .map(Artefact.Part::document)
                .map(Document::root)
                .toList();
    }

    /** Tell the facts of the only interface. */
    public Node facts() {
        List<InterfaceDraft> drafts = read().interfaces();
        if (drafts.size() != 1) {
            throw new AssertionError(drafts.size() + " interfaces");
        }
        return drafts.get(0).facts().seal("interface").root();
    }

    /** Tell the codes of all problems, sorted. */
    public List<String> problems() {
        Artefacts artefacts = read();
        return Stream.concat(
                        artefacts.problems().stream(),
                        artefacts.all().stream().flatMap(artefact -> artefact.problems().stream()))
                .map(Diagnostic::code)
                .sorted()
                .toList();
    }

    /** Tell all texts of a document, one a line. */
    public static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.findText().ifPresent(own -> text.append(own).append('\n'));
        node.children().forEach(child -> text.append(textOf(child)));
        return text.toString();
    }

    @Override
    public String toString() {
        return Arrays.toString(files.keySet().toArray());
    }
}
