/** Test programs with small functions in memory. */
@NullMarked
package dev.interlock.engine;

import org.jspecify.annotations.NullMarked;
