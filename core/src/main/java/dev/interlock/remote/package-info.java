/** Fetch files from hosts that are allowed, and compare them with what was pinned. */
@NullMarked
package dev.interlock.remote;

import org.jspecify.annotations.NullMarked;
