package dev.interlock.schema;

import dev.interlock.document.Node;
import dev.interlock.document.Template;

/** Judge values that stay hidden. */
final class Hidden {

    private Hidden() {}

    /** Tell whether something of the value is known: then it is certainly a string. */
    static boolean isText(Node hidden) {
        return knownLength(hidden) > 0;
    }

    /** Tell how many code points of the value are known. */
    static int knownLength(Node hidden) {
        return hidden.unresolved().template().parts().stream()
                .filter(Template.Known.class::isInstance)
                .map(part -> ((Template.Known) part).text())
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
    }

    /** Judge a hidden value by a keyword that concerns no strings. */
    static Judgement unlessText(Node hidden) {
        return isText(hidden) ? Judgement.VALID : doubt(hidden);
    }

    static Judgement doubt(Node hidden) {
        return Judgement.doubtful(hidden.unresolved().because());
    }

    /** Doubt because a container may hold more than was read. */
    static Judgement open(Node container) {
        return Judgement.doubtful(Wording.subject(container) + " could not be read completely");
    }
}
