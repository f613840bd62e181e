package dev.interlock.rules.code;

/**
 * Name a method or a field of a class.
 *
 * @param owner the class, as the instruction names it
 * @param name its name
 * @param descriptor its type, or its parameters and result
 */
record Member(String owner, String name, String descriptor) {

    /** Create a member from the names of a class file. */
    static Member of(String internalOwner, String name, String descriptor) {
        return new Member(Names.ofInternal(internalOwner), name, descriptor);
    }

    /** Tell whether this is a constructor. */
    boolean isConstructor() {
        return name.equals("<init>");
    }
}
