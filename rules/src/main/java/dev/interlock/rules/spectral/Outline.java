package dev.interlock.rules.spectral;

import dev.interlock.document.Document;
import dev.interlock.document.Node;
import dev.interlock.document.ShippedDocument;
import dev.interlock.schema.JsonSchema;
import dev.interlock.source.Limits;
import dev.interlock.source.Parsed;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Describe the structure of the documents of a specification so that one finds its fields at once: a JSON Schema in
 * YAML with abbreviations, which {@link #schema} writes out for one version.
 *
 * <p>The file names the {@code root} among its {@code definitions}, the dialect as {@code $schema}, the pattern of
 * {@code extensions} that each object allows, and files to {@code include}. In it
 *
 * <ul>
 *   <li>{@code fields} are the members of an object that may have no others: {@code name!} must be there. Beside it
 *       {@code with} adds the fields of other definitions, {@code extensible: false} forbids extensions,
 *       {@code unevaluated: true} also allows what the keywords beside it describe, {@code typed: false} lets anything
 *       else than an object pass, and {@code patternProperties} allows further members;
 *   <li>a text stands for a schema: a definition or a format by its name, or a type of JSON, or {@code any}; {@code ref
 *       Name} that definition or a Reference Object; {@code []} behind it a list of these, {@code [1+ unique]} at least
 *       one and no two equal, <code>{}</code> a map of any names to these;
 *   <li>{@code name@2.4} is there in that version only, {@code name@2.4+} from it on, {@code name@2.3-} up to it;
 *       {@code name@word} where the word is asked for;
 *   <li>{@code byBindingVersion} chooses by the {@code bindingVersion} of an object, where it has none the first;
 *   <li>{@code reference: alternative} means that {@code ref} asks for exactly one of both. Else whatever has a
 *       {@code $ref} is judged as a Reference Object.
 * </ul>
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Outline {

    private final Class<?> beside;
    private final String resource;

    private Outline(Class<?> beside, String resource) {
        this.beside = beside;
        this.resource = resource;
    }

    /**
     * Name an outline among the resources.
     *
     * @param beside the class that the resource is named relative to
     */
    public static Outline of(Class<?> beside, String resource) {
        return new Outline(beside, resource);
    }

    /**
     * Write the JSON Schema of one version out.
     *
     * @throws IllegalStateException if the resource is missing or says what nobody understands: the library is packed
     *     wrongly
     */
    public Node schema(String version, Set<String> words) {
        return new OutlineExpansion(this::read, resource, version, words).expand();
    }

    /** Compile the JSON Schema of one version, each part of it when it is first needed. */
    public JsonSchema compile(String version, Set<String> words) {
        Node schema = schema(version, words);
        return JsonSchema.trusted(schema, JsonSchema.dialectOf(schema));
    }

    private Node read(String name) {
        ClassLoader own = beside.getClassLoader();
        ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
        String path = URI.create(beside.getPackageName().replace('.', '/') + "/")
                .resolve(name)
                .toString();
        Optional<Parsed<Document>> found = ShippedDocument.find(loader, path, name, Limits.standard());
        if (found.isEmpty() || !found.get().problems().isEmpty()) {
            throw new IllegalStateException("no outline " + path);
        }
        return found.get().value().orElseThrow().root();
    }
}
