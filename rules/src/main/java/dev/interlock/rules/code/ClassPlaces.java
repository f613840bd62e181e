package dev.interlock.rules.code;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import dev.interlock.document.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Find the node of a document that describes what ArchUnit speaks of. */
final class ClassPlaces {

    private final Node root;
    private final Map<String, Node> classes = new HashMap<>();

    private ClassPlaces(Node root) {
        this.root = root;
    }

    static ClassPlaces of(Node root) {
        ClassPlaces places = new ClassPlaces(root);
        for (Node type : root.get("classes").children()) {
            places.classes.put(type.get("name").text(), type);
        }
        return places;
    }

    Node root() {
        return root;
    }

    /** Find the nearest node: a member, a call on a line, else the class. */
    Optional<Node> find(Object object) {
        if (object instanceof JavaClass type) {
            return typeOf(type);
        }
        if (object instanceof JavaMember member) {
            return typeOf(member.getOwner()).map(type -> member(type, member).orElse(type));
        }
        if (object instanceof JavaAccess<?> access) {
            return onLine(
                    access.getOriginOwner(),
                    access.getLineNumber(),
                    access.getTarget().getName());
        }
        if (object instanceof Dependency dependency
                && dependency.getSourceCodeLocation().getLineNumber() <= 0) {
            return typeOf(dependency.getOriginClass())
                    .map(type -> naming(type, dependency.getTargetClass().getName()));
        }
        if (object instanceof HasSourceCodeLocation located) {
            SourceCodeLocation location = located.getSourceCodeLocation();
            return onLine(location.getSourceClass(), location.getLineNumber(), "");
        }
        return Optional.empty();
    }

    private Optional<Node> typeOf(JavaClass type) {
        JavaClass outer = type;
        while (!classes.containsKey(outer.getName())
                && outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return Optional.ofNullable(classes.get(outer.getName()));
    }

    private Optional<Node> onLine(JavaClass type, int line, String target) {
        Optional<Node> found = typeOf(type);
        if (found.isEmpty() || line <= 0) {
            return found;
        }
        Node at = found.get();
        for (Node method : found.get().get("methods").children()) {
            for (Node call : method.get("calls").children()) {
                if (isOn(call, line)) {
                    if (target.isEmpty() || call.get("name").text().equals(target)) {
                        return Optional.of(call);
                    }
                    at = call;
                }
            }
            for (Node read : method.get("reads").children()) {
                if (isOn(read, line)) {
                    at = read;
                }
            }
            at = at.equals(found.get()) && isOn(method, line) ? method : at;
        }
        for (Node field : found.get().get("fields").children()) {
            at = at.equals(found.get()) && isOn(field, line) ? field : at;
        }
        return Optional.of(at);
    }

    /** Declarations have no line in class files; the first one that names the type is shown. */
    private static Node naming(Node type, String target) {
        for (Node field : type.get("fields").children()) {
            if (isText(field.get("type"), target)) {
                return field;
            }
        }
        for (Node method : type.get("methods").children()) {
            boolean names = isText(method.get("returns"), target);
            for (Node parameter : method.get("parameters").children()) {
                names |= isText(parameter.get("type"), target);
            }
            for (Node thrown : method.get("throws").children()) {
                names |= isText(thrown, target);
            }
            if (names) {
                return method;
            }
        }
        return type;
    }

    private static boolean isText(Node node, String text) {
        return node.findText().filter(text::equals).isPresent();
    }

    private static boolean isOn(Node node, int line) {
        return isText(node.get("line"), Integer.toString(line));
    }

    private static Optional<Node> member(Node type, JavaMember member) {
        String kind = member instanceof JavaCodeUnit ? "methods" : "fields";
        for (Node each : type.get(kind).children()) {
            boolean isNamed = each.get("name").text().equals(member.getName());
            boolean isTyped = !(member instanceof JavaCodeUnit)
                    || each.get("descriptor").text().equals(member.getDescriptor());
            if (isNamed && isTyped) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
