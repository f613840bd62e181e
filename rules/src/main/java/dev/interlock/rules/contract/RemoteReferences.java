package dev.interlock.rules.contract;

import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Layout;
import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.ReferenceGraph;
import dev.interlock.document.Source;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Collect the foreign files that a contract refers to by an address, and whether it takes them in a fixed version. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RemoteReferences {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:)?//.+");
    private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(\\.\\d+)+([-+][\\w.]+)?|[vV]\\d+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");
    private static final Set<String> FLOATING =
            Set.of("latest", "main", "master", "develop", "head", "trunk", "snapshot", "next");

    private final Draft dependencies = Draft.array();
    private final Set<String> known = new HashSet<>();

    /** Add the addresses that a contract refers to, in its root and in the files that it reaches. */
    public void addAll(ReferenceGraph graph, Document root) {
        add(root);
        for (Document document : graph.documents()) {
            if (document != root) {
                add(document);
            }
        }
    }

    /** Put the dependencies into an interface; nothing where there are none. */
    public void into(Draft facts) {
        if (!dependencies.elements().isEmpty()) {
            facts.put("dependencies", dependencies);
        }
    }

    private void add(Document document) {
        Layout layout = document.layout();
        int key = layout.keyNumber("$ref");
        for (int index = 0; key >= 0 && index < layout.size(); index++) {
            if (layout.key(index) == key && layout.kind(index) == NodeKind.STRING && mayLeadAway(layout, index)) {
                add(layout.node(index));
            }
        }
    }

    /** Nearly all references stay in their file, which shows at their first character. */
    private static boolean mayLeadAway(Layout layout, int index) {
        int start = layout.textStart(index);
        return start < 0 || !layout.source().startsWith("#", start);
    }

    private void add(Node reference) {
        String file = reference.text().split("#", 2)[0];
        if (ADDRESS.matcher(file).matches() && known.add(file)) {
            Source source = Source.of(reference);
            Draft dependency = Draft.object(source)
                    .put("reference", Draft.string(file, source))
                    .put("kind", Draft.string("reference", source));
            boolean pinned = false;
            boolean floating = false;
            for (String token : file.split("[/@?=&]", -1)) {
                if (VERSION.matcher(token).matches()) {
                    dependency.put("version", Draft.string(token, source));
                    pinned = true;
                }
                pinned |= COMMIT.matcher(token).matches();
                floating |= FLOATING.contains(token.toLowerCase(Locale.ROOT));
            }
            dependencies.add(dependency.put("pinned", Draft.bool(pinned && !floating, source)));
        }
    }
}
