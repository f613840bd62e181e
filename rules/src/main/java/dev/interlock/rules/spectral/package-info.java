/** Functions that the rule packs of the Spectral language share over several specifications. */
@NullMarked
package dev.interlock.rules.spectral;

import org.jspecify.annotations.NullMarked;
