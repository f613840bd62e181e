package dev.interlock.rules.contract;

import dev.interlock.document.Node;
import dev.interlock.document.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Read the major versions that a header or a query parameter selects.
 *
 * <p>Only parameters from a list select a version; a query parameter that is merely called {@code version} does so if
 * it has one fixed value, for else it may be the version of a thing, not of the interface.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class VersionParameter {

    private static final Set<String> SURE = Set.of(
            "apiversion",
            "xapiversion",
            "acceptversion",
            "xmsversion",
            "xgithubapiversion",
            "notionversion",
            "stripeversion",
            "squareversion",
            "linkedinversion");
    private static final Set<String> FIXED = Set.of("version", "xversion", "v", "ver");

    private VersionParameter() {}

    /**
     * Add the majors that a parameter selects.
     *
     * @param name what it is called
     * @param values the object that restricts its value: a schema, or the parameter itself
     * @param in header or parameter
     */
    public static void into(Majors majors, String name, Node values, String in) {
        String word = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        if (SURE.contains(word)) {
            for (Node value : values.get("enum").children()) {
                add(majors, value, in);
            }
            for (String key : List.of("const", "default", "example")) {
                if (!values.has("enum")) {
                    add(majors, values.get(key), in);
                }
            }
        } else if (FIXED.contains(word)) {
            Node choices = values.get("enum");
            add(majors, choices.size() == 1 ? choices.get(0) : values.get("const"), in);
        }
    }

    private static void add(Majors majors, Node value, String in) {
        value.findText()
                .flatMap(text -> MajorToken.ofValue(text.strip()))
                .ifPresent(major -> majors.add(major, in, Source.of(value)));
    }
}
