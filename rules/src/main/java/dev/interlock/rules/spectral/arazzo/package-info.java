/** Functions behind the rules on Arazzo documents in the Spectral language. */
@NullMarked
package dev.interlock.rules.spectral.arazzo;

import org.jspecify.annotations.NullMarked;
