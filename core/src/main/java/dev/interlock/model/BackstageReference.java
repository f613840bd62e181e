package dev.interlock.model;

import dev.interlock.document.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an entity of a Backstage catalog: {@code [kind:][namespace/]name}, compared without case.
 *
 * @param kind the kind in lower case
 * @param id the name, with the namespace before it where that is not the default one
 */
record BackstageReference(String kind, String id) {

    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9]{0,62}):)?(?:(" + NAME + ")/)?(" + NAME + ")");
    private static final String DEFAULT = "default";

    /** Read a reference; the namespace is that of the entity that refers where none is written. */
    static Optional<BackstageReference> find(String written, String kind, String namespace) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String named = matcher.group(1) == null ? kind : matcher.group(1);
        String space = matcher.group(2) == null ? namespace : matcher.group(2);
        return Optional.of(of(named, space, matcher.group(3)));
    }

    /** Tell how an entity is referred to; empty where it has no name as the catalog asks for one. */
    static Optional<BackstageReference> ofEntity(Node entity) {
        String kind = entity.get("kind").findText().orElse("");
        String name = entity.get("metadata").get("name").findText().orElse("");
        Optional<BackstageReference> found = find(name, kind, namespace(entity));
        return name.indexOf('/') >= 0 || name.indexOf(':') >= 0 ? Optional.empty() : found;
    }

    /** Tell the namespace of an entity. */
    static String namespace(Node entity) {
        return entity.get("metadata").get("namespace").findText().orElse(DEFAULT);
    }

    private static BackstageReference of(String kind, String namespace, String name) {
        String space = namespace.equalsIgnoreCase(DEFAULT) ? "" : namespace.toLowerCase(Locale.ROOT) + "/";
        return new BackstageReference(kind.toLowerCase(Locale.ROOT), space + name.toLowerCase(Locale.ROOT));
    }
}
