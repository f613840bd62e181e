package dev.interlock.rules.contract;

import dev.interlock.artefact.ProjectFiles;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Compose what a contract says of itself: its name, its version, its contact, its end. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContractIdentity {

    private final Node root;
    private final Node info;
    private final Node formatVersion;
    private final String specification;
    private final Optional<Node> ownId;
    private final Optional<ContractVersion> version;

    /**
     * Read the identity of a contract.
     *
     * @param key the key of the root that names the version of the specification
     * @param specification what the specification is called
     */
    public ContractIdentity(Node root, References references, String key, String specification, ProjectFiles files) {
        this.root = root;
        this.info = references.get(root, "info");
        this.formatVersion = root.get(key);
        this.specification = specification;
        this.ownId = idOf(root, info, specification);
        this.version = ContractVersion.find(info.get("version"), files.coordinates());
    }

    /** Tell the place that stands for the whole interface. */
    public Node anchor() {
        return info.isObject() ? info : formatVersion;
    }

    /** Tell the id that the contract gives itself, else its path without extension; never its title. */
    public String nativeId() {
        return ownId.isPresent()
                ? ownId.get().text()
                : withoutExtension(root.document().file());
    }

    /** Put name, prose, version, contact and lifecycle into an interface. */
    public void into(Draft facts) {
        String file = withoutExtension(root.document().file());
        facts.put(
                "name",
                ownId.isPresent()
                        ? Draft.copyOf(ownId.get())
                        : Draft.string(file.substring(file.lastIndexOf('/') + 1), Source.of(anchor())));
        for (String key : List.of("title", "description")) {
            putText(facts, key, info.get(key));
        }
        if (version.isPresent()) {
            facts.put("version", version.get().version());
        }
        Draft contact = Draft.object(Source.of(info.get("contact").nearest()));
        for (String key : List.of("name", "email", "url")) {
            putText(contact, key, info.get("contact").get(key));
        }
        if (!contact.keys().isEmpty()) {
            facts.put("contact", contact);
        }
        Draft lifecycle = Draft.object(Source.of(anchor()));
        Deprecation.into(lifecycle, root);
        Deprecation.into(lifecycle, info);
        if (!lifecycle.keys().isEmpty()) {
            facts.put("lifecycle", lifecycle);
        }
    }

    /** Compose the contract, without the majors that are found elsewhere. */
    public Draft contract() {
        Source source = Source.of(formatVersion);
        Draft contract = Draft.object(source)
                .put("file", Draft.string(root.document().file(), source))
                .put("format", Draft.string(specification, source))
                .put("formatVersion", Draft.string(formatVersion.text(), source));
        if (version.isPresent()) {
            contract.put("version", version.get().version())
                    .put("versionScheme", version.get().scheme());
        }
        return contract;
    }

    private static Optional<Node> idOf(Node root, Node info, String specification) {
        if (specification.equals("AsyncAPI") && isText(root.get("id"))) {
            return Optional.of(root.get("id"));
        }
        if (isText(info.get("x-api-id"))) {
            return Optional.of(info.get("x-api-id"));
        }
        return isText(root.get("x-api-id")) ? Optional.of(root.get("x-api-id")) : Optional.empty();
    }

    private static void putText(Draft facts, String key, Node node) {
        if (isText(node)) {
            facts.put(key, node);
        }
    }

    private static boolean isText(Node node) {
        return node.isString() && !node.text().isBlank();
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
