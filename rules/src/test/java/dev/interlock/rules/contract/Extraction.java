package dev.interlock.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.artefact.ArtefactFormat;
import dev.interlock.artefact.Artefacts;
import dev.interlock.artefact.Project;
import dev.interlock.document.Node;
import dev.interlock.model.InterfaceDraft;
import dev.interlock.model.ModelSchema;
import dev.interlock.rules.asyncapi.AsyncApiFormat;
import dev.interlock.rules.openapi.OpenApiFormat;
import dev.interlock.source.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the contract formats extract from texts. */
public final class Extraction {

    private Extraction() {}

    /** Read files with the contract formats: their names and texts in turn. */
    public static Artefacts read(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return read(Project.inMemory(files));
    }

    /** Read a project with the contract formats. */
    public static Artefacts read(Project project) {
        Artefacts artefacts = Artefacts.read(project.files(Limits.standard()), formats());
        artefacts.interfaces().forEach(ModelSchema::assertValid);
        return artefacts;
    }

    public static List<ArtefactFormat> formats() {
        return List.of(new AsyncApiFormat(), new OpenApiFormat());
    }

    /** Extract the single interface of a single file. */
    public static Node interfaceOf(String name, String text) {
        return interfaceOf(read(name, text));
    }

    /** Tell the single interface. */
    public static Node interfaceOf(Artefacts artefacts) {
        assertThat(artefacts.problems()).isEmpty();
        assertThat(artefacts.interfaces()).hasSize(1);
        return root(artefacts.interfaces().get(0));
    }

    public static Node root(InterfaceDraft draft) {
        return draft.facts().seal(draft.nativeId()).root();
    }

    /** Tell a place as {@code file:line}. */
    public static String place(Node node) {
        return node.location().file() + ':' + node.location().line();
    }

    /** Tell the texts of members of elements, such as the names of segments. */
    public static List<String> texts(Node array, String member) {
        List<String> texts = new ArrayList<>();
        for (Node element : array.children()) {
            texts.add(
                    member.isEmpty()
                            ? element.text()
                            : element.get(member).findText().orElse("-"));
        }
        return texts;
    }

    /** Tell an authentication in one line: alternatives by {@code |}, schemes together by {@code +}. */
    public static String authentication(Node authentication) {
        if (authentication.isAbsent()) {
            return "silent";
        }
        List<String> ways = new ArrayList<>();
        for (Node alternative : authentication.get("alternatives").children()) {
            List<String> all = new ArrayList<>();
            for (Node item : alternative.get("all").children()) {
                all.add(item.get("scheme").text()
                        + item.get("flow").findText().map(flow -> ':' + flow).orElse("")
                        + (item.has("scopes") ? texts(item.get("scopes"), "").toString() : ""));
            }
            ways.add(String.join("+", all));
        }
        if (authentication.get("anonymous").isTrue()) {
            ways.add(authentication.get("declaredPublic").isTrue() ? "public" : "anonymous");
        }
        return String.join("|", ways);
    }
}
