package dev.interlock.rules.code;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says.
 *
 * @param name the binary name, such as {@code com.acme.Orders$Line}
 * @param simpleName the name in the source code; empty for an anonymous class
 * @param access the flags of the class, for a nested one those of its declaration
 * @param superclass the superclass
 * @param interfaces the interfaces that it names itself
 * @param sourceFile the name of its source file
 * @param isLocal whether it stands in a method
 * @param annotations its annotations
 * @param fields its fields
 * @param methods its methods
 */
record ClassFacts(
        String name,
        String simpleName,
        int access,
        Optional<String> superclass,
        List<String> interfaces,
        Optional<String> sourceFile,
        boolean isLocal,
        List<AnnotationFacts> annotations,
        List<FieldFacts> fields,
        List<MethodFacts> methods) {

    ClassFacts {
        interfaces = List.copyOf(interfaces);
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /**
     * One field.
     *
     * @param name its name
     * @param type its type
     * @param access its flags
     * @param annotations its annotations
     * @param constant its value, if it is a constant of the compiler
     */
    record FieldFacts(
            String name, String type, int access, List<AnnotationFacts> annotations, Optional<String> constant) {
        FieldFacts {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * One method or constructor.
     *
     * @param name its name, {@code <init>} for a constructor
     * @param descriptor its parameters and result
     * @param access its flags
     * @param annotations its annotations
     * @param parameters its parameters
     * @param thrown the exceptions that it declares
     * @param body what it does; nothing for one without code
     */
    record MethodFacts(
            String name,
            String descriptor,
            int access,
            List<AnnotationFacts> annotations,
            List<ParameterFacts> parameters,
            List<String> thrown,
            Body body) {
        MethodFacts {
            annotations = List.copyOf(annotations);
            parameters = List.copyOf(parameters);
            thrown = List.copyOf(thrown);
        }

        /** Tell whether the source code does not have it. */
        boolean isSynthetic() {
            return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
        }

        boolean hasCode() {
            return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        }

        boolean isPublic() {
            return (access & Opcodes.ACC_PUBLIC) != 0;
        }

        MethodFacts with(Body other) {
            return new MethodFacts(name, descriptor, access, annotations, parameters, thrown, other);
        }
    }

    /**
     * One parameter.
     *
     * @param type its type
     * @param name its name, where the class file has it
     * @param annotations its annotations
     */
    record ParameterFacts(String type, Optional<String> name, List<AnnotationFacts> annotations) {
        ParameterFacts {
            annotations = List.copyOf(annotations);
        }
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isSynthetic() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    boolean isAnnotated(String type) {
        for (AnnotationFacts annotation : annotations) {
            if (annotation.type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    String packageName() {
        return Names.packageOf(name);
    }

    /** Tell what kind of type it is. */
    String kind() {
        if ((access & Opcodes.ACC_ANNOTATION) != 0) {
            return "annotation";
        }
        if (isInterface()) {
            return "interface";
        }
        if ((access & Opcodes.ACC_ENUM) != 0) {
            return "enum";
        }
        return superclass.orElse("").equals("java.lang.Record") ? "record" : "class";
    }

    ClassFacts with(List<MethodFacts> others) {
        return new ClassFacts(
                name, simpleName, access, superclass, interfaces, sourceFile, isLocal, annotations, fields, others);
    }
}
