package dev.interlock.rules.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hold what is known of the stack and the local variables at one instruction. */
final class Frame {

    private final List<Value> stack = new ArrayList<>();
    private final Map<Integer, Value> locals = new HashMap<>();

    Frame copy() {
        Frame copy = new Frame();
        copy.stack.addAll(stack);
        copy.locals.putAll(locals);
        return copy;
    }

    int size() {
        return stack.size() + locals.size();
    }

    void push(Value value) {
        stack.add(value);
    }

    /** Take the top of the stack; hostile code may take more than there is. */
    Value pop() {
        return stack.isEmpty() ? Value.unknown("java.lang.Object") : stack.remove(stack.size() - 1);
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    void clearStack() {
        stack.clear();
    }

    /** Copy the topmost {@code count} places below the {@code skipped} ones under them. */
    void duplicate(int count, int skipped) {
        List<Value> copied = take(count);
        List<Value> under = take(skipped);
        stack.addAll(copied);
        stack.addAll(under);
        stack.addAll(copied);
    }

    private List<Value> take(int places) {
        List<Value> taken = new ArrayList<>();
        int rest = places;
        while (rest > 0) {
            Value value = pop();
            taken.add(0, value);
            rest -= value.isWide() ? 2 : 1;
        }
        return taken;
    }

    void dropPlaces(int places) {
        take(places);
    }

    void swap() {
        Value first = pop();
        Value second = pop();
        push(first);
        push(second);
    }

    void store(int slot, Value value) {
        locals.put(slot, value);
    }

    Value load(int slot, Value otherwise) {
        return locals.getOrDefault(slot, otherwise);
    }

    void forget(Iterable<Integer> slots) {
        for (Integer slot : slots) {
            locals.remove(slot);
        }
    }

    /** Know an object better, wherever it is held. */
    @SuppressWarnings("ReferenceEquality") // the same object, not one like it
    void replace(Value old, Value better) {
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i) == old) {
                stack.set(i, better);
            }
        }
        for (Map.Entry<Integer, Value> local : locals.entrySet()) {
            if (local.getValue() == old) {
                local.setValue(better);
            }
        }
    }

    /** Keep what holds on this way and on another one too. */
    void meet(Frame other) {
        while (stack.size() > other.stack.size()) {
            stack.remove(stack.size() - 1);
        }
        for (int i = 0; i < stack.size(); i++) {
            stack.set(i, Value.meet(stack.get(i), other.stack.get(i)));
        }
        locals.keySet().retainAll(other.locals.keySet());
        for (Map.Entry<Integer, Value> local : locals.entrySet()) {
            Value value = local.getValue();
            local.setValue(Value.meet(value, other.locals.getOrDefault(local.getKey(), value)));
        }
    }
}
