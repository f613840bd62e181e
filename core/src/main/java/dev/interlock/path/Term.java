package dev.interlock.path;

import java.util.List;

/** Hold one term of a filter. */
sealed interface Term {

    /** What a filter knows about the place that it judges. */
    enum Known implements Term {
        VALUE,
        PROPERTY,
        PARENT,
        PARENT_PROPERTY,
        ROOT,
        PATH
    }

    /** A value that the filter writes. */
    record Constant(Value value) implements Term {}

    /** A list that the filter writes. */
    record Items(List<Term> items) implements Term {}

    /** A member of a value. */
    record Member(Term of, Term name, int offset) implements Term {}

    /** A method of a value. */
    record Call(Term of, String method, List<Term> arguments, int offset) implements Term {}

    /** Whether the value is of a type, such as {@code @object()}. */
    record IsA(String type) implements Term {}

    /** An operator before one operand. */
    record Prefix(String operator, Term operand) implements Term {}

    /** An operator between two operands. */
    record Infix(String operator, Term left, Term right) implements Term {}
}
