package dev.interlock.rules.maven;

import dev.interlock.artefact.Coordinates;
import dev.interlock.artefact.PlaceholderSyntax;
import dev.interlock.artefact.Placeholders;
import dev.interlock.artefact.Placeholders.Definition;
import dev.interlock.document.Grade;
import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Know what the placeholders of a POM stand for, as far as the POM itself and the build tell. */
final class PomProperties {

    /** Properties that builds are meant to override. */
    private static final Set<String> CI_FRIENDLY = Set.of("revision", "sha1", "changelist");

    private static final List<String> OF_PROJECT = List.of("groupId", "artifactId", "version", "name");

    private PomProperties() {}

    static Placeholders of(Node pom, Optional<Coordinates> coordinates) {
        Map<String, Definition> known = new LinkedHashMap<>();
        for (Node named : pom.get("properties").get(0).children()) {
            if (named.isArray()) {
                Grade grade = CI_FRIENDLY.contains(named.key()) ? Grade.DEFAULT : Grade.LITERAL;
                known.put(named.key(), definition(named.get(named.size() - 1), grade));
            }
        }
        for (String name : OF_PROJECT) {
            Node inherited = pom.get("parent").get(0).get(name).get(0);
            Node own = pom.get(name).get(0);
            Node effective = own.isAbsent() ? inherited : own;
            if (!effective.isAbsent()) {
                known.put("project." + name, definition(effective, Grade.LITERAL));
                known.put("pom." + name, definition(effective, Grade.LITERAL));
            }
            if (!inherited.isAbsent()) {
                known.put("project.parent." + name, definition(inherited, Grade.LITERAL));
            }
        }
        if (coordinates.isPresent()) {
            List<Source> at = List.of(Source.of(pom.nearest()));
            known.put("project.groupId", new Definition(coordinates.get().groupId(), Grade.LITERAL, at));
            known.put("project.version", new Definition(coordinates.get().version(), Grade.LITERAL, at));
        }
        return Placeholders.of(PlaceholderSyntax.of("${", "}")).define(known);
    }

    private static Definition definition(Node element, Grade grade) {
        Node text = element.get("#text");
        return Definition.of(text.isAbsent() ? element : text, grade);
    }
}
