/** Compile rules into a program and run it on documents. */
@NullMarked
package dev.interlock.engine;

import org.jspecify.annotations.NullMarked;
