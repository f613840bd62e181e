package dev.interlock.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keep what functions made of one subject, one thing of each type. Belongs to one thread. */
final class Memory {

    private final Map<Class<?>, Object> kept = new HashMap<>();

    <T> T get(Class<T> kind, Supplier<T> first) {
        Object known = kept.get(kind);
        if (known != null) {
            return kind.cast(known);
        }
        T made = first.get();
        kept.put(kind, made);
        return made;
    }
}
