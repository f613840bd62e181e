/** The entry point: builds an immutable Interlock from rule packs and checks integration projects with it. */
@NullMarked
package dev.interlock;

import org.jspecify.annotations.NullMarked;
