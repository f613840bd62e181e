/** Hold text, places in it, limits of what is read, and what is said about input that cannot be used. */
@NullMarked
package dev.interlock.source;

import org.jspecify.annotations.NullMarked;
