package dev.interlock.rules.maven;

import dev.interlock.artefact.Coordinates;
import dev.interlock.document.Document;
import dev.interlock.document.Draft;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import dev.interlock.document.Template;
import dev.interlock.document.Unresolved;
import java.util.List;
import java.util.Optional;

/** Compose the readable document of a POM, as {@code maven.schema.json} describes it. */
final class PomDocument {

    private static final List<String> CONTENTS = List.of("modules", "dependencies", "managedDependencies", "plugins");

    private final Document document;
    private final Node pom;
    private final Optional<Coordinates> coordinates;

    private PomDocument(Document document, Node pom, Optional<Coordinates> coordinates) {
        this.document = document;
        this.pom = pom;
        this.coordinates = coordinates;
    }

    /**
     * Compose the document.
     *
     * @param document the POM as it is written
     * @param coordinates what the build says of it, if it is the POM of the build
     */
    static Document compose(Document document, Optional<Coordinates> coordinates) {
        Node written = document.root().get("project").get(0);
        Document read = document.interpreted(PomProperties.of(written, coordinates));
        return new PomDocument(read, read.root().get("project").get(0), coordinates).compose();
    }

    private Document compose() {
        Draft readable = Draft.object(Source.of(document.root()));
        identity(readable);
        Node parent = pom.get("parent").get(0);
        if (!parent.isAbsent()) {
            readable.put("parent", texts(parent, "groupId", "artifactId", "version"));
        }
        readable.put("properties", properties());
        readable.put("modules", modules());
        readable.put("dependencies", dependencies(pom));
        readable.put(
                "managedDependencies",
                dependencies(pom.get("dependencyManagement").get(0)));
        readable.put("plugins", plugins());
        if (othersAddDependencies()) {
            readable.arrayAt("dependencies").opened();
        }
        if (pom.isAbsent()) {
            CONTENTS.forEach(contents -> readable.arrayAt(contents).opened());
        }
        return readable.seal(document.file());
    }

    private void identity(Draft readable) {
        readable.put("groupId", inherited("groupId"));
        readable.put("artifactId", text(pom, "artifactId"));
        version(readable);
        readable.put("packaging", text(pom, "packaging"));
        readable.put("name", text(pom, "name"));
        readable.put("description", text(pom, "description"));
        if (readable.find("packaging").isEmpty() && !pom.isAbsent()) {
            readable.put("packaging", Draft.string("jar", Source.of(pom)));
        }
    }

    private boolean othersAddDependencies() {
        boolean byProfile = false;
        for (Node profile : pom.get("profiles").get(0).get("profile").children()) {
            byProfile |= profile.has("dependencies");
        }
        return byProfile || pom.has("parent");
    }

    /** The build knows the effective version, whatever it is composed of. */
    private void version(Draft readable) {
        Node written = inherited("version");
        boolean literal = written.isString() && written.sources().size() == 1;
        if (coordinates.isPresent() && !literal) {
            readable.put(
                    "version",
                    Draft.string(coordinates.get().version(), written.sources().toArray(Source[]::new)));
        } else {
            readable.put("version", written);
        }
    }

    private Node inherited(String name) {
        Node own = text(pom, name);
        return own.isAbsent() ? text(pom.get("parent").get(0), name) : own;
    }

    private Draft properties() {
        Draft properties = Draft.object();
        for (Node named : pom.get("properties").get(0).children()) {
            if (named.isArray()) {
                Node last = named.get(named.size() - 1);
                Node text = last.get("#text");
                properties.put(named.key(), text.isAbsent() ? Draft.string("", Source.of(last)) : Draft.copyOf(text));
            }
        }
        return properties;
    }

    private Draft modules() {
        Draft modules = Draft.array();
        for (Node module : pom.get("modules").get(0).get("module").children()) {
            if (module.has("#text")) {
                modules.add(Draft.copyOf(module.get("#text")));
            }
        }
        return modules;
    }

    private Draft dependencies(Node owner) {
        Draft dependencies = Draft.array();
        for (Node element : owner.get("dependencies").get(0).get("dependency").children()) {
            Draft dependency = texts(element, "groupId", "artifactId", "type", "classifier", "scope", "optional");
            if (dependency.find("scope").isEmpty()) {
                dependency.put("scope", Draft.string("compile"));
            }
            dependencies.add(dependency.put("version", version(element)));
        }
        return dependencies;
    }

    private Draft plugins() {
        Draft plugins = Draft.array();
        for (Node element :
                pom.get("build").get(0).get("plugins").get(0).get("plugin").children()) {
            Draft plugin = texts(element, "groupId", "artifactId");
            if (plugin.find("groupId").isEmpty()) {
                plugin.put("groupId", Draft.string("org.apache.maven.plugins"));
            }
            plugins.add(plugin.put("version", version(element)));
        }
        return plugins;
    }

    /** Where the POM says nothing, its parent or a POM that it imports does. */
    private Draft version(Node element) {
        Node own = text(element, "version");
        if (!own.isAbsent()) {
            return Draft.copyOf(own);
        }
        Node all = pom.get("dependencyManagement")
                .get(0)
                .get("dependencies")
                .get(0)
                .get("dependency");
        for (Node managed : all.children()) {
            boolean same = sameText(managed, element, "groupId") && sameText(managed, element, "artifactId");
            if (same && !text(managed, "version").isAbsent()) {
                return Draft.copyOf(text(managed, "version"));
            }
        }
        return Draft.unresolved(
                new Unresolved(Unresolved.Reason.UNREADABLE, Template.hole("version", "")), Source.of(element));
    }

    private static boolean sameText(Node one, Node other, String name) {
        Optional<String> text = text(one, name).findText();
        return text.isPresent() && text.equals(text(other, name).findText());
    }

    private static Draft texts(Node element, String... names) {
        Draft texts = Draft.object(Source.of(element));
        for (String name : names) {
            texts.put(name, text(element, name));
        }
        return texts;
    }

    private static Node text(Node element, String name) {
        return element.get(name).get(0).get("#text");
    }
}
