package dev.interlock.function;

import dev.interlock.document.Node;
import dev.interlock.document.NodeKind;
import dev.interlock.document.Template;
import dev.interlock.rule.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Name targets in messages, and answer for those of which too little is known. */
final class Target {

    private static final int LONGEST = 100;

    private static final String GAP = "x\uFFFC";

    private Target() {}

    /** Name a place as the subject of a sentence: by what is missing, else by its key. */
    static String subject(Node target) {
        if (target.isAbsent()) {
            return quoted(String.join(".", target.missing()));
        }
        return target.parent().isEmpty() ? "The document" : quoted(target.key());
    }

    static String quoted(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return "'" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "'";
    }

    /** Show a value: scalars as they are, containers by their kind. */
    static String shown(Node node) {
        return switch (node.kind()) {
            case OBJECT -> "the object";
            case ARRAY -> "the array";
            case ABSENT -> "nothing";
            case STRING, UNRESOLVED, NUMBER, BOOLEAN, NULL -> quoted(node.text());
        };
    }

    /** Answer that nobody can tell, since the value stays hidden. */
    static Verdict hidden(Node target) {
        return Verdict.unknown(target.unresolved().because());
    }

    /** Answer that nobody can tell, since the container may hold more than was read. */
    static Verdict open(Node container) {
        return Verdict.unknown(subject(container.nearest()) + " could not be read completely");
    }

    /** Tell whether a target may be there although it was not read. */
    static boolean isPossiblyThere(Node target) {
        return target.isAbsent() && target.nearest().isOpen();
    }

    /** Tell the known part of a hidden value. */
    static String known(Node hidden) {
        StringBuilder known = new StringBuilder();
        for (Template.Part part : hidden.unresolved().template().parts()) {
            if (part instanceof Template.Known text) {
                known.append(text.text());
            }
        }
        return known.toString();
    }

    /** Tell the known parts of a hidden value, with a character in place of each hole that stands for nothing else. */
    static String knownWithGaps(Node hidden) {
        StringBuilder known = new StringBuilder();
        for (Template.Part part : hidden.unresolved().template().parts()) {
            known.append(part instanceof Template.Known text ? text.text() : GAP);
        }
        return known.toString();
    }

    /** Tell the truthiness of an existing and known value, as ECMAScript has it. */
    static boolean isTruthy(Node node) {
        return switch (node.kind()) {
            case OBJECT, ARRAY -> true;
            case STRING -> !node.text().isEmpty();
            case NUMBER -> isNonZero(node.text());
            case BOOLEAN -> node.isTrue();
            case NULL, ABSENT -> false;
            case UNRESOLVED -> !known(node).isEmpty();
        };
    }

    /** Tell the node at a dotted path below; an empty path is the node itself. */
    static Node at(Node target, String path) {
        return path.isEmpty() ? target : target.get(Arrays.asList(path.split("\\.", -1)));
    }

    /** Answer by failures and by what stays in doubt: what certainly fails outweighs. */
    static Verdict of(List<Verdict.Failure> failures, Optional<String> doubt) {
        if (!failures.isEmpty()) {
            return Verdict.of(failures);
        }
        return doubt.isPresent() ? Verdict.unknown(doubt.get()) : Verdict.holds();
    }

    static Verdict.Failure failure(String message, Node at) {
        return new Verdict.Failure(message, at, List.of());
    }

    private static boolean isNonZero(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        String digits = exponent < 0 ? number : number.substring(0, exponent);
        return digits.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    static boolean isNumber(Node node) {
        return node.kind() == NodeKind.NUMBER;
    }
}
