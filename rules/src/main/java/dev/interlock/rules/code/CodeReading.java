package dev.interlock.rules.code;

import dev.interlock.rules.code.Code.Dynamic;
import dev.interlock.rules.code.Code.Instruction;
import dev.interlock.rules.code.Code.Named;
import dev.interlock.rules.code.Code.Targets;
import dev.interlock.rules.code.Code.Try;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Record the instructions of one method. */
final class CodeReading {

    private static final Object NOTHING = 0;

    private record Jump(int opcode, List<Label> labels, int line) {}

    private record Caught(Label start, Label end, Label handler, Optional<String> type) {}

    private record Variable(String name, String descriptor, Label start, Label end, int slot) {}

    private final List<Object> recorded = new ArrayList<>();
    private final IdentityHashMap<Label, Integer> places = new IdentityHashMap<>();
    private final List<Caught> caught = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private int line;

    void label(Label label) {
        places.put(label, recorded.size());
    }

    void line(int number) {
        line = number;
    }

    void plain(int opcode) {
        add(opcode, NOTHING);
    }

    void add(int opcode, Object operand) {
        recorded.add(new Instruction(opcode, operand, line));
    }

    void constant(Object value) {
        add(Opcodes.LDC, value);
    }

    void jump(int opcode, List<Label> labels) {
        recorded.add(new Jump(opcode, labels, line));
    }

    void dynamic(String name, String descriptor, Handle linker, Object[] arguments) {
        List<Object> plain = new ArrayList<>();
        for (Object argument : arguments) {
            plain.add(plain(argument));
        }
        add(
                Opcodes.INVOKEDYNAMIC,
                new Dynamic(name, descriptor, Names.ofInternal(linker.getOwner()), List.copyOf(plain)));
    }

    void caught(Label start, Label end, Label handler, @Nullable String type) {
        caught.add(
                new Caught(start, end, handler, type == null ? Optional.empty() : Optional.of(Names.ofInternal(type))));
    }

    void variable(String name, String descriptor, Label start, Label end, int slot) {
        variables.add(new Variable(name, descriptor, start, end, slot));
    }

    /** Tell the name of the variable that a parameter is, where the class file has it. */
    Optional<String> nameOf(int slot) {
        for (Variable variable : variables) {
            if (variable.slot == slot && place(variable.start) == 0) {
                return Optional.of(variable.name);
            }
        }
        return Optional.empty();
    }

    Code finish(String owner, boolean isStatic, String descriptor) {
        List<Instruction> instructions = new ArrayList<>(recorded.size());
        for (Object each : recorded) {
            instructions.add(
                    each instanceof Jump jump
                            ? new Instruction(jump.opcode, targets(jump), jump.line)
                            : (Instruction) each);
        }
        return new Code(owner, isStatic, descriptor, instructions, tries(), named());
    }

    private Targets targets(Jump jump) {
        List<Integer> ordinals = new ArrayList<>(jump.labels.size());
        for (Label label : jump.labels) {
            ordinals.add(place(label));
        }
        return new Targets(List.copyOf(ordinals));
    }

    private List<Try> tries() {
        List<Try> tries = new ArrayList<>(caught.size());
        for (Caught each : caught) {
            tries.add(new Try(place(each.start), place(each.end), place(each.handler), each.type));
        }
        return tries;
    }

    private List<Named> named() {
        List<Named> named = new ArrayList<>(variables.size());
        for (Variable each : variables) {
            String type = Names.ofDescriptor(each.descriptor);
            named.add(new Named(each.slot, each.name, type, place(each.start), place(each.end)));
        }
        return named;
    }

    private int place(Label label) {
        return places.getOrDefault(label, recorded.size());
    }

    private static Object plain(Object argument) {
        if (argument instanceof Handle handle) {
            return Member.of(handle.getOwner(), handle.getName(), handle.getDesc());
        }
        if (argument instanceof String || argument instanceof Number || argument instanceof Type) {
            return argument;
        }
        return argument.toString();
    }
}
