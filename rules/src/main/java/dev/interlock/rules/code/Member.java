package dev.interlock.rules.code;

import org.jspecify.annotations.Nullable;

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

    // Written out, as the first class with a lambda compares members and the first use of a generated method is dear.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member
                && member.owner.equals(owner)
                && member.name.equals(name)
                && member.descriptor.equals(descriptor);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
    }

    /** Tell whether this is a constructor. */
    boolean isConstructor() {
        return name.equals("<init>");
    }
}
