/** Functions of the rulesets that the Spectral rule language brings along, one package per specification. */
@NullMarked
package dev.interlock.rules.spectral;

import org.jspecify.annotations.NullMarked;
