package dev.interlock.rules.code;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * The instructions of one method. Jumps name the instruction that they lead to by its ordinal.
 *
 * @param owner the class
 * @param isStatic whether the method is static
 * @param descriptor its parameters and result
 * @param instructions the instructions
 * @param tries the stretches that exceptions are caught in
 * @param variables the names of the local variables, where the class file has them
 */
record Code(
        String owner,
        boolean isStatic,
        String descriptor,
        List<Instruction> instructions,
        List<Try> tries,
        List<Named> variables) {

    /**
     * One instruction.
     *
     * @param opcode what it does
     * @param operand what it does it with: an {@code Integer}, a name, a {@link Member}, a constant, {@link Targets} or
     *     a {@link Dynamic}
     * @param line the line, 0 where the class file does not have it
     */
    record Instruction(int opcode, Object operand, int line) {
        int number() {
            return (Integer) operand;
        }
    }

    /** Where a jump or a switch may lead to. */
    record Targets(List<Integer> ordinals) {}

    /**
     * A call that is linked when it is first met.
     *
     * @param name the name of the call
     * @param descriptor its parameters and result
     * @param linker the class that links it
     * @param arguments what the linker is given: texts, numbers, {@link Member}s, others as their text
     */
    record Dynamic(String name, String descriptor, String linker, List<Object> arguments) {
        /** Find the method behind a lambda or a method reference. */
        Optional<Member> implementation() {
            return linker.equals("java.lang.invoke.LambdaMetafactory")
                            && arguments.size() > 1
                            && arguments.get(1) instanceof Member member
                    ? Optional.of(member)
                    : Optional.empty();
        }
    }

    /**
     * A stretch in which exceptions of a type are caught.
     *
     * @param start the first instruction of it
     * @param end the first instruction after it
     * @param handler the first instruction that runs when one was caught
     * @param type the type; empty where all are caught, as for {@code finally}
     */
    record Try(int start, int end, int handler, Optional<String> type) {}

    /**
     * The name of a local variable.
     *
     * @param slot where its value is kept
     * @param name the name
     * @param type the type
     * @param start the first instruction that knows it
     * @param end the first instruction that does not
     */
    record Named(int slot, String name, String type, int start, int end) {}

    Code {
        instructions = List.copyOf(instructions);
        tries = List.copyOf(tries);
        variables = List.copyOf(variables);
    }

    int size() {
        return instructions.size();
    }

    /** Tell where control may go from an instruction, exceptions apart. */
    List<Integer> targets(int at) {
        return instructions.get(at).operand() instanceof Targets targets ? targets.ordinals() : List.of();
    }

    /** Tell whether control may go on behind an instruction. */
    boolean goesOn(int at) {
        int opcode = instructions.get(at).opcode();
        return switch (opcode) {
            case Opcodes.GOTO, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.ATHROW, Opcodes.RET -> false;
            default -> opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN;
        };
    }

    /** Find the variable that a slot holds at an instruction. */
    Optional<Named> variable(int slot, int at) {
        for (Named variable : variables) {
            // A variable's stretch begins behind the instruction that stores its first value.
            if (variable.slot == slot && variable.start <= at + 1 && at < variable.end) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }
}
