package dev.interlock.engine;

import dev.interlock.document.Node;
import dev.interlock.path.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * Name what a function judges.
 *
 * @param judged the node that the function gets
 * @param place where it stands: for a key the member below it, else the node itself
 * @param isKey whether the key is judged
 * @param match what the rule selects
 * @param steps the way from there to it, as far as it exists
 * @param isMaybe whether nobody can tell if the rule selects it
 */
record Target(Node judged, Node place, boolean isKey, Match match, List<String> steps, boolean isMaybe) {

    Target {
        steps = List.copyOf(steps);
    }

    static Target of(Match match) {
        return new Target(match.node(), match.node(), false, match, List.of(), match.isMaybe());
    }

    static Target ofKey(Match match, Node text) {
        return new Target(text, match.node(), true, match, List.of(), match.isMaybe());
    }

    Target below(Node node, List<String> way, boolean maybe) {
        return new Target(node, node, false, match, way, isMaybe || maybe);
    }

    Target keyBelow(Node text, Node member, List<String> way) {
        return new Target(text, member, true, match, way, isMaybe);
    }

    /** Tell the way to it from the root of the subject, through references, as far as it exists. */
    List<String> path() {
        List<String> whole = new ArrayList<>(match.path());
        whole.addAll(steps);
        return List.copyOf(whole);
    }
}
