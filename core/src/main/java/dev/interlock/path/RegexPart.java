package dev.interlock.path;

import java.util.List;

/** Hold the parts of a regular expression as ECMAScript defines it. */
sealed interface RegexPart {

    /** One of several alternatives. */
    record Choice(List<RegexPart> alternatives) implements RegexPart {}

    /** One after the other. */
    record Sequence(List<RegexPart> parts) implements RegexPart {}

    /** A part that is repeated; {@code most} is -1 where nothing bounds it. */
    record Repeat(RegexPart part, int least, int most, boolean lazy) implements RegexPart {}

    /** A part in parentheses; groups that capture count from 1, others are 0. */
    record Group(RegexPart part, int number, boolean ignoringCase) implements RegexPart {}

    /** A part that is looked for and not consumed. */
    record Look(RegexPart part, boolean ahead, boolean negative) implements RegexPart {}

    /** One character of a set. */
    record OneOf(boolean negated, List<Item> items) implements RegexPart {}

    /** One certain character. */
    record Letter(int codePoint) implements RegexPart {}

    /** The text that a group has captured. */
    record Back(int number) implements RegexPart {}

    /** A place between characters. */
    enum Anchor implements RegexPart {
        START,
        END,
        LINE_START,
        LINE_END,
        BOUNDARY,
        NO_BOUNDARY
    }

    /** One item of a set. */
    sealed interface Item {}

    /** All characters from one to another. */
    record Span(int first, int last) implements Item {}

    /** A named set: {@code d}, {@code w}, {@code s}, or in capitals their complements. */
    record Named(char name) implements Item {}

    /** A set that Unicode defines. */
    record Property(String name, boolean negated) implements Item {}
}
