/** Hold the functions that every rule pack can call, those of the Spectral language and our own. */
@NullMarked
package dev.interlock.function;

import org.jspecify.annotations.NullMarked;
