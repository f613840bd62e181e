package dev.interlock.document;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Say why a value stays hidden, and what of it is known.
 *
 * @param reason why it stays hidden
 * @param template what is known of it
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Unresolved(Reason reason, Template template) {

    /** Why a value stays hidden. */
    public enum Reason {
        /** A placeholder has no value in the project. */
        PLACEHOLDER,
        /** The value is made while the interface runs. */
        RUNTIME,
        /** The value is a prompt that somebody has still to replace, such as {@code <host>} or {@code changeme}. */
        FILL_ME_IN,
        /** Neither an artefact nor the descriptor says it. */
        NOT_DECLARED,
        /** The place that would say it could not be read. */
        UNREADABLE
    }

    /** Create the value of which nothing is known, named by the fact that would say it. */
    public static Unresolved notDeclared(String fact) {
        return new Unresolved(Reason.NOT_DECLARED, Template.hole(fact, ""));
    }

    /** Tell why nobody knows the value, as a clause that ends a sentence. */
    public String because() {
        Set<String> holes = new LinkedHashSet<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Hole hole) {
                holes.add("'" + (hole.written().isBlank() ? hole.name() : hole.written()) + "'");
            }
        }
        boolean several = holes.size() > 1;
        String names = holes.isEmpty() ? "'" + template.written() + "'" : String.join(" and ", holes);
        return names
                + switch (reason) {
                    case PLACEHOLDER -> several ? " have no value in the project" : " has no value in the project";
                    case RUNTIME -> several ? " get their values at run time" : " gets its value at run time";
                    case FILL_ME_IN -> several ? " have still to be filled in" : " has still to be filled in";
                    case NOT_DECLARED -> several ? " are declared nowhere" : " is declared nowhere";
                    case UNREADABLE -> " could not be read";
                };
    }
}
