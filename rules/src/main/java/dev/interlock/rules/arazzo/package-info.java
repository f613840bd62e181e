/** Recognise Arazzo descriptions, which say how the operations of other interfaces are called in turn. */
@NullMarked
package dev.interlock.rules.arazzo;

import org.jspecify.annotations.NullMarked;
