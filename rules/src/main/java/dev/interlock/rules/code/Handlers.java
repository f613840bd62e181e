package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.Body.Handler;
import dev.interlock.rules.code.Code.Instruction;
import dev.interlock.rules.code.Code.Try;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;

/** Tell what a method does with the exceptions that it catches. */
final class Handlers {

    /** How many instructions are looked at for all handlers of one method. */
    private static final int BUDGET = 10_000_000;

    private Handlers() {}

    /**
     * Describe the handlers of a method.
     *
     * <p>What belongs to a handler is what only it leads to. Handlers that catch everything come from {@code finally}
     * and {@code synchronized} and are no decision of the author.
     */
    static List<Handler> of(Code code, Flow flow, Map<Integer, Call> calls) {
        Map<Integer, TreeSet<String>> types = new TreeMap<>();
        for (Try stretch : code.tries()) {
            if (stretch.type().isPresent()) {
                TreeSet<String> caught = types.getOrDefault(stretch.handler(), new TreeSet<>());
                caught.add(stretch.type().get());
                types.put(stretch.handler(), caught);
            }
        }
        List<Handler> handlers = new ArrayList<>();
        if (types.isEmpty() || (long) types.size() * code.size() > BUDGET) {
            return handlers;
        }
        BitSet normal = flow.reachable(0, new BitSet());
        for (Map.Entry<Integer, TreeSet<String>> handler : types.entrySet()) {
            int start = handler.getKey();
            if (start < code.size()) {
                List<String> caught = List.copyOf(handler.getValue());
                handlers.add(describe(code, flow.reachable(start, normal), start, caught, calls));
            }
        }
        return handlers;
    }

    private static Handler describe(Code code, BitSet own, int start, List<String> types, Map<Integer, Call> calls) {
        Instruction first = code.instructions().get(start);
        boolean isStored = first.opcode() == Opcodes.ASTORE;
        boolean uses = !isStored && first.opcode() != Opcodes.POP;
        boolean isEmpty = true;
        boolean rethrows = false;
        boolean logs = false;
        boolean interrupts = false;
        for (int at = own.nextSetBit(0); at >= 0; at = own.nextSetBit(at + 1)) {
            Instruction instruction = code.instructions().get(at);
            uses |= isStored
                    && instruction.opcode() == Opcodes.ALOAD
                    && instruction.operand().equals(first.operand());
            isEmpty &= at == start ? !uses : isNothing(instruction);
            rethrows |= instruction.opcode() == Opcodes.ATHROW;
            Call call = calls.get(at);
            if (call != null) {
                logs |= Loggers.isStatement(call.target());
                interrupts |= call.is("java.lang.Thread", "interrupt");
            }
        }
        return new Handler(types, isEmpty, uses, rethrows, logs, interrupts, first.line());
    }

    private static boolean isNothing(Instruction instruction) {
        return instruction.opcode() == Opcodes.GOTO || instruction.opcode() == Opcodes.RETURN;
    }
}
