package dev.interlock.rules.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a method does, as far as its instructions tell without running it.
 *
 * @param calls the calls that stand in the source code, in the order of the code
 * @param reads the static fields of other classes that it reads
 * @param assignments the constants that it puts into fields of its class
 * @param lambdas the lambdas and method references that it makes
 * @param handlers the places where it catches exceptions
 * @param throwsOrCalls whether it throws or calls anything at all
 * @param onlyReturnsTrue whether it does nothing but return true
 * @param firstLine the first line of its code, 0 where the class file does not have it
 */
record Body(
        List<Call> calls,
        List<Read> reads,
        List<Assignment> assignments,
        List<Lambda> lambdas,
        List<Handler> handlers,
        boolean throwsOrCalls,
        boolean onlyReturnsTrue,
        int firstLine) {

    /** What a method without code does. */
    static final Body NONE = new Body(List.of(), List.of(), List.of(), List.of(), List.of(), false, false, 0);

    /**
     * One call.
     *
     * @param target what is called
     * @param receiver what it is called on; empty for a static method
     * @param arguments what it is given
     * @param isGuarded whether it runs only where a level of logging is enabled
     * @param line the line, 0 where the class file does not have it
     */
    record Call(Member target, Optional<Value> receiver, List<Value> arguments, boolean isGuarded, int line) {
        boolean is(String owner, String name) {
            return target.owner().equals(owner) && target.name().equals(name);
        }
    }

    /**
     * One static field that is read.
     *
     * @param field the field
     * @param line the line, 0 where the class file does not have it
     */
    record Read(Member field, int line) {}

    /**
     * One constant that is put into a field of the own class.
     *
     * @param field the field
     * @param text the constant
     * @param line the line, 0 where the class file does not have it
     */
    record Assignment(Member field, String text, int line) {}

    /**
     * One lambda or method reference.
     *
     * @param implementation the method behind it
     * @param type the interface that it implements
     * @param line the line, 0 where the class file does not have it
     */
    record Lambda(Member implementation, String type, int line) {}

    /**
     * One place where exceptions are caught.
     *
     * @param types the types that are caught there
     * @param isEmpty whether nothing at all is done there
     * @param usesException whether the exception is used
     * @param rethrows whether anything is thrown
     * @param logs whether anything is logged
     * @param interrupts whether the thread is interrupted again
     * @param line the line, 0 where the class file does not have it
     */
    record Handler(
            List<String> types,
            boolean isEmpty,
            boolean usesException,
            boolean rethrows,
            boolean logs,
            boolean interrupts,
            int line) {}

    /** Tell what this and the body of a lambda in it do together; how it ends is told of this one alone. */
    Body and(Body lambda) {
        return new Body(
                joined(calls, lambda.calls),
                joined(reads, lambda.reads),
                joined(assignments, lambda.assignments),
                joined(lambdas, lambda.lambdas),
                joined(handlers, lambda.handlers),
                throwsOrCalls,
                onlyReturnsTrue,
                firstLine);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
