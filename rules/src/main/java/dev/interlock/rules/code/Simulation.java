package dev.interlock.rules.code;

import dev.interlock.rules.code.Body.Assignment;
import dev.interlock.rules.code.Body.Call;
import dev.interlock.rules.code.Body.Lambda;
import dev.interlock.rules.code.Body.Read;
import dev.interlock.rules.code.Code.Dynamic;
import dev.interlock.rules.code.Code.Instruction;
import dev.interlock.rules.code.Code.Named;
import dev.interlock.rules.code.Code.Try;
import dev.interlock.rules.code.Value.Caught;
import dev.interlock.rules.code.Value.Constant;
import dev.interlock.rules.code.Value.Elements;
import dev.interlock.rules.code.Value.FieldValue;
import dev.interlock.rules.code.Value.Function;
import dev.interlock.rules.code.Value.Made;
import dev.interlock.rules.code.Value.Result;
import dev.interlock.rules.code.Value.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follow the instructions of a method once, from the first to the last, and tell what it calls with what.
 *
 * <p>Where ways of the code meet, only what holds on all of them is kept; what a loop or a guarded stretch may change
 * is forgotten at its start.
 */
final class Simulation {

    /** How many values may be copied for one method; from there on the ways that meet are unknown. */
    private static final int BUDGET = 2_000_000;

    private final Code code;
    private final Flow flow;
    private final Map<Integer, Frame> arriving = new HashMap<>();
    private final Map<Integer, Frame> atTry = new HashMap<>();
    private final Map<Integer, Call> calls = new TreeMap<>();
    private final List<Read> reads = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Lambda> lambdas = new ArrayList<>();
    private Frame frame = new Frame();
    private int at;
    private int copied;
    private boolean throwsOrCalls;

    private Simulation(Code code) {
        this.code = code;
        this.flow = Flow.of(code);
    }

    /** Tell what a method does. */
    static Body of(Code code) {
        return code.size() == 0 ? Body.NONE : new Simulation(code).run();
    }

    private Body run() {
        Map<Integer, List<Try>> handlers = new HashMap<>();
        Map<Integer, Boolean> starts = new HashMap<>();
        for (Try stretch : code.tries()) {
            List<Try> caughtHere = handlers.getOrDefault(stretch.handler(), new ArrayList<>());
            caughtHere.add(stretch);
            handlers.put(stretch.handler(), caughtHere);
            starts.put(stretch.start(), true);
        }
        boolean isReached = true;
        for (at = 0; at < code.size(); at++) {
            enter(isReached, handlers.get(at));
            if (starts.containsKey(at)) {
                keep(atTry, at);
            }
            Instruction instruction = code.instructions().get(at);
            step(instruction);
            for (int target : code.targets(at)) {
                if (target > at) {
                    arrive(target);
                }
            }
            isReached = code.goesOn(at);
        }
        return new Body(
                written(calls.values()),
                List.copyOf(reads),
                List.copyOf(assignments),
                List.copyOf(lambdas),
                List.copyOf(Handlers.of(code, flow, calls)),
                throwsOrCalls,
                onlyReturnsTrue(),
                firstLine());
    }

    /** Tell the calls that stand in the source code. */
    private static List<Call> written(Collection<Call> calls) {
        List<Call> written = new ArrayList<>(calls.size());
        for (Call call : calls) {
            if (!Plumbing.isHidden(call)) {
                written.add(call);
            }
        }
        return List.copyOf(written);
    }

    /** Know what is known at this instruction from all that can come before. */
    private void enter(boolean isReached, @Nullable List<Try> caughtHere) {
        Frame other = arriving.remove(at);
        if (caughtHere != null) {
            Frame before = atTry.get(caughtHere.get(0).start());
            frame = before == null ? new Frame() : before.copy();
            frame.clearStack();
            for (Try stretch : caughtHere) {
                frame.forget(flow.stored(stretch.start(), stretch.end() - 1));
            }
            frame.push(new Caught(
                    caughtHere.size() == 1
                            ? caughtHere.get(0).type().orElse("java.lang.Throwable")
                            : commonType(caughtHere)));
        } else if (!isReached) {
            frame = other == null ? new Frame() : other;
        } else if (other != null) {
            frame.meet(other);
        }
        frame.forget(flow.changedInLoop(at));
    }

    private static String commonType(List<Try> stretches) {
        List<String> types = stretches.stream()
                .flatMap(each -> each.type().stream())
                .distinct()
                .toList();
        return types.size() == 1 ? types.get(0) : "java.lang.Throwable";
    }

    private void arrive(int target) {
        Frame known = arriving.get(target);
        if (known == null) {
            keep(arriving, target);
        } else {
            known.meet(frame);
        }
    }

    private void keep(Map<Integer, Frame> frames, int where) {
        copied += frame.size();
        frames.put(where, copied > BUDGET ? new Frame() : frame.copy());
    }

    private void step(Instruction instruction) {
        int opcode = instruction.opcode();
        switch (opcode) {
            case Opcodes.ACONST_NULL -> frame.push(new Constant("null", "null"));
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> pushNumber(instruction.number(), "int");
            case Opcodes.LDC -> frame.push(constant(instruction.operand()));
            case Opcodes.IALOAD, Opcodes.BALOAD, Opcodes.CALOAD, Opcodes.SALOAD -> take(2, "int");
            case Opcodes.LALOAD -> take(2, "long");
            case Opcodes.FALOAD -> take(2, "float");
            case Opcodes.DALOAD -> take(2, "double");
            case Opcodes.AALOAD -> elementOfArray();
            case Opcodes.AASTORE -> storeInArray();
            case Opcodes.POP -> frame.dropPlaces(1);
            case Opcodes.POP2 -> frame.dropPlaces(2);
            case Opcodes.DUP -> frame.duplicate(1, 0);
            case Opcodes.DUP_X1 -> frame.duplicate(1, 1);
            case Opcodes.DUP_X2 -> frame.duplicate(1, 2);
            case Opcodes.DUP2 -> frame.duplicate(2, 0);
            case Opcodes.DUP2_X1 -> frame.duplicate(2, 1);
            case Opcodes.DUP2_X2 -> frame.duplicate(2, 2);
            case Opcodes.SWAP -> frame.swap();
            case Opcodes.IINC -> frame.forget(List.of(instruction.number()));
            case Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG -> take(2, "int");
            case Opcodes.IFEQ,
                    Opcodes.IFNE,
                    Opcodes.IFLT,
                    Opcodes.IFGE,
                    Opcodes.IFGT,
                    Opcodes.IFLE,
                    Opcodes.IFNULL,
                    Opcodes.IFNONNULL,
                    Opcodes.TABLESWITCH,
                    Opcodes.LOOKUPSWITCH,
                    Opcodes.MONITORENTER,
                    Opcodes.MONITOREXIT -> frame.pop();
            case Opcodes.JSR -> frame.push(Value.unknown("java.lang.Object"));
            case Opcodes.GETSTATIC -> readStatic((Member) instruction.operand(), instruction.line());
            case Opcodes.GETFIELD -> {
                frame.pop();
                frame.push(new FieldValue((Member) instruction.operand()));
            }
            case Opcodes.PUTSTATIC, Opcodes.PUTFIELD -> putField(instruction);
            case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKESTATIC, Opcodes.INVOKEINTERFACE ->
                invoke(instruction);
            case Opcodes.INVOKEDYNAMIC -> link((Dynamic) instruction.operand(), instruction.line());
            case Opcodes.NEW -> frame.push(new Made((String) instruction.operand()));
            case Opcodes.NEWARRAY -> take(1, "java.lang.Object");
            case Opcodes.ANEWARRAY -> makeArray((String) instruction.operand());
            case Opcodes.MULTIANEWARRAY -> take(instruction.number(), "java.lang.Object");
            case Opcodes.ARRAYLENGTH, Opcodes.INSTANCEOF -> take(1, "int");
            case Opcodes.CHECKCAST -> cast((String) instruction.operand());
            case Opcodes.ATHROW -> {
                throwsOrCalls = true;
                frame.pop();
            }
            default -> stepInRange(opcode, instruction);
        }
    }

    /** The instructions that come in families, one for each type. */
    private void stepInRange(int opcode, Instruction instruction) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            pushNumber(opcode - Opcodes.ICONST_0, "int");
        } else if (opcode <= Opcodes.LCONST_1) {
            if (opcode >= Opcodes.LCONST_0) {
                pushNumber(opcode - Opcodes.LCONST_0, "long");
            }
        } else if (opcode <= Opcodes.FCONST_2) {
            pushNumber(opcode - Opcodes.FCONST_0, "float");
        } else if (opcode <= Opcodes.DCONST_1) {
            pushNumber(opcode - Opcodes.DCONST_0, "double");
        } else if (opcode <= Opcodes.ALOAD) {
            frame.push(load(instruction.number(), familyType(opcode - Opcodes.ILOAD)));
        } else if (opcode <= Opcodes.ASTORE) {
            frame.store(instruction.number(), frame.pop());
        } else if (opcode <= Opcodes.SASTORE) {
            frame.pop(3);
        } else if (opcode <= Opcodes.DREM) {
            take(2, familyType((opcode - Opcodes.IADD) % 4));
        } else if (opcode <= Opcodes.DNEG) {
            take(1, familyType(opcode - Opcodes.INEG));
        } else if (opcode <= Opcodes.LXOR) {
            take(2, familyType((opcode - Opcodes.ISHL) % 2));
        } else if (opcode <= Opcodes.I2S) {
            take(1, converted(opcode));
        } else if (opcode <= Opcodes.IF_ACMPNE) {
            frame.pop(2);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
            frame.pop();
        }
    }

    private static String familyType(int ordinal) {
        return switch (ordinal) {
            case 0 -> "int";
            case 1 -> "long";
            case 2 -> "float";
            case 3 -> "double";
            default -> "java.lang.Object";
        };
    }

    private static String converted(int opcode) {
        return switch (opcode) {
            case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> "long";
            case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> "float";
            case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> "double";
            default -> "int";
        };
    }

    private void pushNumber(int number, String type) {
        frame.push(new Constant(Integer.toString(number), type));
    }

    private void take(int count, String result) {
        frame.pop(count);
        frame.push(Value.unknown(result));
    }

    private static Value constant(Object value) {
        if (value instanceof Type type) {
            return new Constant(Names.ofType(type), "java.lang.Class");
        }
        if (value instanceof String text) {
            return new Constant(text, "java.lang.String");
        }
        if (value instanceof Number) {
            String type = value.getClass().getSimpleName();
            return new Constant(value.toString(), type.equals("Integer") ? "int" : type.toLowerCase(Locale.ROOT));
        }
        return Value.unknown("java.lang.Object");
    }

    /** A variable's name says more to a reader than the call or field that its value came from. */
    private Value load(int slot, String family) {
        Optional<Named> named = code.variable(slot, at);
        Value known =
                frame.load(slot, Value.unknown(named.isPresent() ? named.get().type() : family));
        boolean hides = known instanceof Variable || known instanceof FieldValue || isNameable(known);
        if (named.isEmpty() || !hides) {
            return known;
        }
        String type = known instanceof Variable ? named.get().type() : known.type();
        Value better = new Variable(Optional.of(named.get().name()), type);
        frame.store(slot, better);
        return better;
    }

    private static boolean isNameable(Value value) {
        return value instanceof Result result && !Loggers.isEvent(result.type());
    }

    private void elementOfArray() {
        Value ordinal = frame.pop();
        Value array = frame.pop();
        String type = array.type().endsWith("[]")
                ? array.type().substring(0, array.type().length() - 2)
                : "java.lang.Object";
        Value element = Value.unknown(type);
        if (array instanceof Elements known) {
            int place = ordinal(ordinal);
            if (place >= 0 && place < known.elements().size()) {
                element = known.elements().get(place);
            }
        }
        frame.push(element);
    }

    private void makeArray(String type) {
        int length = ordinal(frame.pop());
        int told = Math.max(0, Math.min(length, Value.MOST_PARTS));
        List<Value> elements = Collections.nCopies(told, new Constant("null", "null"));
        frame.push(new Elements(type + "[]", List.copyOf(elements), length >= 0 && length == told));
    }

    private void storeInArray() {
        Value element = frame.pop();
        int ordinal = ordinal(frame.pop());
        Value array = frame.pop();
        if (array instanceof Elements known) {
            replace(array, known.with(ordinal, element));
        }
    }

    private static int ordinal(Value value) {
        if (value instanceof Constant constant && constant.type().equals("int")) {
            return Integer.parseInt(constant.text());
        }
        return -1;
    }

    private void cast(String type) {
        Value value = frame.pop();
        frame.push(value instanceof Variable variable ? new Variable(variable.name(), type) : value);
    }

    private void readStatic(Member field, int line) {
        frame.push(new FieldValue(field));
        if (!field.owner().equals(code.owner())) {
            reads.add(new Read(field, line));
        }
    }

    private void putField(Instruction instruction) {
        Member field = (Member) instruction.operand();
        Value value = frame.pop();
        if (instruction.opcode() == Opcodes.PUTFIELD) {
            frame.pop();
        }
        Optional<String> text = value.constantText();
        if (field.owner().equals(code.owner()) && text.isPresent()) {
            assignments.add(new Assignment(field, text.get(), instruction.line()));
        }
    }

    private void invoke(Instruction instruction) {
        throwsOrCalls = true;
        Member target = (Member) instruction.operand();
        List<Value> arguments = popAll(Type.getArgumentTypes(target.descriptor()).length);
        Optional<Value> receiver =
                instruction.opcode() == Opcodes.INVOKESTATIC ? Optional.empty() : Optional.of(frame.pop());
        Call call = new Call(target, receiver, arguments, flow.isGuarded(at), instruction.line());
        calls.put(at, call);
        Plumbing.Effect effect = Plumbing.effect(call);
        if (receiver.isPresent() && effect.receiver().isPresent()) {
            replace(receiver.get(), effect.receiver().get());
        }
        if (!Names.returned(target.descriptor()).equals("void")) {
            frame.push(effect.result());
        }
    }

    private void link(Dynamic dynamic, int line) {
        List<Value> arguments = popAll(Type.getArgumentTypes(dynamic.descriptor()).length);
        String type = Names.returned(dynamic.descriptor());
        if (dynamic.linker().equals("java.lang.invoke.StringConcatFactory")) {
            frame.push(Plumbing.concatenate(dynamic, arguments));
            return;
        }
        Optional<Member> implementation = dynamic.implementation();
        if (implementation.isPresent()) {
            lambdas.add(new Lambda(implementation.get(), type, line));
            frame.push(new Function(implementation.get(), type));
        } else {
            frame.push(Value.unknown(type));
        }
    }

    private List<Value> popAll(int count) {
        List<Value> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(frame.pop());
        }
        Collections.reverse(values);
        return List.copyOf(values);
    }

    private void replace(Value old, Value better) {
        copied += frame.size();
        if (copied <= BUDGET) {
            frame.replace(old, better);
        }
    }

    private boolean onlyReturnsTrue() {
        return code.size() == 2
                && code.instructions().get(0).opcode() == Opcodes.ICONST_1
                && code.instructions().get(1).opcode() == Opcodes.IRETURN;
    }

    private int firstLine() {
        int first = 0;
        for (Instruction instruction : code.instructions()) {
            int line = instruction.line();
            if (line > 0 && (first == 0 || line < first)) {
                first = line;
            }
        }
        return first;
    }
}
