package dev.interlock.rules.code;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Read the values of one annotation, or of one array in it. */
final class AnnotationReading extends AnnotationVisitor {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Object> elements = new ArrayList<>();
    private final Runnable end;

    private AnnotationReading(Consumer<AnnotationReading> end) {
        super(Opcodes.ASM9);
        this.end = () -> end.accept(this);
    }

    /** Read an annotation and give it to {@code out} at its end. */
    static AnnotationReading of(String descriptor, Consumer<AnnotationFacts> out) {
        return new AnnotationReading(
                read -> out.accept(new AnnotationFacts(Names.ofDescriptor(descriptor), read.values)));
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        put(name, plain(value));
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        put(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        return of(descriptor, nested -> put(name, nested));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        return new AnnotationReading(read -> put(name, List.copyOf(read.elements)));
    }

    @Override
    public void visitEnd() {
        end.run();
    }

    /** Elements of arrays have no name. */
    private void put(@Nullable String name, Object value) {
        if (name == null) {
            elements.add(value);
        } else {
            values.put(name, value);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Type type) {
            return Names.ofType(type);
        }
        if (value instanceof Character) {
            return value.toString();
        }
        if (value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(Array.get(value, i));
            }
            return List.copyOf(list);
        }
        return value;
    }
}
