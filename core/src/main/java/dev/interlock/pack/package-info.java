/** Load rule packs: files in the Spectral ruleset language, what they extend, and what is in force in the end. */
@NullMarked
package dev.interlock.pack;

import org.jspecify.annotations.NullMarked;
