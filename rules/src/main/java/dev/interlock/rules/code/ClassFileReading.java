package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.FieldFacts;
import dev.interlock.rules.code.ClassFacts.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Read one class file. */
final class ClassFileReading extends ClassVisitor {

    /** The newest class files that can be read. */
    static final int NEWEST_MAJOR = Opcodes.V27 & 0xFFFF;

    private static final int ACCESS_OF_SOURCE = ~(Opcodes.ACC_SUPER | Opcodes.ACC_DEPRECATED | Opcodes.ACC_RECORD);

    private final List<AnnotationFacts> annotations = new ArrayList<>();
    private final List<FieldFacts> fields = new ArrayList<>();
    private final List<MethodFacts> methods = new ArrayList<>();
    private String internalName = "";
    private String simpleName = "";
    private int access;
    private Optional<String> superclass = Optional.empty();
    private List<String> interfaces = List.of();
    private Optional<String> sourceFile = Optional.empty();
    private boolean isLocal;

    private ClassFileReading() {
        super(Opcodes.ASM9);
    }

    /**
     * Read a class with its code.
     *
     * @throws RuntimeException if the bytes are no class that can be read
     */
    static ClassFacts read(byte[] bytes) {
        return read(bytes, ClassReader.SKIP_FRAMES);
    }

    /**
     * Read what a class declares, without its code.
     *
     * @throws RuntimeException if the bytes are no class that can be read
     */
    static ClassFacts readDeclarations(byte[] bytes) {
        return read(bytes, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Find the version in the first bytes of a class file. */
    static Optional<Integer> findMajor(byte[] bytes) {
        boolean isClass = bytes.length > 7
                && (bytes[0] & 0xFF) == 0xCA
                && (bytes[1] & 0xFF) == 0xFE
                && (bytes[2] & 0xFF) == 0xBA
                && (bytes[3] & 0xFF) == 0xBE;
        return isClass ? Optional.of((bytes[6] & 0xFF) << 8 | (bytes[7] & 0xFF)) : Optional.empty();
    }

    private static ClassFacts read(byte[] bytes, int options) {
        if (findMajor(bytes).isEmpty()) {
            throw new IllegalArgumentException("no class file");
        }
        ClassFileReading reading = new ClassFileReading();
        new ClassReader(bytes).accept(reading, options);
        return new ClassFacts(
                Names.ofInternal(reading.internalName),
                reading.simpleName,
                reading.access & ACCESS_OF_SOURCE,
                reading.superclass,
                reading.interfaces,
                reading.sourceFile,
                reading.isLocal,
                reading.annotations,
                reading.fields,
                reading.methods);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] superInterfaces) {
        internalName = name;
        simpleName = Names.simpleName(name.replace('/', '.'));
        access = flags;
        superclass = superName == null ? Optional.empty() : Optional.of(Names.ofInternal(superName));
        interfaces = names(superInterfaces);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        // A name only: a path in it would lead somewhere else.
        sourceFile = source == null || source.contains("/") || source.contains("\\")
                ? Optional.empty()
                : Optional.of(source);
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String name, int flags, @Nullable String version) {
        return null;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
        isLocal = true;
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int flags) {
        if (name.equals(internalName)) {
            access = flags | (access & Opcodes.ACC_SYNTHETIC);
            simpleName = innerName == null ? "" : innerName;
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationReading.of(descriptor, annotations);
    }

    @Override
    public FieldVisitor visitField(
            int flags, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        List<AnnotationFacts> own = new ArrayList<>();
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return AnnotationReading.of(type, own);
            }

            @Override
            public void visitEnd() {
                fields.add(new FieldFacts(
                        name,
                        Names.ofDescriptor(descriptor),
                        flags,
                        own,
                        value == null ? Optional.empty() : Optional.of(constant(value, descriptor))));
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        Member member = Member.of(internalName, name, descriptor);
        return new MethodReading(member, flags, names(exceptions), methods);
    }

    private static String constant(Object value, String descriptor) {
        return switch (descriptor) {
            case "Z" -> Boolean.toString(value.equals(1));
            case "C" -> String.valueOf((char) ((Integer) value).intValue());
            default -> value.toString();
        };
    }

    private static List<String> names(String @Nullable [] internal) {
        List<String> names = new ArrayList<>();
        if (internal != null) {
            for (String name : internal) {
                names.add(Names.ofInternal(name));
            }
        }
        return names;
    }
}
