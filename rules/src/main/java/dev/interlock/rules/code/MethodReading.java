package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import dev.interlock.rules.code.ClassFacts.ParameterFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Read one method: its annotations, its parameters, its code. */
final class MethodReading extends MethodVisitor {

    private final Member member;
    private final int access;
    private final List<String> thrown;
    private final List<MethodFacts> out;
    private final List<AnnotationFacts> annotations = new ArrayList<>();
    private final Map<Integer, List<AnnotationFacts>> ofParameters = new TreeMap<>();
    private final List<String> parameterNames = new ArrayList<>();
    private final CodeReading code = new CodeReading();
    private int annotable = -1;

    MethodReading(Member member, int access, List<String> thrown, List<MethodFacts> out) {
        super(Opcodes.ASM9);
        this.member = member;
        this.access = access;
        this.thrown = thrown;
        this.out = out;
    }

    @Override
    public void visitParameter(@Nullable String name, int flags) {
        parameterNames.add(name == null ? "" : name);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationReading.of(descriptor, annotations);
    }

    @Override
    public void visitAnnotableParameterCount(int count, boolean visible) {
        annotable = count;
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        List<AnnotationFacts> own = ofParameters.getOrDefault(parameter, new ArrayList<>());
        ofParameters.put(parameter, own);
        return AnnotationReading.of(descriptor, own);
    }

    @Override
    public void visitLabel(Label label) {
        code.label(label);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        code.line(line);
    }

    @Override
    public void visitInsn(int opcode) {
        code.plain(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        code.add(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        code.add(opcode, slot);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        code.add(opcode, Names.ofInternal(type));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        code.add(opcode, Member.of(owner, name, descriptor));
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        code.add(opcode, Member.of(owner, name, descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle linker, Object... arguments) {
        code.dynamic(name, descriptor, linker, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        code.jump(opcode, List.of(label));
    }

    @Override
    public void visitLdcInsn(Object value) {
        code.constant(value);
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        code.add(Opcodes.IINC, slot);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        jumpToAny(Opcodes.TABLESWITCH, other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        jumpToAny(Opcodes.LOOKUPSWITCH, other, labels);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        code.add(Opcodes.MULTIANEWARRAY, dimensions);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        code.caught(start, end, handler, type);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int slot) {
        code.variable(name, descriptor, start, end, slot);
    }

    @Override
    public void visitEnd() {
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        out.add(new MethodFacts(
                member.name(),
                member.descriptor(),
                access,
                annotations,
                parameters(isStatic),
                thrown,
                Simulation.of(code.finish(member.owner(), isStatic, member.descriptor()))));
    }

    private void jumpToAny(int opcode, Label other, Label... labels) {
        List<Label> all = new ArrayList<>(Arrays.asList(labels));
        all.add(other);
        code.jump(opcode, all);
    }

    private List<ParameterFacts> parameters(boolean isStatic) {
        Type[] types = Type.getArgumentTypes(member.descriptor());
        // Constructors of enums and inner classes have parameters in front that annotations do not count.
        int hidden = annotable < 0 ? 0 : Math.max(0, types.length - annotable);
        List<ParameterFacts> parameters = new ArrayList<>();
        int slot = isStatic ? 0 : 1;
        for (int i = 0; i < types.length; i++) {
            Optional<String> name = i < parameterNames.size() ? parameterName(i) : code.nameOf(slot);
            parameters.add(
                    new ParameterFacts(Names.ofType(types[i]), name, ofParameters.getOrDefault(i - hidden, List.of())));
            slot += types[i].getSize();
        }
        return parameters;
    }

    private Optional<String> parameterName(int ordinal) {
        String name = parameterNames.get(ordinal);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
