/** Functions of the ruleset {@code spectral:arazzo}. */
@NullMarked
package dev.interlock.rules.spectral.arazzo;

import org.jspecify.annotations.NullMarked;
