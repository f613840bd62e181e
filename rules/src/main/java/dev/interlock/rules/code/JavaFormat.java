package dev.interlock.rules.code;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Claim;
import dev.interlock.artefact.DocumentSink;
import dev.interlock.artefact.FormatSpec;
import dev.interlock.artefact.ProjectFiles;
import dev.interlock.source.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Read the compiled classes of a module into one document.
 *
 * <p>The artefact is all class files of the module; its root is the first of them by path, and it has no other members,
 * so that files which lie among the classes can belong to other formats. The document is described by
 * {@code java.schema.json}. Where nothing is compiled, nothing is claimed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JavaFormat implements ArtefactFormat {

    private static final String ID = "java";

    /** Create the format. */
    public JavaFormat() {}

    @Override
    public FormatSpec spec() {
        return new FormatSpec(ID, "Java classes", Set.of(ID), Set.of());
    }

    @Override
    public List<Claim> claim(ProjectFiles files) {
        List<String> classFiles = files.classFiles();
        return classFiles.isEmpty()
                ? List.of()
                : List.of(new Claim(ID, classFiles.get(0), classFiles, Claim.Strength.CERTAIN));
    }

    @Override
    public void read(Claim claim, DocumentSink out) {
        ProjectFiles files = out.files();
        CompiledClasses compiled = CompiledClasses.read(files);
        report(compiled.problems(), out);
        try (ClassPath classPath = ClassPath.of(classPath(out), files.limits().fileBytes())) {
            JavaDocument document = new JavaDocument(files, compiled, classPath);
            out.accept(document.compose(claim.root()), ID);
            report(document.problems(), out);
        }
    }

    private static void report(List<Diagnostic> problems, DocumentSink out) {
        for (Diagnostic problem : problems) {
            out.problem(problem);
        }
    }

    /** The class path comes from outside; without it the classes are still read. */
    private static List<Path> classPath(DocumentSink out) {
        try {
            return out.files().classPath();
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            out.problem(Diagnostic.of(
                    "class-path-unresolved",
                    "The class path of the module cannot be resolved (" + reason + ").",
                    "Repair the dependencies of the module; until then what classes inherit is known in part."));
            return List.of();
        }
    }
}
