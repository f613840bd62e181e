package dev.interlock.rules.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/** Translate the names of class files into those of source code. */
final class Names {

    private static final Pattern TOKEN_END =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]+");

    private Names() {}

    /** Tell the name of a class by its name in a class file. */
    static String ofInternal(String internal) {
        return internal.startsWith("[") ? ofType(Type.getType(internal)) : internal.replace('/', '.');
    }

    /** Tell the name of a type by its descriptor. */
    static String ofDescriptor(String descriptor) {
        return ofType(Type.getType(descriptor));
    }

    static String ofType(Type type) {
        return type.getSort() == Type.METHOD ? "java.lang.invoke.MethodType" : type.getClassName();
    }

    /** Tell the types of the parameters of a method. */
    static List<String> parameters(String methodDescriptor) {
        List<String> names = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(methodDescriptor)) {
            names.add(ofType(type));
        }
        return names;
    }

    static String returned(String methodDescriptor) {
        return ofType(Type.getReturnType(methodDescriptor));
    }

    /** Tell what stands behind the last dot or dollar. */
    static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    static String packageOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Split a name at changes of case and at everything that is no letter, in lower case. */
    static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        for (String token : TOKEN_END.split(name, -1)) {
            if (!token.isEmpty()) {
                tokens.add(token.toLowerCase(Locale.ROOT));
            }
        }
        return tokens;
    }
}
