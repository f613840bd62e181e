package dev.interlock.rules.code;

import dev.interlock.rules.code.Code.Instruction;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;

/** Tell how control can go through the instructions of a method. */
final class Flow {

    private final Code code;
    private final Map<Integer, Integer> loops;
    private final TreeMap<Integer, Integer> guarded = new TreeMap<>();

    private Flow(Code code, Map<Integer, Integer> loops) {
        this.code = code;
        this.loops = loops;
    }

    static Flow of(Code code) {
        Map<Integer, Integer> loops = new HashMap<>();
        for (int at = 0; at < code.size(); at++) {
            for (int target : code.targets(at)) {
                if (target <= at) {
                    loops.merge(target, at, Math::max);
                }
            }
        }
        Flow flow = new Flow(code, loops);
        flow.findGuards();
        return flow;
    }

    /** Tell the slots that a loop which begins here may store to; none where no loop begins. */
    Set<Integer> changedInLoop(int at) {
        Integer last = loops.get(at);
        return last == null ? Set.of() : stored(at, last);
    }

    /** Tell the slots that the instructions from one to another may store to. */
    Set<Integer> stored(int first, int last) {
        Set<Integer> slots = new TreeSet<>();
        for (int at = first; at <= Math.min(last, code.size() - 1); at++) {
            Instruction instruction = code.instructions().get(at);
            int opcode = instruction.opcode();
            if ((opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) || opcode == Opcodes.IINC) {
                slots.add(instruction.number());
            }
        }
        return slots;
    }

    /** Tell whether an instruction runs only where a level of logging is enabled. */
    boolean isGuarded(int at) {
        Map.Entry<Integer, Integer> nearest = guarded.floorEntry(at);
        return nearest != null && at < nearest.getValue();
    }

    /** Tell what can be reached from an instruction without an exception, as far as it is not known already. */
    BitSet reachable(int start, BitSet known) {
        BitSet reached = new BitSet(code.size());
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (at >= code.size() || reached.get(at) || known.get(at)) {
                continue;
            }
            reached.set(at);
            for (Integer target : code.targets(at)) {
                open.push(target);
            }
            if (code.goesOn(at)) {
                open.push(at + 1);
            }
        }
        return reached;
    }

    private void findGuards() {
        int end = 0;
        for (int at = 0; at + 1 < code.size(); at++) {
            Instruction jump = code.instructions().get(at + 1);
            if (jump.opcode() == Opcodes.IFEQ
                    && code.instructions().get(at).operand() instanceof Member member
                    && Loggers.asksForLevel(member)) {
                end = Math.max(end, code.targets(at + 1).get(0));
                guarded.put(at, end);
            }
        }
    }
}
