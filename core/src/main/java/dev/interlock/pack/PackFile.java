package dev.interlock.pack;

import dev.interlock.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hold one file of a pack as it was read, or one of its overrides, which is a small pack inside.
 *
 * @param address where it was found
 * @param info what it says of itself
 * @param root its content
 * @param validated whether the schema of packs has said what is malformed
 * @param broken the names of rules whose definition is malformed
 * @param around the pack that an override belongs to
 */
record PackFile(
        PackAddress address,
        PackInfo info,
        Node root,
        boolean validated,
        Set<String> broken,
        @Nullable PackFile around) {

    PackFile {
        broken = Set.copyOf(broken);
    }

    String id() {
        return info.id();
    }

    /** Tell the override of this pack as a pack of its own. */
    PackFile inside(Node override) {
        return new PackFile(address, info, override, validated, PackSchema.broken(override, validated), this);
    }

    List<Node> rules() {
        return root.get("rules").childList();
    }

    List<Node> overrides() {
        return root.get("overrides").childList();
    }

    Node documentationUrl() {
        return inherited("documentationUrl");
    }

    Node formats() {
        return inherited("formats");
    }

    /** Find the definition of an alias. */
    Node alias(String name) {
        Node own = root.get("aliases").get(name);
        return own.isAbsent() && around != null ? around.alias(name) : own;
    }

    List<String> aliasNames() {
        List<String> names = new ArrayList<>();
        root.get("aliases").children().forEach(alias -> names.add(alias.key()));
        if (around != null) {
            names.addAll(around.aliasNames());
        }
        return names;
    }

    /** Tell whether the pack brings a function of this name in JavaScript. */
    boolean bringsFunction(String name) {
        for (Node function : root.get("functions").children()) {
            Node named = function.isArray() ? function.get(0) : function;
            if (named.findText().filter(name::equals).isPresent()) {
                return true;
            }
        }
        return around != null && around.bringsFunction(name);
    }

    private Node inherited(String key) {
        Node own = root.get(key);
        return own.isAbsent() && around != null ? around.inherited(key) : own;
    }
}
