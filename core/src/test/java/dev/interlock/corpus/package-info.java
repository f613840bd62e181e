/** Find the real artefacts that tests read. */
@NullMarked
package dev.interlock.corpus;

import org.jspecify.annotations.NullMarked;
