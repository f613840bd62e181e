package dev.interlock.rules.code;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Read the values of one annotation, or of one array in it; what becomes of them is told at the end. */
abstract class AnnotationReading extends AnnotationVisitor {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Object> elements = new ArrayList<>();

    private AnnotationReading() {
        super(Opcodes.ASM9);
    }

    /** Read an annotation and add it to {@code out} at its end. */
    static AnnotationReading of(String descriptor, List<AnnotationFacts> out) {
        return new AnnotationReading() {
            @Override
            public void visitEnd() {
                out.add(annotation(descriptor));
            }
        };
    }

    @Override
    public abstract void visitEnd();

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
        AnnotationReading outer = this;
        return new AnnotationReading() {
            @Override
            public void visitEnd() {
                outer.put(name, annotation(descriptor));
            }
        };
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        AnnotationReading outer = this;
        return new AnnotationReading() {
            @Override
            public void visitEnd() {
                outer.put(name, elements());
            }
        };
    }

    final AnnotationFacts annotation(String descriptor) {
        return new AnnotationFacts(Names.ofDescriptor(descriptor), values);
    }

    final List<Object> elements() {
        return List.copyOf(elements);
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
