package dev.interlock.rules.code;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Translate the flags of class files into the words of the language. */
final class Modifiers {

    private Modifiers() {}

    static List<String> ofClass(int access) {
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        boolean isEnum = (access & Opcodes.ACC_ENUM) != 0;
        List<String> words = visibility(access);
        add(words, access, Opcodes.ACC_STATIC, "static");
        add(words, isInterface ? 0 : access, Opcodes.ACC_ABSTRACT, "abstract");
        add(words, isEnum ? 0 : access, Opcodes.ACC_FINAL, "final");
        return words;
    }

    static List<String> ofField(int access) {
        List<String> words = visibility(access);
        add(words, access, Opcodes.ACC_STATIC, "static");
        add(words, access, Opcodes.ACC_FINAL, "final");
        add(words, access, Opcodes.ACC_VOLATILE, "volatile");
        add(words, access, Opcodes.ACC_TRANSIENT, "transient");
        return words;
    }

    static List<String> ofMethod(int access) {
        List<String> words = visibility(access);
        add(words, access, Opcodes.ACC_STATIC, "static");
        add(words, access, Opcodes.ACC_ABSTRACT, "abstract");
        add(words, access, Opcodes.ACC_FINAL, "final");
        add(words, access, Opcodes.ACC_SYNCHRONIZED, "synchronized");
        add(words, access, Opcodes.ACC_NATIVE, "native");
        return words;
    }

    private static List<String> visibility(int access) {
        List<String> words = new ArrayList<>();
        add(words, access, Opcodes.ACC_PUBLIC, "public");
        add(words, access, Opcodes.ACC_PROTECTED, "protected");
        add(words, access, Opcodes.ACC_PRIVATE, "private");
        return words;
    }

    private static void add(List<String> words, int access, int flag, String word) {
        if ((access & flag) != 0) {
            words.add(word);
        }
    }
}
