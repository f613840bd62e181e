package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a value on the stack without running the code.
 *
 * <p>Values are told apart by identity: equal ones may be different objects at run time.
 */
sealed interface Value {

    /** How many parts of a text or an array are told apart; what comes after is unknown. */
    int MOST_PARTS = 64;

    /** The type that the instructions show; that of the object may be a subtype. */
    String type();

    /** A constant of the compiler. */
    record Constant(String text, String type) implements Value {}

    /** A text that is put together from others; what is not known of it is a variable. */
    record Joined(List<Value> parts) implements Value {
        @Override
        public String type() {
            return "java.lang.String";
        }
    }

    /**
     * A text that is made by a pattern.
     *
     * @param pattern the pattern, where it is a constant
     * @param arguments how many arguments it is given, where that is known
     */
    record Formatted(Optional<String> pattern, Optional<Integer> arguments) implements Value {
        @Override
        public String type() {
            return "java.lang.String";
        }
    }

    /** A text under construction. */
    record Builder(String type, List<Value> parts) implements Value {
        Builder with(Value part) {
            return new Builder(type, joined(parts, part));
        }
    }

    /** An exception that was caught. */
    record Caught(String type) implements Value {}

    /** What a field holds. */
    record FieldValue(Member field) implements Value {
        @Override
        public String type() {
            return Names.ofDescriptor(field.descriptor());
        }
    }

    /** What a call returned. */
    record Result(Call call) implements Value {
        @Override
        public String type() {
            return Names.returned(call.target().descriptor());
        }
    }

    /** A lambda or a method reference. */
    record Function(Member implementation, String type) implements Value {}

    /** An object that was just made. */
    record Made(String type) implements Value {}

    /**
     * An array or a list.
     *
     * @param type the type
     * @param elements the elements from the first one on
     * @param isWhole whether these are all
     */
    record Elements(String type, List<Value> elements, boolean isWhole) implements Value {
        /** Tell the array after an element was set. */
        Elements with(int ordinal, Value element) {
            if (ordinal < 0 || ordinal >= elements.size()) {
                return this;
            }
            List<Value> changed = new ArrayList<>(elements);
            changed.set(ordinal, element);
            return new Elements(type, List.copyOf(changed), isWhole);
        }
    }

    /** Anything else, with its name where one is known. */
    record Variable(Optional<String> name, String type) implements Value {}

    static Value unknown(String type) {
        return new Variable(Optional.empty(), type);
    }

    /** Tell whether the value takes two places on the stack. */
    default boolean isWide() {
        return type().equals("long") || type().equals("double");
    }

    /** Find the text of a constant. */
    default Optional<String> constantText() {
        return this instanceof Constant constant && constant.type().equals("java.lang.String")
                ? Optional.of(constant.text())
                : Optional.empty();
    }

    /** Tell the texts that are known of a constant, an array or a list. */
    default List<String> constantTexts() {
        if (this instanceof Elements list) {
            return list.elements().stream()
                    .flatMap(element -> element.constantText().stream())
                    .toList();
        }
        return constantText().stream().toList();
    }

    /** Put a text together; it is a constant if all its parts are. */
    static Value join(List<Value> parts) {
        List<Value> flat = List.of();
        for (Value part : parts) {
            flat = joined(flat, part);
        }
        boolean isConstant = !flat.isEmpty();
        for (Value part : flat) {
            isConstant &= part instanceof Constant;
        }
        if (isConstant && flat.size() < MOST_PARTS) {
            StringBuilder text = new StringBuilder();
            flat.forEach(part -> text.append(((Constant) part).text()));
            return new Constant(text.toString(), "java.lang.String");
        }
        return new Joined(flat);
    }

    private static List<Value> joined(List<Value> parts, Value part) {
        List<Value> all = new ArrayList<>(parts);
        all.addAll(part instanceof Joined nested ? nested.parts : List.of(part));
        return all.size() <= MOST_PARTS ? List.copyOf(all) : List.copyOf(all.subList(0, MOST_PARTS));
    }

    /** Tell what is known where two ways of the code meet. */
    @SuppressWarnings("ReferenceEquality") // two objects may look alike and be two
    static Value meet(Value one, Value other) {
        if (one == other) {
            return one;
        }
        if (one instanceof Constant a && other instanceof Constant b && a.equals(b)) {
            return one;
        }
        String type = one.type().equals(other.type()) ? one.type() : "java.lang.Object";
        if (one instanceof Caught a && other instanceof Caught b) {
            return a.equals(b) ? a : new Caught("java.lang.Throwable");
        }
        boolean isComposed = one instanceof Joined || other instanceof Joined;
        if (isComposed && type.equals("java.lang.String")) {
            return new Joined(List.of(unknown(type)));
        }
        Optional<String> name = one instanceof Variable a && other instanceof Variable b && a.name.equals(b.name)
                ? a.name
                : Optional.empty();
        return new Variable(name, type);
    }
}
